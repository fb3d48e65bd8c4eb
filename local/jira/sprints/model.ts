import { badRequest, forbidden, notFound } from '../refusal';
import { getVisibleBoard } from '../boards/model';
import { fieldOfType } from '../fields/model';
import { sprintsAfter } from '../fields/read-input';
import { changeIssue } from '../issues/change';
import { getVisibleIssue, hasPermission, requirePermission } from '../permissions/model';
import type { World } from '../world';
import { sprintEvent } from './view';
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
  const sprint = world.sprints.put({
    id: world.nextId('sprint', 1),
    name: input.name,
    state: 'future',
    boardId: board.id,
    goal: input.goal ?? '',
    created: world.now(),
    start: input.start ?? null,
    end: input.end ?? null,
    completed: null,
  });
  emitSprint(world, actor, 'created', sprint);
  return sprint;
}

function requireSprintPermission(world: World, actor: string, projectId: string): void {
  const project = world.projects.find(projectId);
  if (!project || !hasPermission(world, actor, 'MANAGE_SPRINTS_PERMISSION', project)) {
    throw forbidden('You do not have permission to manage sprints on this board.');
  }
}

export function getSprint(world: World, id: string): Sprint {
  const sprint = world.sprints.find(id);
  if (!sprint) throw notFound('The requested sprint could not be found.');
  return sprint;
}

/** @throws 404 when absent or on a hidden board. */
export function getVisibleSprint(world: World, accountId: string, id: string): Sprint {
  const sprint = getSprint(world, id);
  getVisibleBoard(world, accountId, sprint.boardId);
  return sprint;
}

export interface SprintChanges {
  readonly name?: string;
  readonly goal?: string;
  readonly start?: number;
  readonly end?: number;
  readonly state?: Sprint['state'];
}

/** A sprint goes from future to active to closed and never back. */
export function updateSprint(
  world: World,
  actor: string,
  id: string,
  changes: SprintChanges,
): Sprint {
  const before = getVisibleSprint(world, actor, id);
  requireSprintPermission(world, actor, getVisibleBoard(world, actor, before.boardId).projectId);
  const state = changes.state ?? before.state;
  if (state === before.state) return saveSprint(world, actor, before, changes, 'updated');
  if (before.state === 'future' && state === 'active') return start(world, actor, before, changes);
  // What is not done is back in the backlog: a closed sprint stays in the value and holds nothing.
  if (before.state === 'active' && state === 'closed') {
    return saveSprint(world, actor, before, changes, 'closed');
  }
  throw badRequest(`A sprint cannot go from ${before.state} to ${state}.`);
}

function start(world: World, actor: string, before: Sprint, changes: SprintChanges): Sprint {
  const from = changes.start ?? before.start ?? world.now();
  const end = changes.end ?? before.end;
  if (end === null)
    throw badRequest('You must specify a start date and an end date to start a sprint.');
  return saveSprint(
    world,
    actor,
    before,
    { ...changes, start: from, end, state: 'active' },
    'started',
  );
}

function saveSprint(
  world: World,
  actor: string,
  before: Sprint,
  changes: SprintChanges,
  verb: string,
): Sprint {
  const completed = changes.state === 'closed' ? world.now() : before.completed;
  const sprint = world.sprints.put({ ...before, ...changes, completed });
  emitSprint(world, actor, verb, sprint);
  return sprint;
}

const MAX_ISSUES = 50;

/** Puts issues into a sprint, or with `null` back into the backlog. */
export function moveToSprint(
  world: World,
  actor: string,
  issues: readonly string[],
  sprintId: string | null,
): void {
  if (issues.length > MAX_ISSUES) {
    throw badRequest('The maximum number of issues that can be moved in one operation is 50.');
  }
  const field = fieldOfType(world, 'sprint');
  if (sprintId !== null && getVisibleSprint(world, actor, sprintId).state === 'closed') {
    throw badRequest('Cannot move issues to a closed sprint.');
  }
  const input = sprintId === null ? null : Number(sprintId);
  const found = issues.map((key) => getVisibleIssue(world, actor, key));
  for (const issue of found) {
    const sentence = `You do not have permission to schedule issue ${issue.key}.`;
    requirePermission(world, actor, 'SCHEDULE_ISSUES', issue, sentence);
  }
  for (const issue of found) {
    const value = sprintsAfter(world, field, input, issue);
    changeIssue(world, actor, issue.id, { values: { [field.id]: value } });
  }
}

/** The projects whose events a sprint belongs to are found by its board. */
function emitSprint(world: World, actor: string, verb: string, sprint: Sprint): void {
  world.emit(`avi:jira-software:${verb}:sprint`, actor, { sprint: sprintEvent(world, sprint) });
}
