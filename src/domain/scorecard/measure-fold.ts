import { toIsoDay, type DayNumber } from '../day';
import { sortedNumbers } from '../flow/percentile';
import type { RosterEntry, SiteSettings } from '../settings';
import { excessMisses, excessPoints, shrunkMissShare, tileOf, type MissCount } from './balance';
import type { ContestCounts } from './contest';
import { cutToCounted, isGranted, type GrantedIds } from './counted-shares';
import type { Measure, Need } from './measure';
import type { WindowDays } from './measure-id';
import type { Basis, Exclusion, Figure, MeasureView, NotSetUpReason, ReadyFigure } from './panel';
import type { ProjectScorecard } from './project-scorecard';
import { shareOfProject, weightedMean, type ProjectShare } from './project-share';
import type { Counter, Series } from './counters';
import { agreedMissShare } from './targets';
import type { WindowSums } from './window-sums';
import { readSeries, weeklySeries } from './weekly-series';

export interface FoldScope {
  /** Only those that the viewer may browse, or has a grant for. */
  readonly scorecards: readonly ProjectScorecard[];
  /** Ids of those that are there by a grant alone: only their sums are told. */
  readonly granted?: GrantedIds;
  readonly windowDays: WindowDays;
  /** T. */
  readonly asOfDay: DayNumber;
  readonly site: Pick<SiteSettings, 'roster' | 'fields' | 'standards'>;
  readonly contested?: ContestCounts;
  /** Set while the window's history is not read to its beginning. */
  readonly loading?: Omit<Extract<Figure, { kind: 'loading' }>, 'kind'> | undefined;
}

/** One measure over the visible projects: sums, never averages of percentages. */
export function foldMeasure(measure: Measure, scope: FoldScope): MeasureView {
  const shares = scope.scorecards.map((card) => shareOfProject(card, measure, scope.windowDays));
  const { counted, seen, grantedLeftOut } = cutToCounted(measure, shares, scope.granted);
  const leftOut = shares.flatMap((share) =>
    share.notSetUp && !isGranted(share, scope.granted) ? [share.notSetUp] : [],
  );
  const sums = sumsOf(counted);
  const figure = figureOf(measure, scope, counted, leftOut, sums);
  const isReady = figure.kind === 'ready';
  return {
    id: measure.id,
    side: measure.side,
    unit: measure.unit,
    direction: measure.direction,
    target: weightedMean(counted, (share) => share.target) ?? measure.target,
    formulaVersion: measure.formulaVersion,
    owners: measure.owners,
    basis: basisOf(measure, scope),
    figure,
    notes: isReady ? measure.notes(sums) : [],
    leftOut,
    ...(grantedLeftOut && { grantedLeftOut }),
    exclusions: exclusionsOf(measure, seen),
    ...contestedOf(measure, scope, seen),
    causes: isReady
      ? causesOf(counted).filter(({ projectId }) => !scope.granted?.has(projectId))
      : [],
  };
}

function figureOf(
  measure: Measure,
  scope: FoldScope,
  counted: readonly ProjectShare[],
  leftOut: readonly NotSetUpReason[],
  sums: WindowSums,
): Figure {
  const missing = findMissingNeed(measure.needs, scope.site);
  if (missing) return { kind: 'not-set-up', reason: missing };
  if (scope.loading) return { kind: 'loading', ...scope.loading };
  if (scope.scorecards.length === 0) return { kind: 'not-set-up', reason: { kind: 'no-project' } };
  const [reason] = leftOut;
  if (counted.length === 0 && reason) return { kind: 'not-set-up', reason };
  const { items, base } = totalOf(counted);
  if (items < measure.minimumSample || base === 0)
    return { kind: 'not-enough', n: items, needed: measure.minimumSample };
  return readyFigure(measure, scope, counted, sums);
}

function findMissingNeed(
  needs: readonly Need[],
  site: Pick<SiteSettings, 'roster' | 'fields' | 'standards'>,
): NotSetUpReason | undefined {
  for (const need of needs) {
    if (need.kind === 'roster' && !site.roster.some((entry) => entry.side === need.side))
      return { kind: 'no-roster', side: need.side };
    if (need.kind === 'field' && !site.fields[need.field])
      return { kind: 'field-not-mapped', field: need.field };
    if (need.kind === 'standards' && !site.standards?.length) return { kind: 'no-standards' };
    if (need.kind === 'architect' && !site.roster.some(isArchitect))
      return { kind: 'no-architect' };
  }
  return undefined;
}

const isArchitect = ({ side, role }: RosterEntry): boolean =>
  side === 'it' && (role === 'architect' || role === 'liaison');

