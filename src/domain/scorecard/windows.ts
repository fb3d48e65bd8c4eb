import { mondayOf, type DayNumber } from '../day';
import type { Interval } from '../flow/track';
import type { DerivationContext } from './derivation-context';
import type { MeasureWindow } from './measure';
import { WINDOW_DAYS, type WindowDays } from './measure-id';

/** The longest window: older days stand in no figure. */
const LONGEST_DAYS = Math.max(...WINDOW_DAYS);

/** First day of which anything is kept: the Monday of the week in which the longest window begins. */
export function firstDayKept(asOfDay: DayNumber): DayNumber {
  return mondayOf(asOfDay - LONGEST_DAYS);
}

/** The smallest window that holds a day, as an index of `WINDOW_DAYS`; `undefined` outside of all. */
export function findRing(day: DayNumber, asOfDay: DayNumber): number | undefined {
  if (day >= asOfDay) return undefined;
  const ring = WINDOW_DAYS.findIndex((days) => day >= asOfDay - days);
  return ring < 0 ? undefined : ring;
}

/** The window of whole days that ends at T. */
export function windowOf(windowDays: WindowDays, context: DerivationContext): MeasureWindow {
  const fromDay = context.asOfDay - windowDays;
  return {
    fromDay,
    toDay: context.asOfDay,
    from: context.zone.startOfDay(fromDay),
    to: context.asOf,
  };
}

/** Mondays of the weeks that the intervals touch, each once. */
export function weeksOf(
  intervals: readonly Interval[],
  { zone, asOfDay }: DerivationContext,
): readonly DayNumber[] {
  const weeks: DayNumber[] = [];
  for (const { from, to } of intervals) {
    const last = mondayOf(zone.dayOf(Math.max(from, to - 1)));
    let week = mondayOf(Math.max(zone.dayOf(from), firstDayKept(asOfDay)));
    week = Math.max(week, (weeks.at(-1) ?? -7) + 7);
    for (; week <= last; week += 7) weeks.push(week);
  }
  return weeks;
}
