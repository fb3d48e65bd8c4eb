import type { World } from '../world';
import type { Group } from './group';

/** The group inside users, shares and schemes. */
export const groupName = (world: World, { id, name }: Group): Record<string, unknown> => ({
  name,
  groupId: id,
  self: world.url(`/rest/api/3/group?groupId=${id}`),
});
