import type { IsoDay } from './settings';

/** A day as whole days since 1970-01-01. Which zone's day it is, is said by whoever made it. */
export type DayNumber = number;

const SECONDS_PER_DAY = 86_400;

export function toDayNumber(day: IsoDay): DayNumber {
  const [year, month, date] = day.split('-').map(Number);
  return Math.floor(Date.UTC(year ?? NaN, (month ?? NaN) - 1, date) / (SECONDS_PER_DAY * 1000));
}

export function toIsoDay(day: DayNumber): IsoDay {
  return new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** ISO weekday, Monday = 1 … Sunday = 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week in which the day lies: weeks are named after it. */
export function mondayOf(day: DayNumber): DayNumber {
  return day + 1 - weekdayOf(day);
}
