import type { DayNumber } from '../day';
import { elementAt } from '../invariant';
import type { Measure } from './measure';
import { WEEKLY_COUNTERS, type ProjectScorecard } from './project-scorecard';
import type { Counter } from './counters';
import {
  joinWeeks,
  readShift,
  seriesStart,
  type Reading,
  type WeekPoint,
  type WeekSums,
} from './xmr';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A measure by week, over these projects: two hundred of them have ten thousand weeks. */
export function weeklySeries(
  { week: { misses, base, items } }: Measure,
  scorecards: readonly ProjectScorecard[],
  asOfDay: DayNumber,
): readonly WeekPoint[] {
  const start = seriesStart(asOfDay);
  const at = (counter: Counter): number => WEEKLY_COUNTERS.indexOf(counter);
  const [missesAt, baseAt, itemsAt] = [at(misses), at(base), at(items)];
  const sums = new Map<DayNumber, Mutable<WeekSums>>();
  for (const { weeks } of scorecards)
    for (const { week, counts } of weeks) {
      if (week < start || week + 7 > asOfDay) continue;
      let sum = sums.get(week);
      if (!sum) sums.set(week, (sum = { week, misses: 0, base: 0, items: 0 }));
      sum.misses += elementAt(counts, missesAt);
      sum.base += elementAt(counts, baseAt);
      sum.items += elementAt(counts, itemsAt);
    }
  return joinWeeks([...sums.values()].sort((a, b) => a.week - b.week));
}

/** Shift or noise: what a series says. */
export function readSeries(points: readonly WeekPoint[], asOfDay: DayNumber): Reading {
  const first = points[0];
  return readShift(points, first ? Math.floor((asOfDay - first.week) / 7) : 0);
}
