import { isEpic, boardIssues } from './board-issues';
import { epicBean, isEpicDone } from '../epics/view';
import { canBrowse } from '../permissions/model';
import { projectIdentity, projectSummary } from '../projects/view';
import { badRequest, notFound } from '../refusal';
import {
  listParam,
  noContent,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { Project } from '../projects/project';
import { sprintsOfBoard } from '../sprints/model';
import { sprintBean } from '../sprints/view';
import { createFrom } from './create';
import { boardIssueRoutes, boardOf } from './issue-routes';
import { agilePage, listBoards } from './list';
import { deleteBoard, projectIdsOf } from './model';
import { boardBean, boardConfiguration, quickFilterBean } from './view';

const BOARDS = '/rest/agile/1.0/board';
const ONE = `${BOARDS}/{boardId}`;

function ofFilter(call: RouteCall): Reply {
  whoCalls(call);
  const id = param(call, 'filterId');
  const found = [...call.world.boards.values()].filter(({ filterId }) => filterId === id);
  return agilePage(call, found, (board) => ({
    id: Number(board.id),
    self: call.world.url(`${BOARDS}/${board.id}`),
    name: board.name,
  }));
}

function remove(call: RouteCall): Reply {
  deleteBoard(call.world, whoCalls(call), param(call, 'boardId'));
  return noContent();
}

const STATES = ['future', 'active', 'closed'];

function sprints(call: RouteCall): Reply {
  const board = boardOf(call);
  if (board.type !== 'scrum') throw badRequest('The board does not support sprints');
  const states = listParam(call, 'state');
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown !== undefined) throw badRequest(`The sprint state '${unknown}' is not valid.`);
  const wanted = sprintsOfBoard(call.world, board).filter(
    ({ state }) => states.length === 0 || states.includes(state),
  );
  return agilePage(call, wanted, (each) => sprintBean(call.world, each));
}

function quickFilter(call: RouteCall): Reply {
  const board = boardOf(call);
  const id = param(call, 'quickFilterId');
  const filter = board.quickFilters.find((each) => each.id === id);
  if (!filter) throw notFound('The requested quick filter does not exist.');
  return ok(quickFilterBean(board, filter));
}

/** The projects of the board's filter that the viewer sees, by name. */
function projectsOf(call: RouteCall): Project[] {
  const { world } = call;
  return [...projectIdsOf(world, boardOf(call))]
    .flatMap((id) => world.projects.find(id) ?? [])
    .filter((project) => canBrowse(world, whoAsks(call), project))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The epics that the board's filter finds. */
function epics(call: RouteCall): Reply {
  const { world } = call;
  const done = call.query.get('done');
  const all = boardIssues(world, whoAsks(call), boardOf(call), { kind: 'all' }, undefined);
  const wanted = all.filter(
    (issue) =>
      isEpic(world, issue) && (done === null || isEpicDone(world, issue) === (done === 'true')),
  );
  return agilePage(call, wanted, (each) => epicBean(world, each));
}

export const boardRoutes: readonly Route[] = [
  { method: 'GET', path: BOARDS, handle: listBoards },
  { method: 'POST', path: BOARDS, handle: createFrom },
  { method: 'GET', path: `${BOARDS}/filter/{filterId}`, handle: ofFilter },
  { method: 'GET', path: ONE, handle: (call) => ok(boardBean(call.world, boardOf(call))) },
  { method: 'DELETE', path: ONE, handle: remove },
  {
    method: 'GET',
    path: `${ONE}/configuration`,
    handle: (call) => ok(boardConfiguration(call.world, boardOf(call))),
  },
  { method: 'GET', path: `${ONE}/sprint`, handle: sprints },
  { method: 'GET', path: `${ONE}/epic`, handle: epics },
  {
    method: 'GET',
    path: `${ONE}/project`,
    handle: (call) =>
      agilePage(call, projectsOf(call), (each) => projectIdentity(call.world, each)),
  },
  {
    method: 'GET',
    path: `${ONE}/project/full`,
    handle: (call) => agilePage(call, projectsOf(call), (each) => projectSummary(call.world, each)),
  },
  {
    method: 'GET',
    path: `${ONE}/quickfilter`,
    handle: (call) => {
      const board = boardOf(call);
      return agilePage(call, board.quickFilters, (each) => quickFilterBean(board, each));
    },
  },
  { method: 'GET', path: `${ONE}/quickfilter/{quickFilterId}`, handle: quickFilter },
  ...boardIssueRoutes,
];
