import { findProject } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import { badRequest } from '../refusal';
import { listParam, ok, whoAsks, type Reply, type RouteCall } from '../route';
import type { World } from '../world';
import type { Board } from './board';
import { projectIdsOf, visibleBoards } from './model';
import { boardBean } from './view';

type Test = (board: Board) => boolean;

/** Boards that the viewer sees, cut by each filter that is given. */
export function listBoards(call: RouteCall): Reply {
  const { world } = call;
  const orderBy = call.query.get('orderBy')?.trim();
  if (orderBy && !['name', '+name', '-name'].includes(orderBy)) {
    throw badRequest(`Cannot order by '${orderBy}'. Valid values: name, -name, +name.`);
  }
  const tests = [...relevanceTests(call), locationTest(call)];
  const found = visibleBoards(world, whoAsks(call)).filter((board) =>
    tests.every((test) => test(board)),
  );
  if (orderBy) found.sort((a, b) => a.name.localeCompare(b.name));
  if (orderBy === '-name') found.reverse();
  return agilePage(call, found, (each) => boardBean(world, each));
}

function relevanceTests(call: RouteCall): Test[] {
  const { world, query } = call;
  const types = listParam(call, 'type');
  const unknown = types.find((type) => !['scrum', 'kanban', 'simple'].includes(type));
  if (unknown !== undefined) throw badRequest(`The board type '${unknown}' is not valid.`);
  const name = query.get('name')?.toLowerCase();
  const filterId = query.get('filterId');
  const projectId = namedProject(world, query.get('projectKeyOrId'));
  return [
    ({ type }) => types.length === 0 || types.includes(type),
    (board) => !name || board.name.toLowerCase().includes(name),
    (board) => filterId === null || board.filterId === filterId,
    // A board belongs to each project that its filter names, wherever its home is.
    (board) => projectId === undefined || projectIdsOf(world, board).has(projectId),
  ];
}

/** Where the board lives: a project, or somebody; the whole condition can be turned round. */
function locationTest(call: RouteCall): Test {
  const { world, query } = call;
  const owner = query.get('accountIdLocation');
  const projectId = namedProject(world, query.get('projectLocation'));
  const types = listParam(call, 'projectTypeLocation');
  const isAsked = owner !== null || projectId !== undefined || types.length > 0;
  const isNegated = query.get('negateLocationFiltering') === 'true';
  return (board) => {
    if (!isAsked) return true;
    const isThere =
      (owner === null || board.ownerId === owner) &&
      (projectId === undefined || board.projectId === projectId) &&
      // Every project of the box is a software project.
      (types.length === 0 || (types.includes('software') && board.projectId !== null));
    return isThere !== isNegated;
  };
}

function namedProject(world: World, keyOrId: string | null): string | undefined {
  if (keyOrId === null) return undefined;
  const project = findProject(world, keyOrId);
  if (!project) throw badRequest(`No project could be found with key or id '${keyOrId}'.`);
  return project.id;
}

/** A page of the agile API: it has no `self`. */
export function agilePage<T>(
  call: RouteCall,
  all: readonly T[],
  show: (item: T) => unknown,
): Reply {
  const { self: _self, ...page } = pageOf(call, all, pageRequest(call), show);
  return ok(page);
}
