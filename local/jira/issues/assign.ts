import { badFields } from '../refusal';
import { getVisibleIssue, hasPermission, projectOf, requirePermission } from '../permissions/model';
import type { Project } from '../projects/project';
import type { World } from '../world';
import { changeIssue } from './change';
import type { Issue } from './issue';

/** What Jira takes for the project's default assignee. */
const AUTOMATIC = '-1';

/** Assigns, whatever the screens say; `null` unassigns, `-1` is the project's default. */
export function assignIssue(
  world: World,
  actor: string,
  idOrKey: string,
  accountId: string | null,
): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const sentence = 'You do not have permission to assign issues.';
  requirePermission(world, actor, 'ASSIGN_ISSUES', issue, sentence);
  const project = projectOf(world, issue);
  const assignee = accountId === AUTOMATIC ? defaultAssignee(project) : accountId;
  const may =
    assignee === null || hasPermission(world, assignee, 'ASSIGNABLE_USER', project, issue);
  if (!may) {
    throw badFields({ assignee: `User '${assignee}' cannot be assigned issues.` });
  }
  return changeIssue(world, actor, issue.id, { values: { assignee } });
}

const defaultAssignee = (project: Project): string | null =>
  project.assigneeType === 'PROJECT_LEAD' ? project.leadAccountId : null;
