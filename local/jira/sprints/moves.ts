import { getVisibleBoard } from '../boards/model';
import { boardIssues, sprintReader } from '../boards/board-issues';
import { fieldOfType } from '../fields/model';
import { sprintsAfter } from '../fields/read-input';
import { changeIssue } from '../issues/change';
import type { Issue } from '../issues/issue';
import { getVisibleIssue, requirePermission } from '../permissions/model';
import { badRequest, notFound } from '../refusal';
import { availableTransitions, transitionIssue } from '../transitions/model';
import type { World } from '../world';

const MAX_ISSUES = 50;

/** Puts issues into a sprint, or with `null` back into the backlog. */
export function moveToSprint(
  world: World,
  actor: string,
  issues: readonly string[],
  sprintId: string | null,
): void {
  const field = fieldOfType(world, 'sprint');
  if (sprintId !== null) requireOpenSprint(world, actor, sprintId);
  const input = sprintId === null ? null : Number(sprintId);
  for (const issue of movable(world, actor, issues)) {
    const value = sprintsAfter(world, field, input, issue);
    changeIssue(world, actor, issue.id, { values: { [field.id]: value } });
  }
}

function requireOpenSprint(world: World, actor: string, sprintId: string): void {
  const sprint = world.sprints.find(sprintId);
  if (!sprint) throw notFound('The requested sprint could not be found.');
  getVisibleBoard(world, actor, sprint.boardId);
  if (sprint.state === 'closed') throw badRequest('Cannot move issues to a closed sprint.');
}

/** @throws before anything moves: for more than fifty, for one that is hidden or not the caller's to plan */
function movable(world: World, actor: string, issues: readonly string[]): Issue[] {
  if (issues.length > MAX_ISSUES) {
    throw badRequest('The maximum number of issues that can be moved in one operation is 50.');
  }
  const found = issues.map((key) => getVisibleIssue(world, actor, key));
  for (const issue of found) {
    const sentence = `You do not have permission to schedule issue ${issue.key}.`;
    requirePermission(world, actor, 'SCHEDULE_ISSUES', issue, sentence);
  }
  return found;
}

/** Back into one board's backlog: out of its sprint, or into the first column of a kanban board. */
export function moveToBacklog(
  world: World,
  actor: string,
  issues: readonly string[],
  boardId: string,
): void {
  const board = getVisibleBoard(world, actor, boardId);
  const found = onBoard(world, actor, issues, boardId);
  if (board.type === 'scrum') moveToSprint(world, actor, issues, null);
  else bringTo(world, actor, found, board.columns[0]?.statusIds ?? []);
}

/** Out of the backlog: kanban issues go to the column after it. */
export function moveToBoard(
  world: World,
  actor: string,
  issues: readonly string[],
  boardId: string,
): void {
  const board = getVisibleBoard(world, actor, boardId);
  if (board.type === 'scrum') {
    throw badRequest('Issues get onto a scrum board by being put into its active sprint.');
  }
  const found = onBoard(world, actor, issues, boardId);
  bringTo(world, actor, found, board.columns[1]?.statusIds ?? []);
}

function onBoard(world: World, actor: string, issues: readonly string[], boardId: string): Issue[] {
  const board = getVisibleBoard(world, actor, boardId);
  const found = movable(world, actor, issues);
  const all = boardIssues(world, actor, board, { kind: 'all' }, undefined);
  const ids = new Set(all.map(({ id }) => id));
  const foreign = found.find(({ id }) => !ids.has(id));
  if (foreign) throw badRequest(`The issue ${foreign.key} is not on the board.`);
  return found;
}

function bringTo(
  world: World,
  actor: string,
  issues: readonly Issue[],
  statusIds: readonly string[],
): void {
  for (const issue of issues) {
    if (statusIds.includes(issue.statusId)) continue;
    const way = availableTransitions(world, actor, issue).find(({ to }) => statusIds.includes(to));
    if (!way) throw badRequest(`The issue ${issue.key} has no transition to that column.`);
    transitionIssue(world, actor, issue.id, { transitionId: way.id });
  }
}

/** Before a sprint is deleted: no issue names it any longer. */
export function takeOutOfSprint(world: World, actor: string, sprintId: string): void {
  const field = fieldOfType(world, 'sprint');
  const sprintsOf = sprintReader(world);
  for (const issue of [...world.issues.values()]) {
    const ids = sprintsOf(issue);
    if (!ids.includes(sprintId)) continue;
    const left = ids.filter((id) => id !== sprintId);
    const value = left.length > 0 ? left : null;
    changeIssue(world, actor, issue.id, { values: { [field.id]: value } });
  }
}
