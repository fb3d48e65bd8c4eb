import { isRecord } from '../fields/field-kind';
import { badFields, badRequest, forbidden, invalidPayload } from '../refusal';
import { jsonBody, ok, stringList, whoAsks, type Reply, type RouteCall } from '../route';
import type { World } from '../world';
import { isSchemePermission, isSitePermission } from './catalogue';
import { hasGlobal, hasPermission, isAdmin, projectOf } from './model';
import type { SchemePermission } from './permission';

const MAX_CHECKED = 1000;

/** Permissions of a person over lists of issues and projects; unknown ones are left out. */
export function check(call: RouteCall): Reply {
  const { world } = call;
  const body = jsonBody(call);
  const accountId = whoIsChecked(call, body.accountId);
  const globals = (stringList(body, 'globalPermissions') ?? []).map((key) => {
    if (!isSitePermission(world, key)) throw unrecognized(key);
    return key;
  });
  const asked = body.projectPermissions ?? [];
  if (!Array.isArray(asked) || !asked.every(isRecord)) throw invalidPayload();
  return ok({
    globalPermissions: globals.filter((key) => hasGlobal(world, accountId, key)),
    projectPermissions: asked.flatMap((each) => grantsOf(world, accountId, each)),
  });
}

const unrecognized = (key: string) => badFields({ [key]: 'Unrecognized permission' });

/** Administrators and apps ask about anyone, others about themselves. */
function whoIsChecked(call: RouteCall, named: unknown): string {
  const { world, accountId: caller } = call;
  if (named === undefined || named === null || named === caller) return whoAsks(call);
  if (typeof named !== 'string') throw invalidPayload();
  const isApp = caller !== undefined && world.users.find(caller)?.accountType === 'app';
  if (!isApp && !isAdmin(world, caller)) {
    throw forbidden('Only Jira administrators can perform this operation.');
  }
  if (!world.users.has(named))
    throw badRequest(`The user with account ID ${named} does not exist.`);
  return named;
}

function grantsOf(world: World, accountId: string, asked: Record<string, unknown>): unknown[] {
  const permissions = schemePermissions(world, asked);
  const issues = idsOf(asked, 'issues').flatMap((id) => world.issues.find(id) ?? []);
  const projects = idsOf(asked, 'projects').flatMap((id) => world.projects.find(id) ?? []);
  return permissions.map((permission) => ({
    permission,
    issues: issues
      .filter((each) => hasPermission(world, accountId, permission, projectOf(world, each), each))
      .map(({ id }) => Number(id)),
    projects: projects
      .filter((each) => hasPermission(world, accountId, permission, each))
      .map(({ id }) => Number(id)),
  }));
}

function schemePermissions(world: World, asked: Record<string, unknown>): SchemePermission[] {
  const keys = (stringList(asked, 'permissions') ?? []).filter((key) => key !== '');
  if (keys.length === 0) throw badRequest('At least one project permission must be provided.');
  return keys.map((key) => {
    if (!isSchemePermission(world, key)) throw unrecognized(key);
    return key;
  });
}

/** What is asked counts, whether it is there or not. */
function idsOf(asked: Record<string, unknown>, what: 'issues' | 'projects'): readonly string[] {
  const ids = stringList(asked, what) ?? [];
  if (ids.length > MAX_CHECKED) {
    throw badRequest(`The maximum number of ${what} that can be checked is ${MAX_CHECKED}.`);
  }
  return ids;
}
