import { elementAt, valueOf } from '../invariant';
import type { DayNumber } from '../day';
import { sortedNumbers } from '../flow/percentile';
import { COUNTERS, SERIES, type Counter, type Series } from './counters';

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
