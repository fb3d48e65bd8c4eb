import type { World } from '../world';

/** Who asks, and when: what functions, relative dates and visibility depend on. */
export interface JqlScope {
  readonly world: World;
  readonly accountId: string;
  readonly now: number;
  readonly timeZone: string;
  /** The saved filters that are being read, so that none reads itself. */
  readonly openFilters?: readonly string[];
}

export const scopeFor = (world: World, accountId: string): JqlScope => ({
  world,
  accountId,
  now: world.now(),
  timeZone: world.users.find(accountId)?.timeZone ?? 'Etc/UTC',
});
