import { elementAt, valueOf } from '../invariant';
import type { DayNumber } from '../day';
import { sortedNumbers } from '../flow/percentile';

/** What is counted, of all measures. Append only: a bucket is stored in this order. */
export const COUNTERS = [
  'M1.items',
  'M1.misses',
  'M1.excluded',
  'M1.dataSourceItems',
  'M1.dataSourceMisses',
  'M2.items',
  'M2.seconds',
  'M2.urgentSeconds',
  'M2.excluded',
  'M2.weekItems',
  'M2.urgentClosed',
  'M2.urgentHonoured',
  'M2.urgentUnpriced',
  'M3.items',
  'M3.misses',
  'M3.excluded',
  'M3.withoutReady',
  'M4.items',
  'M4.misses',
  'M4.excluded',
  'M4.weekItems',
  'M4.weekMisses',
  'M4.need',
  'M4.priority',
  'M4.date',
  'M7.items',
  'M7.misses',
  'M7.excluded',
  'M7.defect',
  'M7.brand-seen-late',
  'M7.misunderstood',
  'M7.need-changed',
  'M7.performance',
  'M7.unsaid',
  'M8.items',
  'M8.misses',
  'M8.excluded',
  'M8.loops',
  'M8.missing-outcome',
  'M8.missing-channel',
  'M8.missing-date',
  'M8.missing-acceptance',
  'M8.missing-data',
  'M9.items',
  'M9.misses',
  'M9.excluded',
  'M9.undated',
  'M10.items',
  'M10.misses',
  'M10.excluded',
  'M10.liaisons',
  'M11.items',
  'M11.seconds',
  'M11.waitSeconds',
  'M11.excluded',
  'M11.it',
  'M11.marketing',
  'M11.vendor',
  'M11.decision',
  'M11.not-said',
  'M13.items',
  'M13.misses',
  'M13.excluded',
  'M13.waiting',
  'M14.items',
  'M14.misses',
  'M14.excluded',
  'M14.withoutBox',
  'M14.scale',
  'M14.iterate',
  'M14.stop',
  'M14.noted',
  'M5.items',
  'M5.misses',
  'M5.excluded',
  'M5.yes',
  'M5.yes-if',
  'M5.not-now',
  'M5.no-but',
  'M5.no',
  'M6.items',
  'M6.misses',
  'M6.excluded',
  'M6.withoutStandard',
  'M6.ownItems',
  'M6.ownMisses',
  'M6.toVerify',
  'M6.expired',
  'M6.tools',
  'M6.miss-architecture',
  'M6.miss-security',
  'M6.miss-personal-data',
  'M6.miss-sign-on',
  'M6.miss-data-exit',
  'M6.miss-operation',
  'M6.miss-brand',
  'M6.miss-consent',
  'M6.miss-small-screen',
  'M6.miss-page-weight',
  'M6.miss-accessibility',
  'M6.miss-tracking',
  'M6.miss-other',
  'M12.items',
  'M12.misses',
  'M12.excluded',
  'M12.without-it',
  'M12.without-marketing',
  'M1.promised',
  'M1.promiseKept',
  'M8.corrected',
  'M13.reversed',
  'M3.before-it',
  'M3.before-marketing',
  'M9.fromRadar',
  'M9.pulledSoon',
  'M12.inside-it',
  'M12.inside-marketing',
  'M3.forecast',
  'M3.byFirstDay',
  'M3.byLastDay',
  'M4.sprintItems',
  'M4.sprintChanged',
  'M5.conditions',
  'M5.fulfilled',
  'M13.taken',
  'M13.dissent',
] as const;
export type Counter = (typeof COUNTERS)[number];

/**
 * Working seconds, or other whole numbers, of which a percentile is told: kept value by value, so that
 * it stays exact. Append only, too.
 */
export const SERIES = [
  'M1.answerSeconds',
  'M1.secondGapSeconds',
  'M1.waitingSeconds',
  'M3.leadSeconds',
  'M3.filingSeconds',
  'M3.openSeconds',
  'M9.notice',
  'M13.seconds',
  'M6.waiverAge',
  'M12.ratio-it',
  'M12.ratio-marketing',
  'M3.route-reuse',
  'M3.route-saas',
  'M3.route-buy',
  'M3.route-build',
  'M7.fit',
] as const;
export type Series = (typeof SERIES)[number];

