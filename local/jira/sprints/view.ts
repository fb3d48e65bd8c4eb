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

/** Events spell ids as strings and say `createDate`, unlike REST. */
export const sprintEvent = (world: World, sprint: Sprint): Record<string, unknown> => ({
  id: sprint.id,
  self: world.url(`/rest/agile/1.0/sprint/${sprint.id}`),
  state: sprint.state,
  name: sprint.name,
  ...dates(sprint),
  createDate: iso(sprint.created),
  originBoardId: Number(sprint.boardId),
  goal: sprint.goal,
});
