import type { Random } from './random';
import { addDays, startOfDay, weekdayOf, type StoryClock } from './story-clock';

/** Monday to Sunday. Five in a hundred come on a weekend. */
const WEEKDAY_WEIGHTS = [1.3, 1, 1, 1, 0.7, 0.13, 0.13] as const;
const HOLIDAY_WEIGHT = 0.1;

/**
 * Instants within a month at which something arrives: more on Mondays, fewer on Fridays, between 9
 * and 18 o'clock. Spread evenly over the month's weight, so that no month comes out empty or full.
 */
export function arrivals(
  clock: StoryClock,
  month: number,
  count: number,
  random: Random,
): number[] {
  const holidays = new Set(clock.holidays());
  const days = Array.from({ length: 30 }, (_, i) => clock.monthDay(month, i));
  const weights = days.map((day) =>
    holidays.has(day) ? HOLIDAY_WEIGHT : (WEEKDAY_WEIGHTS[weekdayOf(day) - 1] as number),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, (_, i) => {
    let left = ((i + random.unit()) / count) * whole;
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    const day = addDays(clock.monthDay(month), index < 0 ? 29 : index);
    return startOfDay(day) + Math.round(random.between(9, 18) * 3600) * 1000;
  });
}
