import type { Measure } from './measure';
import { WINDOW_DAYS, type WindowDays } from './measure-id';
import type { NotSetUpReason } from './panel';
import type { ProjectScorecard } from './project-scorecard';
import type { Counter, Series } from './counters';
import { countOf, valuesOf, type Tally } from './tally';
import { agreedMissShare } from './targets';

/** More than this share of the population without a stage: the measure is not set up there. */
const MAX_EXCLUDED_SHARE = 0.05;

export interface UnmappedStatus {
  readonly statusId: string;
  readonly issues: number;
}

/** What one project brings to a measure's figure in one window. */
export interface ProjectShare {
  readonly scorecard: ProjectScorecard;
  readonly count: (counter: Counter) => number;
  readonly days: (series: Series) => readonly number[];
  readonly numbers: (series: Series) => readonly number[];
  readonly items: number;
  readonly misses: number;
  readonly base: number;
  readonly excluded: number;
  /** Statuses without a stage that items passed. */
  readonly unmapped: () => readonly UnmappedStatus[];
  readonly target: number;
  readonly agreedShare: number;
  /** Why it is left out of the figure; absent when it is in. */
  readonly notSetUp: NotSetUpReason | undefined;
}

export function shareOfProject(
  scorecard: ProjectScorecard,
  measure: Measure,
  windowDays: WindowDays,
): ProjectShare {
  const size = WINDOW_DAYS.indexOf(windowDays) + 1;
  if (scorecard.rings.length < size)
    throw new RangeError(`a scorecard read for less than ${windowDays} days`);
  const rings = scorecard.rings.slice(0, size);
  const count = (counter: Counter): number =>
    rings.reduce((sum, ring) => sum + countOf(ring, counter), 0);
  const items = count(measure.window.items);
  const excluded = count(measure.excluded);
  const target = scorecard.targets[measure.id];
  const isUnmapped = excluded > MAX_EXCLUDED_SHARE * (items + excluded);
  return {
    scorecard,
    count,
    days: (series) => listDays(rings, series, scorecard.secondsPerDay),
    numbers: (series) => listDays(rings, series, 1),
    items,
    misses: count(measure.window.misses),
    base: count(measure.window.base),
    excluded,
    unmapped: () => listUnmapped(rings),
    target,
    agreedShare: agreedMissShare(measure, target),
    notSetUp: isUnmapped
      ? { kind: 'unmapped-statuses', projectId: scorecard.projectId, statuses: listUnmapped(rings) }
      : noWaits(scorecard, measure),
  };
}

function noWaits(
  { hasWaits, projectId }: ProjectScorecard,
  { needs }: Measure,
): NotSetUpReason | undefined {
  const isMissing = !hasWaits && needs.some(({ kind }) => kind === 'waits');
  return isMissing ? { kind: 'no-waits', projectId } : undefined;
}

function listDays(rings: readonly Tally[], series: Series, unit: number): number[] {
  const days: number[] = [];
  for (const ring of rings) for (const value of valuesOf(ring, series)) days.push(value / unit);
  return days;
}

/** Those of most issues first. */
function listUnmapped(tallies: readonly Pick<Tally, 'unmapped'>[]): readonly UnmappedStatus[] {
  const issuesOf = new Map<string, number>();
  for (const { unmapped } of tallies)
    for (const [statusId, issues] of Object.entries(unmapped))
      issuesOf.set(statusId, (issuesOf.get(statusId) ?? 0) + issues);
  return [...issuesOf]
    .map(([statusId, issues]) => ({ statusId, issues }))
    .sort((a, b) => b.issues - a.issues || (a.statusId < b.statusId ? -1 : 1));
}

/** Mean of the projects' values, weighted by their items; exactly the value where all agree. */
export function weightedMean(
  shares: readonly ProjectShare[],
  valueOf: (share: ProjectShare) => number,
): number | undefined {
  const values = new Set(shares.map(valueOf));
  if (values.size <= 1) return [...values][0];
  const items = shares.reduce((sum, share) => sum + share.items, 0);
  if (items === 0) return [...values][0];
  return shares.reduce((sum, share) => sum + valueOf(share) * share.items, 0) / items;
}
