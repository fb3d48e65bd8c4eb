import { MIN_FOR_P85, MIN_FOR_RATE, percentile } from '../flow/percentile';
import type { SideNote } from './panel';
import type { Counter, Series } from './counters';

/** Sums of one measure over the visible projects and one window. */
export interface WindowSums {
  readonly count: (counter: Counter) => number;
  /** Values of a series in working days of their project's calendar, ascending. */
  readonly days: (series: Series) => readonly number[];
  /** The same of whole numbers that are no time, as they were counted. */
  readonly numbers: (series: Series) => readonly number[];
}

/** A note on a percentile of days; left out below the sample it needs. */
export function percentileNote(key: string, days: readonly number[], percent: number): SideNote[] {
  const needed = percent > 50 ? MIN_FOR_P85 : MIN_FOR_RATE;
  const value = days.length < needed ? undefined : percentile(days, percent);
  return value === undefined ? [] : [{ key, value, unit: 'days', n: days.length }];
}

/** A note on a share; left out below the sample it needs. */
export function shareNote(key: string, hits: number, n: number): SideNote[] {
  return n < MIN_FOR_RATE ? [] : [{ key, value: hits / n, unit: 'share', n }];
}

export function countNote(key: string, value: number): SideNote {
  return { key, value, unit: 'count' };
}

/** A note that is there below the sample it needs, too, and then says how few there are. */
export function sampleNote(
  key: string,
  unit: SideNote['unit'],
  n: number,
  valueOf: () => number | undefined,
): SideNote {
  const value = n < MIN_FOR_RATE ? undefined : valueOf();
  return value === undefined ? { key, unit, n, needed: MIN_FOR_RATE } : { key, value, unit, n };
}
