import { elementAt } from '../invariant';
import { toIsoDay, type DayNumber } from '../day';
import type { NaturalLimits, Shift, Signal } from './panel';

/** One week, or several joined, of a miss share. */
export interface WeekPoint {
  readonly week: DayNumber;
  readonly missShare: number;
  readonly items: number;
}

export interface WeekSums {
  readonly week: DayNumber;
  readonly misses: number;
  readonly base: number;
  readonly items: number;
}

export interface Reading {
  readonly shift: Shift;
  /** Absent until there are ten points. */
  readonly limits: NaturalLimits | undefined;
  /** One a point. */
  readonly signals: readonly (Signal | undefined)[];
}

const MIN_ITEMS = 5;
const BASELINE_POINTS = 10;
const RUN_POINTS = 8;
/** A signal that ended longer ago is history: the process has come back since. */
const RECENT_POINTS = 8;
const LIMIT_FACTOR = 2.66;

/** The first Monday after 1970-01-01: weeks are counted from it. */
const FIRST_MONDAY = 4;
const SHOWN_WEEKS = 26;
/** The start moves by whole quarters only, so that the baseline's dates stay frozen. */
const START_STEP_WEEKS = 13;

/**
 * First week of the series as of a day: 26 to 38 whole weeks back, the same Monday for a quarter.
 * The first ten points from it are the baseline.
 */
export function seriesStart(asOfDay: DayNumber): DayNumber {
  const wholeWeeks = Math.floor((asOfDay - FIRST_MONDAY) / 7);
  const earliest = wholeWeeks - SHOWN_WEEKS;
  return FIRST_MONDAY + 7 * Math.floor(earliest / START_STEP_WEEKS) * START_STEP_WEEKS;
}

/**
 * Weeks as points: a week with fewer than five items joins the next. What is left over at the end
 * waits for more. Weeks must be in order.
 */
export function joinWeeks(weeks: readonly WeekSums[]): readonly WeekPoint[] {
  const points: WeekPoint[] = [];
  let held: WeekSums | undefined;
  for (const week of weeks) {
    const sum: WeekSums = held
      ? {
          week: held.week,
          misses: held.misses + week.misses,
          base: held.base + week.base,
          items: held.items + week.items,
        }
      : week;
    if (sum.items >= MIN_ITEMS && sum.base > 0) {
      points.push({ week: sum.week, missShare: sum.misses / sum.base, items: sum.items });
      held = undefined;
    } else {
      // Weeks in which nothing was there yet are no part of a point.
      held = sum.items === 0 ? undefined : sum;
    }
  }
  return points;
}

/**
 * Real shift or noise (XmR): limits are mean ± 2.66 × mean moving range of the baseline; a signal is
 * one point outside, or eight in a row on one side. The limits are drawn inside 0…1, where a share is.
 *
 * @param weeks how many weeks the series covers, for the sentence.
 */
export function readShift(points: readonly WeekPoint[], weeks: number): Reading {
  if (points.length < BASELINE_POINTS)
    return {
      shift: { kind: 'not-enough-weeks', weeks: points.length },
      limits: undefined,
      signals: points.map(() => undefined),
    };
  const { mean, reach } = limitsOf(points.slice(0, BASELINE_POINTS));
  const sides = points.map(({ missShare }) => Math.sign(missShare - mean));
  const isOutside = points.map(({ missShare }) => Math.abs(missShare - mean) > reach);
  const signals = markSignals(sides, isOutside);
  const last = signals.findLastIndex((signal) => signal !== undefined);
  return {
    shift:
      last < points.length - RECENT_POINTS
        ? { kind: 'noise', weeks }
        : {
            kind: elementAt(sides, last) > 0 ? 'worse' : 'better',
            sinceWeek: toIsoDay(elementAt(points, signalStart(sides, isOutside, last)).week),
          },
    limits: {
      mean,
      lower: Math.max(0, mean - reach),
      upper: Math.min(1, mean + reach),
      baselinePoints: BASELINE_POINTS,
    },
    signals,
  };
}

/** Every point of a run of eight or more is one of its signals, the first seven included. */
function markSignals(
  sides: readonly number[],
  isOutside: readonly boolean[],
): readonly (Signal | undefined)[] {
  const signals: (Signal | undefined)[] = isOutside.map((one) => (one ? 'outside' : undefined));
  for (let end = sides.length - 1, start; end >= 0; end = start - 1) {
    start = runStart(sides, end);
    if (sides[end] === 0 || end - start + 1 < RUN_POINTS) continue;
    for (let i = start; i <= end; i++) signals[i] ??= 'run';
  }
  return signals;
}

/** The first point of the signal that point `at` belongs to. */
function signalStart(sides: readonly number[], isOutside: readonly boolean[], at: number): number {
  const start = runStart(sides, at);
  return at - start + 1 >= RUN_POINTS ? start : isOutside.indexOf(true, start);
}

function limitsOf(baseline: readonly WeekPoint[]): {
  readonly mean: number;
  readonly reach: number;
} {
  const values = baseline.map(({ missShare }) => missShare);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = values.slice(1).map((value, i) => Math.abs(value - elementAt(values, i)));
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  return { mean, reach: LIMIT_FACTOR * meanRange };
}

/** Where the stretch of points on the same side of the mean began that ends at `end`. */
function runStart(sides: readonly number[], end: number): number {
  let start = end;
  while (start > 0 && sides[start - 1] === sides[end]) start--;
  return start;
}
