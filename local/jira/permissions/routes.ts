import { badFields, badRequest } from '../refusal';
import {
  jsonBody,
  ok,
  stringList,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { isSchemePermission, listPermissions } from './catalogue';
import { check } from './check';
import { mine } from './mine';
import { hasPermission } from './model';

function permittedProjects(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const keys = stringList(jsonBody(call), 'permissions') ?? [];
  if (keys.length === 0) throw badRequest('At least one permission must be provided.');
  const wanted = keys.map((key) => {
    if (!isSchemePermission(world, key)) throw badFields({ [key]: 'Unrecognized permission' });
    return key;
  });
  const projects = [...world.projects.values()].filter((project) =>
    wanted.every((key) => hasPermission(world, viewer, key, project)),
  );
  return ok({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
}

function all({ world }: RouteCall): Reply {
  const entries = listPermissions(world).map(
    ({ key, name, type, description }) => [key, { key, name, type, description }] as const,
  );
  return ok({ permissions: Object.fromEntries(entries) });
}

export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', handle: mine },
  { method: 'GET', path: '/rest/api/3/permissions', handle: all },
  { method: 'POST', path: '/rest/api/3/permissions/project', handle: permittedProjects },
  { method: 'POST', path: '/rest/api/3/permissions/check', handle: check },
];
