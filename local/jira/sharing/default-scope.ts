import { getPreference, setPreference } from '../users/settings';
import type { World } from '../world';
import type { ShareTarget } from './share';

/** The preference that says whether a person's new filters are theirs alone. */
const PRIVATE = 'user.default.share.private';

export const defaultScope = (world: World, accountId: string): 'PRIVATE' | 'AUTHENTICATED' =>
  getPreference(world, accountId, PRIVATE) === 'true' ? 'PRIVATE' : 'AUTHENTICATED';

export function setDefaultScope(world: World, accountId: string, isPrivate: boolean): void {
  setPreference(world, accountId, PRIVATE, String(isPrivate));
}

export const defaultShares = (world: World, accountId: string): ShareTarget[] =>
  defaultScope(world, accountId) === 'PRIVATE' ? [] : [{ kind: 'logged-in' }];
