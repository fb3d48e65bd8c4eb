import { groupIdsOf } from '../groups/model';
import { findProperty, propertyKeys, type PropertyOwner } from '../properties/model';
import { userDetails } from '../users/view';
import type { World } from '../world';
import { makeView, type View } from './view';

/** A person; null for nobody. */
export function userView(world: World, accountId: string | null | undefined): View | null {
  if (!accountId) return null;
  const details = userDetails(world, accountId);
  return makeView({
    type: 'User',
    identity: accountId,
    properties: {
      accountId: () => accountId,
      accountType: () => details.accountType,
      active: () => details.active,
      displayName: () => details.displayName,
      groupIds: () => groupIdsOf(world, accountId),
      groups: () => groupNames(world, accountId),
      properties: () => propertiesView(world, 'user', accountId),
      timeZone: () => details.timeZone,
    },
    isExpensive: (name) => ['groups', 'groupIds', 'properties'].includes(name),
    toJson: () => details,
  });
}

const groupNames = (world: World, accountId: string): string[] =>
  groupIdsOf(world, accountId).flatMap((id) => world.groups.find(id)?.name ?? []);

/** Entity properties by key; a missing one is null. */
export function propertiesView(world: World, owner: PropertyOwner, id: string): View {
  const read = (key: unknown) => findProperty(world, owner, id, String(key))?.value ?? null;
  return makeView({
    type: 'EntityProperties',
    identity: `${owner} ${id}`,
    properties: { keys: () => propertyKeys(world, owner, id) },
    other: read,
    functions: { get: read },
    toJson: () => Object.fromEntries(propertyKeys(world, owner, id).map((key) => [key, read(key)])),
  });
}
