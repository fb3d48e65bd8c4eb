import { notFound } from '../refusal';
import type { World } from '../world';
import type { AppPermissionKey, GlobalPermission } from '../permissions/permission';
import type { Group } from './group';

export interface NewGroup {
  readonly name: string;
  readonly accountIds?: readonly string[];
  readonly globalPermissions?: readonly GlobalPermission[];
}

export function createGroup(world: World, input: NewGroup): Group {
  const group = world.groups.put({
    id: groupUuid(world.nextId('group', 1)),
    name: input.name,
    accountIds: input.accountIds ?? [],
  });
  for (const permission of input.globalPermissions ?? []) grantGlobal(world, permission, group.id);
  return group;
}

/** Group ids are UUIDs; these are drawn from the sequence so that seeds repeat. */
const groupUuid = (number: string): string => `7b1a4c52-0d0e-4f6a-9c3b-${number.padStart(12, '0')}`;

export function grantGlobal(
  world: World,
  permission: GlobalPermission | AppPermissionKey,
  groupId: string,
): void {
  const held = world.globalGrants.find(permission)?.groupIds ?? [];
  world.globalGrants.put({ id: permission, groupIds: [...new Set([...held, groupId])] });
}

export function findGroup(world: World, idOrName: string): Group | undefined {
  const byId = world.groups.find(idOrName);
  if (byId) return byId;
  return [...world.groups.values()].find(
    (group) => group.name.toLowerCase() === idOrName.toLowerCase(),
  );
}

export function getGroup(world: World, idOrName: string): Group {
  const group = findGroup(world, idOrName);
  if (!group) throw notFound('The specified group does not exist.');
  return group;
}

export function addToGroup(world: World, idOrName: string, accountId: string): void {
  const group = getGroup(world, idOrName);
  if (group.accountIds.includes(accountId)) return;
  world.groups.put({ ...group, accountIds: [...group.accountIds, accountId] });
}

export function removeFromGroup(world: World, idOrName: string, accountId: string): void {
  const group = getGroup(world, idOrName);
  world.groups.put({ ...group, accountIds: group.accountIds.filter((id) => id !== accountId) });
}

export function groupIdsOf(world: World, accountId: string): string[] {
  const ids: string[] = [];
  for (const group of world.groups.values()) {
    if (group.accountIds.includes(accountId)) ids.push(group.id);
  }
  return ids;
}
