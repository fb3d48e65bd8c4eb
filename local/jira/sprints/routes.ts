import { badRequest } from '../refusal';
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
import { rankIssues } from '../rank/model';
import { parseTimestamp } from '../timestamps';
import {
  createSprint,
  getVisibleSprint,
  moveToSprint,
  updateSprint,
  type SprintChanges,
} from './model';
import { sprintBean } from './view';

const ONE = '/rest/agile/1.0/sprint/{sprintId}';

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
  const name = optionalString(body, 'name');
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

function update(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const state = optionalString(body, 'state');
  if (state !== undefined && state !== 'future' && state !== 'active' && state !== 'closed') {
    throw badRequest(`The sprint state '${state}' is not valid.`);
  }
  const given: SprintChanges = {
    name: optionalString(body, 'name'),
    goal: optionalString(body, 'goal'),
    start: dateOf(body, 'startDate'),
    end: dateOf(body, 'endDate'),
    state,
  };
  const changes = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const sprint = updateSprint(call.world, actor, param(call, 'sprintId'), changes);
  return ok(sprintBean(call.world, sprint));
}

/** Moves into a sprint or into the backlog, and ranks there when asked to. */
function move(call: RouteCall, sprintId: string | null): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const issues = stringList(body, 'issues') ?? [];
  if (issues.length === 0) throw badRequest('The list of issues must not be empty.');
  moveToSprint(call.world, actor, issues, sprintId);
  const rankBeforeIssue = optionalString(body, 'rankBeforeIssue');
  const rankAfterIssue = optionalString(body, 'rankAfterIssue');
  if (rankBeforeIssue !== undefined || rankAfterIssue !== undefined) {
    rankIssues(call.world, actor, { issues, rankBeforeIssue, rankAfterIssue });
  }
  return noContent();
}

export const sprintRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/agile/1.0/sprint', handle: create },
  {
    method: 'GET',
    path: ONE,
    handle: (call) =>
      ok(
        sprintBean(
          call.world,
          getVisibleSprint(call.world, whoAsks(call), param(call, 'sprintId')),
        ),
      ),
  },
  { method: 'POST', path: ONE, handle: update },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'POST', path: `${ONE}/issue`, handle: (call) => move(call, param(call, 'sprintId')) },
  { method: 'POST', path: '/rest/agile/1.0/backlog/issue', handle: (call) => move(call, null) },
  {
    method: 'POST',
    path: '/rest/agile/1.0/backlog/{boardId}/issue',
    handle: (call) => move(call, null),
  },
];
