import { badFields, badRequest, forbidden, notFound } from '../refusal';
import type { Board } from '../boards/board';
import { sprintReader } from '../boards/board-issues';
import { getVisibleBoard, isBoardVisible } from '../boards/model';
import { canBrowse, hasPermission, isAdmin, projectOf } from '../permissions/model';
import { deleteProperties } from '../properties/model';
import type { World } from '../world';
import { takeOutOfSprint } from './moves';
import { sprintEvent, sprintOldValue } from './view';
import type { Sprint } from './sprint';

export interface NewSprint {
  readonly boardId: string;
  readonly name: string;
  readonly goal?: string;
  readonly start?: number;
  readonly end?: number;
}

export function createSprint(world: World, actor: string, input: NewSprint): Sprint {
  const board = getVisibleBoard(world, actor, input.boardId);
  if (board.type !== 'scrum') throw badRequest('The board does not support sprints.');
  requireSprintPermission(world, actor, board.projectId);
  const sprint: Sprint = {
    id: world.nextId('sprint', 1),
    name: input.name.trim(),
    state: 'future',
    boardId: board.id,
    goal: input.goal ?? '',
    created: world.now(),
    start: input.start ?? null,
    end: input.end ?? null,
    completed: null,
  };
  checkSprint(sprint);
  world.sprints.put(sprint);
  emitSprint(world, actor, 'created', sprint);
  return sprint;
}

const MAX_NAME = 30;
const MAX_GOAL = 10_000;

/** @throws 400 for what no sprint could be. */
function checkSprint({ name, goal, start, end }: Sprint): void {
  if (name === '') throw badFields({ name: 'A sprint name must be provided.' });
  if (name.length > MAX_NAME) {
    throw badFields({ name: 'Sprint name must be shorter than 30 characters.' });
  }
  if (goal.length > MAX_GOAL) {
    throw badFields({ goal: 'Sprint goal must be shorter than 10000 characters.' });
  }
  if (start !== null && end !== null && end <= start) {
    throw badFields({ endDate: 'The end date of a sprint must be after its start date.' });
  }
}

/** A board at its owner's has no project: then administrators manage its sprints. @throws 403 */
export function requireSprintPermission(
  world: World,
  actor: string,
  projectId: string | null,
): void {
  const project = projectId === null ? undefined : world.projects.find(projectId);
  const may = project
    ? hasPermission(world, actor, 'MANAGE_SPRINTS_PERMISSION', project)
    : isAdmin(world, actor);
  if (!may) throw forbidden('You do not have permission to manage sprints on this board.');
}

export function getSprint(world: World, id: string): Sprint {
  const sprint = world.sprints.find(id);
  if (!sprint) throw notFound('The requested sprint could not be found.');
  return sprint;
}

/** Seen by who sees its board, or any of its issues. @throws 404 */
export function getVisibleSprint(world: World, accountId: string, id: string): Sprint {
  const sprint = getSprint(world, id);
  const board = world.boards.find(sprint.boardId);
  if (board && isBoardVisible(world, accountId, board)) return sprint;
  const sprintsOf = sprintReader(world);
  for (const issue of world.issues.values()) {
    if (!sprintsOf(issue).includes(id)) continue;
    if (canBrowse(world, accountId, projectOf(world, issue), issue)) return sprint;
  }
  throw notFound('The requested sprint could not be found.');
}

const ORDER: readonly Sprint['state'][] = ['closed', 'active', 'future'];
const placeOf = ({ id, place }: Sprint): number => place ?? Number(id);

/** The closed ones, the active, the future; each in the order of the backlog. */
export const sprintsOfBoard = (world: World, board: Board): Sprint[] =>
  [...world.sprints.values()]
    .filter(({ boardId }) => boardId === board.id)
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || placeOf(a) - placeOf(b));

export interface SprintChanges {
  readonly name?: string;
  readonly goal?: string;
  /** `null` takes it away. */
  readonly start?: number | null;
  readonly end?: number | null;
  readonly state?: Sprint['state'];
}

/** A sprint goes from future to active to closed and never back. */
export function updateSprint(
  world: World,
  actor: string,
  id: string,
  changes: SprintChanges,
): Sprint {
  const before = manageable(world, actor, id);
  const state = changes.state ?? before.state;
  if (state === before.state) return save(world, actor, before, changes, 'updated');
  if (before.state === 'future' && state === 'active') return start(world, actor, before, changes);
  // What is not done is back in the backlog: a closed sprint stays in the value and holds nothing.
  if (before.state === 'active' && state === 'closed') {
    return save(world, actor, before, { ...changes, state }, 'closed');
  }
  throw badRequest(`A sprint cannot go from ${before.state} to ${state}.`);
}

function manageable(world: World, actor: string, id: string): Sprint {
  const sprint = getVisibleSprint(world, actor, id);
  const board = getVisibleBoard(world, actor, sprint.boardId);
  requireSprintPermission(world, actor, board.projectId);
  return sprint;
}

function start(world: World, actor: string, before: Sprint, changes: SprintChanges): Sprint {
  const from = changes.start === undefined ? before.start : changes.start;
  const end = changes.end === undefined ? before.end : changes.end;
  if (from === null || end === null) {
    throw badRequest('You must specify a start date and an end date to start a sprint.');
  }
  const board = getVisibleBoard(world, actor, before.boardId);
  const isBusy = sprintsOfBoard(world, board).some(({ state }) => state === 'active');
  if (isBusy && !board.hasParallelSprints) {
    throw badRequest('The board has an active sprint already, and parallel sprints are off.');
  }
  return save(world, actor, before, { ...changes, state: 'active' }, 'started');
}

function save(
  world: World,
  actor: string,
  before: Sprint,
  changes: SprintChanges,
  verb: 'updated' | 'started' | 'closed',
): Sprint {
  const completed = changes.state === 'closed' ? world.now() : null;
  const { name = before.name, goal = before.goal } = changes;
  const after: Sprint =
    before.state === 'closed'
      ? // Of a closed sprint only the words change; the rest is ignored.
        { ...before, name: name.trim(), goal }
      : { ...before, ...changes, name: name.trim(), goal, completed };
  checkSprint(after);
  world.sprints.put(after);
  const old = verb === 'updated' ? { oldValue: sprintOldValue(before, after) } : {};
  emitSprint(world, actor, verb, after, old);
  return after;
}

/** Its issues are in the backlog again. */
export function deleteSprint(world: World, actor: string, id: string): void {
  const sprint = manageable(world, actor, id);
  takeOutOfSprint(world, actor, sprint.id);
  deleteProperties(world, 'sprint', sprint.id);
  world.sprints.remove(sprint.id);
  emitSprint(world, actor, 'deleted', sprint);
}

/** Two sprints change places in the backlog. */
export function swapSprints(world: World, actor: string, id: string, otherId: string): void {
  const [one, other] = [manageable(world, actor, id), manageable(world, actor, otherId)];
  world.sprints.put({ ...one, place: placeOf(other) });
  world.sprints.put({ ...other, place: placeOf(one) });
}

/** The projects whose events a sprint belongs to are found by its board. */
function emitSprint(
  world: World,
  actor: string,
  verb: string,
  sprint: Sprint,
  more: object = {},
): void {
  const fields = { sprint: sprintEvent(sprint), ...more };
  world.emit(`avi:jira-software:${verb}:sprint`, actor, fields);
}
