import { getVisibleProject, hasPermission, isAdmin, requireAdmin } from '../permissions/model';
import type { Project } from '../projects/project';
import { badRequest, forbidden, invalidPayload, notFound } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  noContent,
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
import {
  addGrant,
  assignPermissionScheme,
  deletePermissionScheme,
  getPermissionScheme,
  removeGrant,
  savePermissionScheme,
  type SchemeInput,
} from './edit';
import { permissionSchemeOf } from './model';
import type { PermissionScheme } from './permission-scheme';
import { EXPANSIONS, grantBean, schemeBean, type Expansion } from './view';

const expandOf = (call: RouteCall): Expansion => new Set(listParam(call, 'expand'));

/** Where grants are shown whatever is asked. */
const withGrants = (call: RouteCall): Expansion => new Set(['permissions', ...expandOf(call)]);

function readable(call: RouteCall): PermissionScheme {
  whoCalls(call);
  return getPermissionScheme(call.world, param(call, 'schemeId'));
}

function writable(call: RouteCall): PermissionScheme {
  requireAdmin(call.world, call.accountId);
  return getPermissionScheme(call.world, param(call, 'schemeId'));
}

function list(call: RouteCall): Reply {
  whoCalls(call);
  const schemes = [...call.world.permissionSchemes.values()];
  return ok({
    permissionSchemes: schemes.map((each) => schemeBean(call.world, each, expandOf(call))),
  });
}

function inputOf(call: RouteCall): SchemeInput {
  const body = jsonBody(call);
  const permissions = body.permissions ?? undefined;
  if (permissions !== undefined && !Array.isArray(permissions)) throw invalidPayload();
  return {
    name: optionalString(body, 'name') ?? '',
    description: optionalString(body, 'description'),
    permissions: permissions as readonly unknown[] | undefined,
  };
}

function create(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const scheme = savePermissionScheme(call.world, inputOf(call));
  return created(schemeBean(call.world, scheme, withGrants(call)));
}

function update(call: RouteCall): Reply {
  const scheme = savePermissionScheme(call.world, inputOf(call), writable(call));
  return ok(schemeBean(call.world, scheme, withGrants(call)));
}

function remove(call: RouteCall): Reply {
  deletePermissionScheme(call.world, writable(call));
  return noContent();
}

function grants(call: RouteCall): Reply {
  const scheme = readable(call);
  const expand = expandOf(call);
  return ok({
    permissions: scheme.grants.map((each) => grantBean(call.world, scheme, each, expand)),
    expand: 'user,group,projectRole,field,all',
  });
}

function grant(call: RouteCall): Reply {
  const scheme = readable(call);
  const id = param(call, 'permissionId');
  const found = scheme.grants.find((each) => each.id === id);
  if (!found) throw notFound(`The permission grant with id ${id} was not found.`);
  return ok(grantBean(call.world, scheme, found, expandOf(call)));
}

function createGrant(call: RouteCall): Reply {
  const scheme = writable(call);
  const expand = expandOf(call);
  for (const each of expand) {
    if (!EXPANSIONS.includes(each)) throw badRequest(`The expand value '${each}' is not valid.`);
  }
  const added = addGrant(call.world, scheme, jsonBody(call));
  return created(grantBean(call.world, scheme, added, expand));
}

function deleteGrant(call: RouteCall): Reply {
  removeGrant(call.world, writable(call), param(call, 'permissionId'));
  return noContent();
}

const projectOfCall = (call: RouteCall): Project =>
  getVisibleProject(call.world, whoAsks(call), param(call, 'projectKeyOrId'));

function ofProject(call: RouteCall): Reply {
  const viewer = whoCalls(call);
  const project = projectOfCall(call);
  const { world } = call;
  if (!isAdmin(world, viewer) && !hasPermission(world, viewer, 'ADMINISTER_PROJECTS', project)) {
    throw forbidden("You do not have permission to view the project's configuration.");
  }
  return ok(schemeBean(world, permissionSchemeOf(world, project), expandOf(call)));
}

function assign(call: RouteCall): Reply {
  const { world } = call;
  whoCalls(call);
  const project = projectOfCall(call);
  requireAdmin(world, call.accountId);
  const id = optionalNumber(jsonBody(call), 'id');
  if (id === undefined) throw invalidPayload();
  const scheme = getPermissionScheme(world, String(id));
  if (project.style === 'team-managed') {
    throw badRequest('Only classic projects can have permission schemes assigned.');
  }
  assignPermissionScheme(world, project, scheme);
  return ok(schemeBean(world, scheme, expandOf(call)));
}

const ALL = '/rest/api/3/permissionscheme';
const ONE = `${ALL}/{schemeId}`;
const GRANTS = `${ONE}/permission`;
const OF_PROJECT = '/rest/api/3/project/{projectKeyOrId}/permissionscheme';

export const permissionSchemeRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  {
    method: 'GET',
    path: ONE,
    handle: (call) => ok(schemeBean(call.world, readable(call), expandOf(call))),
  },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'GET', path: GRANTS, handle: grants },
  { method: 'POST', path: GRANTS, handle: createGrant },
  { method: 'GET', path: `${GRANTS}/{permissionId}`, handle: grant },
  { method: 'DELETE', path: `${GRANTS}/{permissionId}`, handle: deleteGrant },
  { method: 'GET', path: OF_PROJECT, handle: ofProject },
  { method: 'PUT', path: OF_PROJECT, handle: assign },
];