/** Grows with each of the two lists: what was added up without the new ones is added up again. */
export const TALLY_VERSION = COUNTERS.length + SERIES.length;

/** Sums over any set of issues: counts in the order of `COUNTERS`, values in that of `SERIES`. */
export interface Tally {
  readonly counts: readonly number[];
  readonly values: readonly (readonly number[])[];
  /** Issues that passed a status without a stage, by status id. */
  readonly unmapped: Readonly<Record<string, number>>;
}

const counterIndex = new Map<Counter, number>(COUNTERS.map((name, i) => [name, i]));
const seriesIndex = new Map<Series, number>(SERIES.map((name, i) => [name, i]));

/** Where a tally has a counter. */
export const indexOf = (counter: Counter): number => valueOf(counterIndex, counter);

export function countOf(tally: Pick<Tally, 'counts'>, counter: Counter): number {
  return elementAt(tally.counts, valueOf(counterIndex, counter));
}

/** Values of a series, ascending. */
export function valuesOf(tally: Tally, series: Series): readonly number[] {
  return elementAt(tally.values, valueOf(seriesIndex, series));
}

/** Where a measure writes its contributions, each on the day in whose windows it counts. */
export interface Recorder {
  add(day: DayNumber, counter: Counter, amount: number): void;
  addValue(day: DayNumber, series: Series, value: number): void;
  addUnmapped(day: DayNumber, statusId: string): void;
}

interface OpenTally {
  readonly counts: number[];
  readonly values: number[][];
  readonly unmapped: Record<string, number>;
}

/** Collects contributions into tallies, one for each key that `keyOf` gives a day. */
export class TallyBook implements Recorder {
  private readonly tallies = new Map<number, OpenTally>();

  constructor(private readonly keyOf: (day: DayNumber) => number | undefined = (day) => day) {}

  add(day: DayNumber, counter: Counter, amount: number): void {
    const tally = this.at(day);
    if (tally) increase(tally, valueOf(counterIndex, counter), amount);
  }

  addValue(day: DayNumber, series: Series, value: number): void {
    const tally = this.at(day);
    if (tally) elementAt(tally.values, valueOf(seriesIndex, series)).push(value);
  }

  addUnmapped(day: DayNumber, statusId: string): void {
    const tally = this.at(day);
    if (tally) tally.unmapped[statusId] = (tally.unmapped[statusId] ?? 0) + 1;
  }

  addTally(day: DayNumber, other: Tally): void {
    const tally = this.at(day);
    if (!tally) return;
    // Most counters of a day are zero.
    other.counts.forEach((count, i) => {
      if (count !== 0) increase(tally, i, count);
    });
    other.values.forEach((values, i) => {
      const into = elementAt(tally.values, i);
      for (const value of values) into.push(value);
    });
    for (const [statusId, count] of Object.entries(other.unmapped)) {
      tally.unmapped[statusId] = (tally.unmapped[statusId] ?? 0) + count;
    }
  }

  keys(): readonly number[] {
    return [...this.tallies.keys()].sort((a, b) => a - b);
  }

  /** The tally of a key, in one canonical form: values ascending, statuses in order of id. */
  close(key: number): Tally {
    const tally = this.tallies.get(key) ?? emptyTally();
    return {
      counts: [...tally.counts],
      values: tally.values.map(sortedNumbers),
      unmapped: Object.fromEntries(
        Object.entries(tally.unmapped).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    };
  }

  private at(day: DayNumber): OpenTally | undefined {
    const key = this.keyOf(day);
    if (key === undefined) return undefined;
    const known = this.tallies.get(key);
    if (known) return known;
    const tally = emptyTally();
    this.tallies.set(key, tally);
    return tally;
  }
}

function increase(tally: OpenTally, index: number, amount: number): void {
  tally.counts[index] = (tally.counts[index] ?? 0) + amount;
}

function emptyTally(): OpenTally {
  return {
    counts: new Array<number>(COUNTERS.length).fill(0),
    values: SERIES.map(() => []),
    unmapped: {},
  };
}