function readyFigure(
  measure: Measure,
  scope: FoldScope,
  counted: readonly ProjectShare[],
  sums: WindowSums,
): ReadyFigure {
  const { items, misses, base } = totalOf(counted);
  const count: MissCount = {
    missShare: misses / base,
    agreedShare:
      weightedMean(counted, (share) => share.agreedShare) ??
      agreedMissShare(measure, measure.target),
    items,
  };
  const { asOfDay } = scope;
  const scorecards = counted.map(({ scorecard }) => scorecard);
  const points = weeklySeries(measure, scorecards, asOfDay);
  const { shift, limits, signals } = readSeries(points, asOfDay);
  return {
    kind: 'ready',
    value: measure.value(sums),
    n: items,
    missShare: count.missShare,
    shrunkMissShare: shrunkMissShare(count),
    excessPoints: excessPoints(count),
    tile: tileOf(count, shift),
    shift,
    weeks: points.map(({ week, missShare, items: n }, i) => ({
      week: toIsoDay(week),
      missShare,
      n,
      ...(signals[i] && { signal: signals[i] }),
    })),
    ...(limits && { limits }),
  };
}

function totalOf(shares: readonly ProjectShare[]): {
  readonly items: number;
  readonly misses: number;
  readonly base: number;
} {
  const total = { items: 0, misses: 0, base: 0 };
  for (const { items, misses, base } of shares) {
    total.items += items;
    total.misses += misses;
    total.base += base;
  }
  return total;
}

/** Percentiles need all values in order: each series is sorted once. */
function sumsOf(shares: readonly ProjectShare[]): WindowSums {
  const inOrder = (valuesOf: (share: ProjectShare, series: Series) => readonly number[]) => {
    const sorted = new Map<Series, readonly number[]>();
    return (series: Series): readonly number[] => {
      const known = sorted.get(series);
      if (known) return known;
      const values: number[] = [];
      for (const share of shares) for (const value of valuesOf(share, series)) values.push(value);
      const found = sortedNumbers(values);
      sorted.set(series, found);
      return found;
    };
  };
  return {
    count: (counter) => shares.reduce((sum, share) => sum + share.count(counter), 0),
    days: inOrder((share, series) => share.days(series)),
    numbers: inOrder((share, series) => share.numbers(series)),
  };
}

/** The latest set-up decides: until then some of the projects rest on mapped fields. */
function basisOf(measure: Measure, { scorecards, asOfDay, windowDays }: FoldScope): Basis {
  const setUpOn = scorecards.reduce((latest, card) => Math.max(latest, card.setUpOnDay), 0);
  return measure.basis(toIsoDay(asOfDay - windowDays), toIsoDay(setUpOn));
}

function exclusionsOf(measure: Measure, counted: readonly ProjectShare[]): readonly Exclusion[] {
  const sum = (counter: Counter): number =>
    counted.reduce((total, share) => total + share.count(counter), 0);
  const others = Object.entries(measure.exclusions ?? {});
  const statusIds = statusesLeftOut(counted.filter(({ excluded }) => excluded > 0));
  return [
    { key: 'unmapped-status', count: sum(measure.excluded), statusIds },
    ...others.map(([key, counter]) => ({ key, count: sum(counter) })),
  ].filter(({ count }) => count > 0);
}

function statusesLeftOut(shares: readonly ProjectShare[]): readonly string[] {
  const issuesOf = new Map<string, number>();
  for (const { statusId, issues } of shares.flatMap(({ unmapped }) => unmapped()))
    issuesOf.set(statusId, (issuesOf.get(statusId) ?? 0) + issues);
  const byIssues = [...issuesOf].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return byIssues.map(([statusId]) => statusId);
}

function contestedOf(
  { id }: Measure,
  { contested }: FoldScope,
  counted: readonly ProjectShare[],
): Pick<MeasureView, 'contested'> {
  const count = counted.reduce(
    (sum, { scorecard }) => sum + (contested?.get(scorecard.projectId)?.[id] ?? 0),
    0,
  );
  return count > 0 ? { contested: count } : {};
}

/** Projects by their share of the misses beyond what was agreed, largest first. */
function causesOf(
  counted: readonly ProjectShare[],
): readonly { readonly projectId: string; readonly share: number }[] {
  const excess = counted.flatMap((share) => {
    const { items, misses, base, agreedShare } = share;
    const missShare = base === 0 ? 0 : misses / base;
    const size = excessMisses({ missShare, agreedShare, items });
    return size > 1e-9 ? [{ projectId: share.scorecard.projectId, size }] : [];
  });
  const total = excess.reduce((sum, { size }) => sum + size, 0);
  return excess
    .map(({ projectId, size }) => ({ projectId, share: size / total }))
    .sort((a, b) => b.share - a.share || Number(a.projectId) - Number(b.projectId));
}
