export { onIssueEvent } from './handlers/issue-events';
export { onProjectEvent } from './handlers/project-events';
export { onSprintEvent } from './handlers/sprint-events';
export { onSiteEvent } from './handlers/site-events';
export { onJob } from './handlers/jobs';
export { onDay, onHour } from './handlers/schedules';
export { onUninstall } from './handlers/uninstall';
export { resolver } from './handlers/resolver';
