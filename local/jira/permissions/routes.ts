import { isRecord } from '../fields/field-kind';
import { badRequest, forbidden, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  ok,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import {
  getVisibleIssue,
  getVisibleProject,
  hasGlobal,
  hasPermission,
  isAdmin,
  projectOf,
} from './model';
import {
  GLOBAL_PERMISSIONS,
  isGlobalPermission,
  isProjectPermission,
  PROJECT_PERMISSIONS,
} from './permission';

function mine(call: RouteCall): Reply {
  const { world, query } = call;
  const viewer = whoAsks(call);
  const keys = listParam(call, 'permissions');
  if (keys.length === 0) {
    throw badRequest("The 'permissions' query parameter is required.");
  }
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  const issue = issueKey === null ? undefined : getVisibleIssue(world, viewer, issueKey);
  const named = query.get('projectKey') ?? query.get('projectId');
  const project = issue
    ? projectOf(world, issue)
    : named === null
      ? undefined
      : getVisibleProject(world, viewer, named);
  const permissions: Record<string, unknown> = {};
  for (const key of keys) {
    if (isGlobalPermission(key)) {
      permissions[key] = bean(
        key,
        'GLOBAL',
        GLOBAL_PERMISSIONS[key],
        hasGlobal(world, viewer, key),
      );
    } else if (isProjectPermission(key)) {
      const held = project
        ? hasPermission(world, viewer, key, project, issue)
        : [...world.projects.values()].some((each) => hasPermission(world, viewer, key, each));
      permissions[key] = bean(key, 'PROJECT', PROJECT_PERMISSIONS[key], held);
    } else {
      throw badRequest(`Unrecognized permission(s): [${key}]`);
    }
  }
  return ok({ permissions });
}

const bean = (
  key: string,
  type: 'GLOBAL' | 'PROJECT',
  [id, name]: readonly [string, string],
  havePermission: boolean,
): Record<string, unknown> => ({ id, key, name, type, description: name, havePermission });

function permittedProjects(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const keys = stringList(jsonBody(call), 'permissions') ?? [];
  if (keys.length === 0) throw badRequest('At least one permission must be provided.');
  const wanted = keys.map((key) => {
    if (!isProjectPermission(key)) throw badRequest(`Unrecognized permission(s): [${key}]`);
    return key;
  });
  const projects = [...world.projects.values()].filter((project) =>
    wanted.some((key) => hasPermission(world, viewer, key, project)),
  );
  return ok({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
}

const MAX_CHECKED = 1000;

/** Permissions of a person over lists of issues and projects; hidden ones are left out. */
function check(call: RouteCall): Reply {
  const { world } = call;
  const caller = whoAsks(call);
  const body = jsonBody(call);
  const accountId = typeof body.accountId === 'string' ? body.accountId : caller;
  const callingUser = call.accountId === undefined ? undefined : world.users.find(call.accountId);
  const may = accountId === caller || isAdmin(world, caller) || callingUser?.accountType === 'app';
  if (!may) throw forbidden('You do not have permission to check the permissions of another user.');
  const globals = stringList(body, 'globalPermissions') ?? [];
  const asked = body.projectPermissions ?? [];
  if (!Array.isArray(asked) || !asked.every(isRecord)) throw invalidPayload();
  return ok({
    globalPermissions: globals.filter(
      (key) => isGlobalPermission(key) && hasGlobal(world, accountId, key),
    ),
    projectPermissions: asked.flatMap((each) => grantsOf(world, accountId, each)),
  });
}

function grantsOf(world: World, accountId: string, asked: Record<string, unknown>): unknown[] {
  const issues = stringList(asked, 'issues') ?? [];
  const projects = stringList(asked, 'projects') ?? [];
  const keys = stringList(asked, 'permissions') ?? [];
  if (issues.length > MAX_CHECKED || projects.length > MAX_CHECKED) {
    throw badRequest('The maximum number of issues or projects that can be checked is 1000.');
  }
  return keys.map((permission) => {
    if (!isProjectPermission(permission)) {
      throw badRequest(`Unrecognized permission(s): [${permission}]`);
    }
    const grantedIssues = issues.filter((id) => {
      const issue = world.issues.find(id);
      return issue && hasPermission(world, accountId, permission, projectOf(world, issue), issue);
    });
    const grantedProjects = projects.filter((id) => {
      const project = world.projects.find(id);
      return project && hasPermission(world, accountId, permission, project);
    });
    return { permission, issues: grantedIssues.map(Number), projects: grantedProjects.map(Number) };
  });
}

function all(call: RouteCall): Reply {
  whoCalls(call);
  const project = Object.entries(PROJECT_PERMISSIONS).map(
    ([key, [, name]]) => [key, name, 'PROJECT'] as const,
  );
  const global = Object.entries(GLOBAL_PERMISSIONS).map(
    ([key, [, name]]) => [key, name, 'GLOBAL'] as const,
  );
  const entries = [...project, ...global].map(
    ([key, name, type]) => [key, { key, name, type, description: name }] as const,
  );
  return ok({ permissions: Object.fromEntries(entries) });
}

export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', handle: mine },
  { method: 'GET', path: '/rest/api/3/permissions', handle: all },
  { method: 'POST', path: '/rest/api/3/permissions/project', handle: permittedProjects },
  { method: 'POST', path: '/rest/api/3/permissions/check', handle: check },
];
