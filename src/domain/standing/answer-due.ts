import { openCalendar } from '../calendar';
import type { ProjectSettings } from '../settings';
import type { FollowedIssue } from './followed-issue';

/**
 * When IT's answer is due by the agreed target: what was promised at filing, else the target of the
 * issue's lane (a data source has its own) from filing on, in working time.
 *
 * @returns epoch milliseconds; `undefined` when the lane has no target here.
 */
export function findAnswerDue(
  issue: Pick<FollowedIssue, 'createdAt' | 'values'>,
  project: Pick<ProjectSettings, 'lanes' | 'calendar' | 'dataSourceAnswerWithinDays'>,
  promisedAnswerBy: string | undefined,
): number | undefined {
  const promised = promisedAnswerBy === undefined ? NaN : Date.parse(promisedAnswerBy);
  if (Number.isFinite(promised)) return promised;
  const lane = project.lanes.find(({ key }) => key === (issue.values.lane ?? 'planned'));
  const days =
    issue.values.variant === 'data-source' && issue.values.lane !== 'urgent'
      ? project.dataSourceAnswerWithinDays
      : lane?.answerWithinDays;
  if (days === undefined || !Number.isFinite(issue.createdAt)) return undefined;
  const calendar = openCalendar(project.calendar);
  return calendar.addWorkingDays(Math.floor(issue.createdAt / 1000), days) * 1000;
}
