import { findGroup } from '../groups/model';
import { badRequest, notFound } from '../refusal';
import { stringList } from '../route';
import type { World } from '../world';
import type { RoleActors } from './role';

/** People and groups that a call names: accounts, group names or group ids. */
export interface ActorsGiven {
  readonly user: readonly string[];
  readonly group: readonly string[];
  readonly groupId: readonly string[];
}

export function actorsIn(body: Record<string, unknown>): ActorsGiven {
  const list = (name: string): string[] => stringList(body, name) ?? [];
  return { user: list('user'), group: list('group'), groupId: list('groupId') };
}

/** @throws 400 unless the call names people or groups, and groups in one way. */
export function requireOneKind({ user, group, groupId }: ActorsGiven): void {
  if (group.length > 0 && groupId.length > 0) {
    throw badRequest("Only one of 'group' and 'groupId' can be specified.");
  }
  const groups = group.length + groupId.length;
  if (user.length > 0 && groups > 0) {
    throw badRequest('Users and groups cannot be specified in the same request.');
  }
  if (user.length + groups === 0) throw badRequest('At least one user or group must be specified.');
}

/** @throws 404 for people who are absent or inactive, and for absent groups. */
export function resolveActors(world: World, given: ActorsGiven): RoleActors {
  const inactive = given.user.find((accountId) => !world.users.find(accountId)?.active);
  if (inactive !== undefined) throw cannotFind(inactive);
  return knownActors(world, given);
}

/** Of who may have left since. @throws 404 for absent groups. */
export function knownActors(world: World, given: ActorsGiven): RoleActors {
  const groups = [...given.group, ...given.groupId].map((named) => {
    const group = findGroup(world, named);
    if (!group) throw cannotFind(named);
    return group.id;
  });
  return { accountIds: [...new Set(given.user)], groupIds: [...new Set(groups)] };
}

const cannotFind = (actor: string) =>
  notFound(
    `We can't find '${actor}' in any accessible user directory. Check they're active and available, and try again.`,
  );

/** @throws 400 for who is in the role already. */
export function withActors(world: World, before: RoleActors, added: RoleActors): RoleActors {
  const person = added.accountIds.find((id) => before.accountIds.includes(id));
  const group = added.groupIds.find((id) => before.groupIds.includes(id));
  const member = person ?? (group && (world.groups.find(group)?.name ?? group));
  if (member !== undefined) {
    throw badRequest(`'${member}' is already a member of the project role.`);
  }
  return {
    accountIds: [...before.accountIds, ...added.accountIds],
    groupIds: [...before.groupIds, ...added.groupIds],
  };
}

/** @throws 404 for who is not in the role. */
export function withoutActors(before: RoleActors, removed: RoleActors): RoleActors {
  const isIn =
    removed.accountIds.every((id) => before.accountIds.includes(id)) &&
    removed.groupIds.every((id) => before.groupIds.includes(id));
  if (!isIn) throw notFound('The actor is not a member of the project role.');
  return {
    accountIds: before.accountIds.filter((id) => !removed.accountIds.includes(id)),
    groupIds: before.groupIds.filter((id) => !removed.groupIds.includes(id)),
  };
}
