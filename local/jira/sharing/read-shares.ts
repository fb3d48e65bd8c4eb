import { isRecord } from '../fields/field-kind';
import { findGroup } from '../groups/model';
import { findProject } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import type { World } from '../world';
import type { ShareTarget } from './share';

interface Named {
  readonly type: string;
  readonly group?: string;
  readonly project?: string;
  readonly role?: string;
  readonly user?: string;
}

/** The shares of a filter or a dashboard: `{type, group: {…}, project: {id}, role: {id}, user: {…}}`. */
export function readShares(world: World, input: unknown): ShareTarget[] {
  if (!Array.isArray(input)) throw invalidPayload();
  return input.map((each: unknown) => {
    if (!isRecord(each)) throw invalidPayload();
    return targetOf(world, {
      type: typeOf(each),
      group: inner(each.group, 'groupId') ?? inner(each.group, 'name'),
      project: inner(each.project, 'id') ?? inner(each.project, 'key'),
      role: inner(each.role, 'id'),
      user: inner(each.user, 'accountId'),
    });
  });
}

/** One share as it is added: `{type, groupId, groupname, projectId, projectRoleId, accountId}`. */
export const readShare = (world: World, input: Record<string, unknown>): ShareTarget =>
  targetOf(world, {
    type: typeOf(input),
    group: inner(input, 'groupId') ?? inner(input, 'groupname'),
    project: inner(input, 'projectId'),
    role: inner(input, 'projectRoleId'),
    user: inner(input, 'accountId'),
  });

function typeOf({ type }: Record<string, unknown>): string {
  if (typeof type !== 'string') throw invalidPayload();
  return type;
}

function inner(value: unknown, name: string): string | undefined {
  const found = isRecord(value) ? value[name] : undefined;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

function targetOf(world: World, named: Named): ShareTarget {
  switch (named.type) {
    case 'global':
      return { kind: 'global' };
    case 'authenticated':
    case 'loggedin':
      return { kind: 'logged-in' };
    case 'user':
      if (!world.users.has(named.user ?? '')) throw unknownTarget('user', named.user);
      return { kind: 'user', accountId: named.user ?? '' };
    case 'group': {
      const group = findGroup(world, named.group ?? '');
      if (!group) throw unknownTarget('group', named.group);
      return { kind: 'group', groupId: group.id };
    }
    case 'project':
    case 'projectRole':
      return projectTarget(world, named);
    default:
      throw badRequest(`The share type '${named.type}' is not valid.`);
  }
}

function projectTarget(world: World, { type, project: idOrKey = '', role }: Named): ShareTarget {
  const project = findProject(world, idOrKey);
  if (!project) throw unknownTarget('project', idOrKey);
  if (role === undefined && type === 'project') return { kind: 'project', projectId: project.id };
  if (role === undefined || !world.roles.has(role)) throw unknownTarget('project role', role);
  return { kind: 'role', projectId: project.id, roleId: role };
}

const unknownTarget = (what: string, named: string | undefined) =>
  badRequest(`The ${what} '${named ?? ''}' to share with does not exist.`);
