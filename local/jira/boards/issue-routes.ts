import { getEpic } from '../epics/model';
import type { Issue } from '../issues/issue';
import { JiraRefusal } from '../refusal';
import { ok, param, whoAsks, type Reply, type Route, type RouteCall } from '../route';
import { searchAnswer } from '../search/routes';
import { requestFromQuery } from '../search/request';
import { tokenPage } from '../search/search';
import { getVisibleSprint } from '../sprints/model';
import { agileFields } from './agile-fields';
import type { Board } from './board';
import { boardIssues, issuesOfEpic, type BoardPart } from './board-issues';
import { getVisibleBoard } from './model';

const AGILE = '/rest/agile/1.0';
const SOFTWARE = '/rest/software/1.0';
const MAX_ISSUES = 5000;
const DEFAULT_PAGE = 50;

export const boardOf = (call: RouteCall): Board =>
  getVisibleBoard(call.world, whoAsks(call), param(call, 'boardId'));

type Find = (call: RouteCall, jql: string | undefined) => Issue[];

function onBoard(partOf: (call: RouteCall) => BoardPart, boardFor = boardOf): Find {
  return (call, jql) => boardIssues(call.world, whoAsks(call), boardFor(call), partOf(call), jql);
}

const part = (kind: 'all' | 'backlog') => (): BoardPart => ({ kind });

function sprintPart(call: RouteCall): BoardPart {
  const sprint = getVisibleSprint(call.world, whoAsks(call), param(call, 'sprintId'));
  return { kind: 'sprint', sprintId: sprint.id };
}

function boardOfSprint(call: RouteCall): Board {
  const sprint = getVisibleSprint(call.world, whoAsks(call), param(call, 'sprintId'));
  return getVisibleBoard(call.world, whoAsks(call), sprint.boardId);
}

const epicPart = (call: RouteCall): BoardPart => ({
  kind: 'epic',
  epicId: getEpic(call.world, whoAsks(call), param(call, 'epicId')).id,
});

const withoutEpic = (): BoardPart => ({ kind: 'epic', epicId: null });

function ofEpic(call: RouteCall, jql: string | undefined): Issue[] {
  const epic = getEpic(call.world, whoAsks(call), param(call, 'epicIdOrKey'));
  return issuesOfEpic(call.world, whoAsks(call), epic.id, jql);
}

const ofNoEpic: Find = (call, jql) => issuesOfEpic(call.world, whoAsks(call), null, jql);

/** Issues by token: the same page cap as ids, 5,000, whatever the fields. */
function issues(find: Find) {
  return (call: RouteCall): Reply => {
    const { world } = call;
    const viewer = whoAsks(call);
    const request = requestFromQuery(call);
    world.search.reconcile(request.reconcileIssues);
    const asked = Number(call.query.get('maxResults') ?? DEFAULT_PAGE);
    const all = find(call, request.jql);
    const size = Math.min(asked || DEFAULT_PAGE, MAX_ISSUES);
    const query = `${call.raw.path.split('?')[0]} ${request.jql}`;
    const page = tokenPage(all, query, size, request.nextPageToken);
    const fields = request.fields.length > 0 ? request.fields : ['*navigable'];
    const answer = searchAnswer(world, viewer, page, { ...request, fields });
    return ok({
      ...answer,
      issues: page.issues.map((issue, place) =>
        withAgileFields(call, issue, (answer.issues as object[])[place], request.fields),
      ),
    });
  };
}

function withAgileFields(
  call: RouteCall,
  issue: Issue,
  bean: object | undefined,
  wanted: readonly string[],
): object {
  const agile = agileFields(call.world, issue, wanted);
  if (Object.keys(agile).length === 0) return bean ?? {};
  return { ...bean, fields: { ...(bean as { fields?: object }).fields, ...agile } };
}

function count(find: Find) {
  return (call: RouteCall): Reply =>
    ok({ count: find(call, call.query.get('jql') ?? undefined).length });
}

/** The lists by offset, which Jira took away in November 2026. */
function removed(at: string): Route {
  return {
    method: 'GET',
    path: `${AGILE}${at}`,
    handle: () => {
      const path = `${SOFTWARE}${at}`;
      throw new JiraRefusal(410, [
        `The requested API has been removed. Please migrate to the ${path} API.`,
      ]);
    },
  };
}

const BOARD = '/board/{boardId}';
const LISTS: readonly (readonly [path: string, find: Find])[] = [
  [`${BOARD}/issue`, onBoard(part('all'))],
  [`${BOARD}/backlog`, onBoard(part('backlog'))],
  [`${BOARD}/sprint/{sprintId}/issue`, onBoard(sprintPart)],
  [`${BOARD}/epic/none/issue`, onBoard(withoutEpic)],
  [`${BOARD}/epic/{epicId}/issue`, onBoard(epicPart)],
  ['/sprint/{sprintId}/issue', onBoard(sprintPart, boardOfSprint)],
  ['/epic/none/issue', ofNoEpic],
  ['/epic/{epicIdOrKey}/issue', ofEpic],
];

export const boardIssueRoutes: readonly Route[] = [
  ...LISTS.map(([path, find]): Route => ({
    method: 'GET',
    path: `${SOFTWARE}${path}`,
    handle: issues(find),
  })),
  ...LISTS.map(([path]) => removed(path)),
  {
    method: 'GET',
    path: `${SOFTWARE}${BOARD}/issue/approximate-count`,
    handle: count(onBoard(part('all'))),
  },
  {
    method: 'GET',
    path: `${SOFTWARE}${BOARD}/backlog/approximate-count`,
    handle: count(onBoard(part('backlog'))),
  },
];
