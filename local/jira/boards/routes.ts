import { findProject } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  ok,
  optionalNumber,
  optionalString,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { searchAnswer } from '../search/routes';
import { requestFromQuery } from '../search/request';
import { compileOrRefuse, tokenPage } from '../search/search';
import { getVisibleSprint } from '../sprints/model';
import { sprintBean } from '../sprints/view';
import { boardIssues, type BoardPart } from './board-issues';
import { createBoard, getVisibleBoard, visibleBoards } from './model';
import { boardBean, boardConfiguration } from './view';
import type { World } from '../world';
import type { Board } from './board';

const AGILE = '/rest/agile/1.0/board';
const SOFTWARE = '/rest/software/1.0/board/{boardId}';
const MAX_BOARD_ISSUES = 5000;

const boardOf = (call: RouteCall): Board =>
  getVisibleBoard(call.world, whoAsks(call), param(call, 'boardId'));

function list(call: RouteCall): Reply {
  const { world, query } = call;
  const named = query.get('projectKeyOrId');
  const project = named === null ? undefined : findProject(world, named);
  if (named !== null && !project) {
    throw badRequest(`No project could be found with key or id '${named}'.`);
  }
  const types = listParam(call, 'type');
  const name = query.get('name')?.toLowerCase();
  const filterId = query.get('filterId');
  const wanted = visibleBoards(world, whoAsks(call)).filter(
    (board) =>
      (!project || isRelevantTo(world, board, project.id)) &&
      (types.length === 0 || types.includes(board.type)) &&
      (!name || board.name.toLowerCase().includes(name)) &&
      (filterId === null || board.filterId === filterId),
  );
  return ok(withoutSelf(pageOf(call, wanted, pageRequest(call), (each) => boardBean(world, each))));
}

/** A board belongs to each project that its filter names, wherever its home is. */
function isRelevantTo(world: World, board: Board, projectId: string): boolean {
  const filter = world.filters.find(board.filterId);
  const named = filter && compileOrRefuse(world, filter.ownerId, filter.jql).projectIds;
  return named ? named.has(projectId) : board.projectId === projectId;
}

/** Agile pages have no `self`. */
function withoutSelf({ self: _self, ...page }: Record<string, unknown>): Record<string, unknown> {
  return page;
}

function create(call: RouteCall): Reply {
  whoCalls(call);
  const body = jsonBody(call);
  const type = optionalString(body, 'type');
  if (type !== 'scrum' && type !== 'kanban') throw badRequest('The board type is not valid.');
  const filterId = optionalNumber(body, 'filterId');
  const location = body.location as { projectKeyOrId?: string } | undefined;
  const filter = filterId === undefined ? undefined : call.world.filters.find(String(filterId));
  if (!filter) throw badRequest('The selected filter is not available to you.');
  if (!location?.projectKeyOrId) throw invalidPayload();
  const board = createBoard(call.world, {
    name: optionalString(body, 'name') ?? '',
    type,
    filterId: filter.id,
    project: location.projectKeyOrId,
  });
  return created(boardBean(call.world, board));
}

function sprints(call: RouteCall): Reply {
  const board = boardOf(call);
  if (board.type !== 'scrum') throw badRequest('The board does not support sprints');
  const states = listParam(call, 'state');
  const wanted = [...call.world.sprints.values()].filter(
    (sprint) =>
      sprint.boardId === board.id && (states.length === 0 || states.includes(sprint.state)),
  );
  return ok(
    withoutSelf(pageOf(call, wanted, pageRequest(call), (each) => sprintBean(call.world, each))),
  );
}

function part(kind: 'all' | 'backlog'): (call: RouteCall) => BoardPart {
  return () => ({ kind });
}

function sprintPart(call: RouteCall): BoardPart {
  const sprint = getVisibleSprint(call.world, whoAsks(call), param(call, 'sprintId'));
  return { kind: 'sprint', sprintId: sprint.id };
}

/** Issues of a board by token: the same page cap as ids, 5,000, whatever the fields. */
function issues(partOf: (call: RouteCall) => BoardPart, boardFor = boardOf) {
  return (call: RouteCall): Reply => {
    const { world } = call;
    const viewer = whoAsks(call);
    const request = requestFromQuery(call);
    world.search.reconcile(request.reconcileIssues);
    const asked = Number(call.query.get('maxResults') ?? 50);
    const all = boardIssues(world, viewer, boardFor(call), partOf(call), request.jql);
    const size = Math.min(asked || 50, MAX_BOARD_ISSUES);
    const page = tokenPage(
      all,
      `${call.raw.path.split('?')[0]} ${request.jql}`,
      size,
      request.nextPageToken,
    );
    const fields = request.fields.length > 0 ? request.fields : ['*navigable'];
    return ok(searchAnswer(world, viewer, page, { ...request, fields }));
  };
}

function count(partOf: (call: RouteCall) => BoardPart, boardFor = boardOf) {
  return (call: RouteCall): Reply => {
    const jql = call.query.get('jql') ?? undefined;
    const all = boardIssues(call.world, whoAsks(call), boardFor(call), partOf(call), jql);
    return ok({ count: all.length });
  };
}

function boardOfSprint(call: RouteCall): Board {
  const sprint = getVisibleSprint(call.world, whoAsks(call), param(call, 'sprintId'));
  return getVisibleBoard(call.world, whoAsks(call), sprint.boardId);
}

const SPRINT_OF_BOARD = `${SOFTWARE}/sprint/{sprintId}/issue`;
const SPRINT = '/rest/software/1.0/sprint/{sprintId}/issue';

const issueRoutes: readonly Route[] = [
  { method: 'GET', path: `${SOFTWARE}/issue`, handle: issues(part('all')) },
  { method: 'GET', path: `${SOFTWARE}/issue/approximate-count`, handle: count(part('all')) },
  { method: 'GET', path: `${SOFTWARE}/backlog`, handle: issues(part('backlog')) },
  { method: 'GET', path: `${SOFTWARE}/backlog/approximate-count`, handle: count(part('backlog')) },
  { method: 'GET', path: SPRINT_OF_BOARD, handle: issues(sprintPart) },
  { method: 'GET', path: `${SPRINT_OF_BOARD}/approximate-count`, handle: count(sprintPart) },
  { method: 'GET', path: SPRINT, handle: issues(sprintPart, boardOfSprint) },
  { method: 'GET', path: `${SPRINT}/approximate-count`, handle: count(sprintPart, boardOfSprint) },
];

export const boardRoutes: readonly Route[] = [
  { method: 'GET', path: AGILE, handle: list },
  { method: 'POST', path: AGILE, handle: create },
  {
    method: 'GET',
    path: `${AGILE}/{boardId}`,
    handle: (call) => ok(boardBean(call.world, boardOf(call))),
  },
  {
    method: 'GET',
    path: `${AGILE}/{boardId}/configuration`,
    handle: (call) => ok(boardConfiguration(call.world, boardOf(call))),
  },
  { method: 'GET', path: `${AGILE}/{boardId}/sprint`, handle: sprints },
  {
    method: 'GET',
    path: `${AGILE}/{boardId}/quickfilter`,
    handle: (call) => {
      boardOf(call);
      return ok(withoutSelf(pageOf(call, [], pageRequest(call), String)));
    },
  },
  ...issueRoutes,
];
