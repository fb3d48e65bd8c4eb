import { jiraTimestamp } from '../timestamps';
import type { World } from '../world';
import type { Sprint } from './sprint';

const iso = (ms: number): string => new Date(ms).toISOString();

function dates(sprint: Sprint): Record<string, string> {
  return {
    ...(sprint.start === null ? {} : { startDate: iso(sprint.start) }),
    ...(sprint.end === null ? {} : { endDate: iso(sprint.end) }),
    ...(sprint.completed === null ? {} : { completeDate: iso(sprint.completed) }),
  };
}

export const sprintBean = (world: World, sprint: Sprint): Record<string, unknown> => ({
  id: Number(sprint.id),
  self: world.url(`/rest/agile/1.0/sprint/${sprint.id}`),
  state: sprint.state,
  name: sprint.name,
  ...dates(sprint),
  createdDate: iso(sprint.created),
  originBoardId: Number(sprint.boardId),
  goal: sprint.goal,
});

/** Events spell ids as strings and instants with an offset, and say `createDate`, unlike REST. */
export const sprintEvent = (sprint: Sprint): Record<string, unknown> => ({
  id: sprint.id,
  originBoardId: sprint.boardId,
  name: sprint.name,
  goal: sprint.goal,
  state: sprint.state,
  createDate: jiraTimestamp(sprint.created),
  ...(sprint.start === null ? {} : { startDate: jiraTimestamp(sprint.start) }),
  ...(sprint.end === null ? {} : { endDate: jiraTimestamp(sprint.end) }),
  ...(sprint.completed === null ? {} : { completeDate: jiraTimestamp(sprint.completed) }),
});

/** What was otherwise before an update, and only that. */
export function sprintOldValue(before: Sprint, after: Sprint): Record<string, unknown> {
  const now = sprintEvent(after);
  return Object.fromEntries(
    Object.entries(sprintEvent(before)).filter(([name, value]) => now[name] !== value),
  );
}
