import { adminRoutes } from '../permissions/admin-routes';
import { badRequest } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  onlyKeys,
  optionalString,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import {
  actorsIn,
  knownActors,
  requireOneKind,
  resolveActors,
  withActors,
  withoutActors,
  type ActorsGiven,
} from './actors';
import { addRole, deleteRole, updateRole } from './edit';
import { getRole } from './model';
import type { ProjectRole } from './role';
import { roleBean } from './view';

const ALL = '/rest/api/3/role';
const ONE = `${ALL}/{id}`;
const ACTORS = `${ONE}/actors`;

const roleOf = (call: RouteCall): ProjectRole => getRole(call.world, param(call, 'id'));

const shown = ({ world }: RouteCall, role: ProjectRole): Reply =>
  ok(roleBean(world, role, role.defaultActors));

const list = ({ world }: RouteCall): Reply =>
  ok([...world.roles.values()].map((role) => roleBean(world, role, role.defaultActors)));

function textsIn(call: RouteCall): { readonly name?: string; readonly description?: string } {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description']);
  return { name: optionalString(body, 'name'), description: optionalString(body, 'description') };
}

function create(call: RouteCall): Reply {
  const { name = '', description } = textsIn(call);
  return shown(call, addRole(call.world, { name, description }));
}

/** One of the two texts; with both, only the name, as documented. */
function updatePart(call: RouteCall): Reply {
  const { id } = roleOf(call);
  const { name, description } = textsIn(call);
  if (name !== undefined) return shown(call, updateRole(call.world, id, { name }));
  if (description === undefined) throw badRequest('Either a name or a description is required.');
  return shown(call, updateRole(call.world, id, { description }));
}

function updateWhole(call: RouteCall): Reply {
  const { id } = roleOf(call);
  const { name, description } = textsIn(call);
  if (name === undefined || description === undefined) {
    throw badRequest('Both a name and a description are required.');
  }
  return shown(call, updateRole(call.world, id, { name, description }));
}

function remove(call: RouteCall): Reply {
  deleteRole(call.world, param(call, 'id'), call.query.get('swap') ?? undefined);
  return noContent();
}

function addActors(call: RouteCall): Reply {
  const role = roleOf(call);
  const given = actorsIn(jsonBody(call));
  requireOneKind(given);
  const added = resolveActors(call.world, given);
  const defaultActors = withActors(call.world, role.defaultActors, added);
  return shown(call, call.world.roles.put({ ...role, defaultActors }));
}

function removeActors(call: RouteCall): Reply {
  const role = roleOf(call);
  const given = actorsNamed(call);
  requireOneKind(given);
  const removed = knownActors(call.world, given);
  const defaultActors = withoutActors(role.defaultActors, removed);
  return shown(call, call.world.roles.put({ ...role, defaultActors }));
}

/** The actors in a query. */
export const actorsNamed = (call: RouteCall): ActorsGiven => ({
  user: listParam(call, 'user'),
  group: listParam(call, 'group'),
  groupId: listParam(call, 'groupId'),
});

export const roleRoutes: readonly Route[] = adminRoutes([
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: ONE, handle: (call) => shown(call, roleOf(call)) },
  { method: 'POST', path: ONE, handle: updatePart },
  { method: 'PUT', path: ONE, handle: updateWhole },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'GET', path: ACTORS, handle: (call) => shown(call, roleOf(call)) },
  { method: 'POST', path: ACTORS, handle: addActors },
  { method: 'DELETE', path: ACTORS, handle: removeActors },
]);
