import { getVisibleBoard } from '../boards/model';
import { badFields, badRequest } from '../refusal';
import {
  created,
  jsonBody,
  noContent,
  ok,
  optionalNumber,
  optionalString,
  param,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { asksForRank, rankAsAsked, rankReply } from '../rank/request';
import { parseTimestamp } from '../timestamps';
import {
  createSprint,
  deleteSprint,
  getVisibleSprint,
  swapSprints,
  updateSprint,
  type SprintChanges,
} from './model';
import { moveToBacklog, moveToBoard, moveToSprint } from './moves';
import type { Sprint } from './sprint';
import { sprintBean } from './view';
import type { World } from '../world';

const ONE = '/rest/agile/1.0/sprint/{sprintId}';
const idOf = (call: RouteCall): string => param(call, 'sprintId');

function dateOf(body: Record<string, unknown>, name: string): number | undefined {
  const text = optionalString(body, name);
  if (text === undefined) return undefined;
  const ms = parseTimestamp(text);
  if (ms === undefined) throw badRequest(`The date '${text}' is not valid.`);
  return ms;
}

function create(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const boardId = optionalNumber(body, 'originBoardId');
  const name = optionalString(body, 'name')?.trim();
  if (boardId === undefined || !name)
    throw badRequest('A sprint needs a name and an originBoardId.');
  const sprint = createSprint(call.world, actor, {
    boardId: String(boardId),
    name,
    goal: optionalString(body, 'goal'),
    start: dateOf(body, 'startDate'),
    end: dateOf(body, 'endDate'),
  });
  return created(sprintBean(call.world, sprint));
}

function stateOf(body: Record<string, unknown>): Sprint['state'] | undefined {
  const state = optionalString(body, 'state');
  if (state === undefined || state === 'future' || state === 'active' || state === 'closed') {
    return state;
  }
  throw badRequest(`The sprint state '${state}' is not valid.`);
}

/** What is not in the body stays. */
function updatePart(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const given: SprintChanges = {
    name: optionalString(body, 'name'),
    goal: optionalString(body, 'goal'),
    start: dateOf(body, 'startDate'),
    end: dateOf(body, 'endDate'),
    state: stateOf(body),
  };
  const changes = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return ok(sprintBean(call.world, updateSprint(call.world, actor, idOf(call), changes)));
}

/** What is not in the body is taken away; name and state must be there. */
function updateWhole(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const [name, state] = [optionalString(body, 'name'), stateOf(body)];
  if (!name) throw badFields({ name: 'A sprint name must be provided.' });
  if (!state) throw badFields({ state: 'A sprint state must be provided.' });
  const sprint = updateSprint(call.world, actor, idOf(call), {
    ...{ name, state },
    goal: optionalString(body, 'goal') ?? '',
    start: dateOf(body, 'startDate') ?? null,
    end: dateOf(body, 'endDate') ?? null,
  });
  return ok(sprintBean(call.world, sprint));
}

function remove(call: RouteCall): Reply {
  deleteSprint(call.world, whoCalls(call), idOf(call));
  return noContent();
}

function swap(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const other = optionalNumber(jsonBody(call), 'sprintToSwapWith');
  if (other === undefined) throw badRequest('sprintToSwapWith must be provided.');
  swapSprints(call.world, actor, idOf(call), String(other));
  return noContent();
}

/** Moves into a sprint, and ranks there when asked to. */
function moveIn(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const issues = issuesIn(body);
  moveToSprint(call.world, actor, issues, idOf(call));
  rankAsAsked(call.world, actor, issues, body);
  return noContent();
}

function moveOut(call: RouteCall): Reply {
  moveToSprint(call.world, whoCalls(call), issuesIn(jsonBody(call)), null);
  return noContent();
}

type BoardMove = typeof moveToBacklog;

/** Moves on one board, and tells of each issue when some could not be ranked. */
function moveOnBoard(moveThere: BoardMove) {
  return (call: RouteCall): Reply => {
    const { world } = call;
    const actor = whoCalls(call);
    const body = jsonBody(call);
    const issues = issuesIn(body);
    const boardId = param(call, 'boardId');
    if (asksForRank(body)) requireRankedBoard(world, actor, boardId);
    moveThere(world, actor, issues, boardId);
    return rankReply(rankAsAsked(world, actor, issues, body));
  };
}

function requireRankedBoard(world: World, actor: string, boardId: string): void {
  const board = getVisibleBoard(world, actor, boardId);
  const jql = world.filters.find(board.filterId)?.jql ?? '';
  if (/order\s+by\s+"?rank/i.test(jql)) return;
  throw badRequest('The issues of the board are not ordered by rank.');
}

function issuesIn(body: Record<string, unknown>): string[] {
  const issues = stringList(body, 'issues') ?? [];
  if (issues.length === 0) throw badRequest('The list of issues must not be empty.');
  return issues;
}

export const sprintRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/agile/1.0/sprint', handle: create },
  {
    method: 'GET',
    path: ONE,
    handle: (call) =>
      ok(sprintBean(call.world, getVisibleSprint(call.world, whoAsks(call), idOf(call)))),
  },
  { method: 'POST', path: ONE, handle: updatePart },
  { method: 'PUT', path: ONE, handle: updateWhole },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'POST', path: `${ONE}/swap`, handle: swap },
  { method: 'POST', path: `${ONE}/issue`, handle: moveIn },
  { method: 'POST', path: '/rest/agile/1.0/backlog/issue', handle: moveOut },
  {
    method: 'POST',
    path: '/rest/agile/1.0/backlog/{boardId}/issue',
    handle: moveOnBoard(moveToBacklog),
  },
  {
    method: 'POST',
    path: '/rest/agile/1.0/board/{boardId}/issue',
    handle: moveOnBoard(moveToBoard),
  },
];
