import type { Measure } from './measure';
import type { ProjectShare } from './project-share';

/** Ids of projects of which the viewer is told sums alone, by a grant. */
export type GrantedIds = ReadonlySet<string>;

interface CountedShares {
  /** What the figure is made of. */
  readonly counted: readonly ProjectShare[];
  /** Those of them that the viewer may browse: only of these are details told. */
  readonly seen: readonly ProjectShare[];
  /** Why granted ones are left out; absent: none is. */
  readonly grantedLeftOut?: 'too-few' | 'not-set-up';
}

/**
 * Which projects a figure counts. Those that are there by a grant are one group: with fewer items
 * than a figure needs, what they add would tell of single items to who knows the rest.
 */
export function cutToCounted(
  measure: Measure,
  shares: readonly ProjectShare[],
  granted: GrantedIds | undefined,
): CountedShares {
  const told = shares.filter((share) => share.notSetUp === undefined);
  const seen = told.filter((share) => !isGranted(share, granted));
  const group = shares.filter((share) => isGranted(share, granted));
  const toldGroup = group.filter((share) => share.notSetUp === undefined);
  const items = toldGroup.reduce((sum, share) => sum + share.items, 0);
  if (items > 0 && items < measure.minimumSample)
    return { counted: seen, seen, grantedLeftOut: 'too-few' };
  const isWhole = toldGroup.length === group.length;
  return { counted: told, seen, ...(!isWhole && { grantedLeftOut: 'not-set-up' }) };
}

export const isGranted = ({ scorecard }: ProjectShare, granted: GrantedIds | undefined): boolean =>
  granted?.has(scorecard.projectId) === true;
