import { isRecord } from '../fields/field-kind';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  noContent,
  ok,
  optionalString,
  param,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { checkRankField } from '../rank/model';
import { getEpic, moveToEpic, rankEpic, updateEpic } from './model';
import { epicBean } from './view';

const ONE = '/rest/agile/1.0/epic/{epicIdOrKey}';
const keyOf = (call: RouteCall): string => param(call, 'epicIdOrKey');

function update(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const { done } = body;
  if (done !== undefined && typeof done !== 'boolean') throw invalidPayload();
  const color = colourOf(body.color);
  // Names of epics are their summaries since Jira gave them up.
  const summary = optionalString(body, 'summary') ?? optionalString(body, 'name');
  const epic = updateEpic(call.world, actor, keyOf(call), {
    ...(summary === undefined ? {} : { summary }),
    ...(color === undefined ? {} : { color }),
    ...(done === undefined ? {} : { done }),
  });
  return ok(epicBean(call.world, epic));
}

const COLOURS = 14;

function colourOf(given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  const key = isRecord(given) ? given.key : undefined;
  const number = Number(/^color_(\d+)$/.exec(String(key))?.[1]);
  if (!(number >= 1 && number <= COLOURS)) throw badRequest('The epic color is not valid.');
  return String(key);
}

function move(call: RouteCall, epic: string | null): Reply {
  const actor = whoCalls(call);
  const issues = stringList(jsonBody(call), 'issues') ?? [];
  if (issues.length === 0) throw badRequest('The list of issues must not be empty.');
  moveToEpic(call.world, actor, issues, epic);
  return noContent();
}

function rank(call: RouteCall): Reply {
  const body = jsonBody(call);
  checkRankField(call.world, body);
  const before = optionalString(body, 'rankBeforeEpic');
  const after = optionalString(body, 'rankAfterEpic');
  rankEpic(call.world, whoCalls(call), keyOf(call), { before, after });
  return noContent();
}

export const epicRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ONE,
    handle: (call) => ok(epicBean(call.world, getEpic(call.world, whoAsks(call), keyOf(call)))),
  },
  { method: 'POST', path: ONE, handle: update },
  { method: 'POST', path: `${ONE}/issue`, handle: (call) => move(call, keyOf(call)) },
  {
    method: 'POST',
    path: '/rest/agile/1.0/epic/none/issue',
    handle: (call) => move(call, null),
  },
  { method: 'PUT', path: `${ONE}/rank`, handle: rank },
];
