import { badFields, badRequest } from '../refusal';
import { getUser } from '../users/model';
import type { World } from '../world';
import type { Group } from './group';
import { addToGroup, createGroup, findGroup, getGroup, removeFromGroup } from './model';

/** A group as an administrator makes it. @throws 400 for a name that is empty or taken. */
export function newGroup(world: World, name: string): Group {
  const wanted = name.trim();
  if (wanted === '') throw badFields({ name: 'You must specify a group name.' });
  if (findGroup(world, wanted)) {
    throw badRequest('A group or user with this name already exists.');
  }
  return createGroup(world, { name: wanted });
}

/** Schemes and roles that name it hold nothing for it from then on. */
export function deleteGroup(world: World, group: Group, swapTo: string | undefined): void {
  if (swapTo !== undefined && getGroup(world, swapTo).id === group.id) {
    throw badRequest('The group to delete and the group to swap to must not be the same.');
  }
  world.groups.remove(group.id);
}

/** @throws 404 for an unknown user, 400 for who is a member already. */
export function joinGroup(world: World, group: Group, accountId: string): Group {
  const user = getUser(world, accountId);
  if (group.accountIds.includes(user.id)) {
    throw badRequest(
      `Cannot add user '${user.displayName}', user is already a member of '${group.name}'`,
    );
  }
  addToGroup(world, group.id, user.id);
  return getGroup(world, group.id);
}

/** @throws 404 for an unknown user, 400 for who is no member. */
export function leaveGroup(world: World, group: Group, accountId: string): void {
  const user = getUser(world, accountId);
  if (!group.accountIds.includes(user.id)) {
    throw badRequest(
      `Cannot remove user '${user.displayName}' from group '${group.name}' since user is not a member of '${group.name}'`,
    );
  }
  removeFromGroup(world, group.id, user.id);
}
