import type { IsoDay } from '../../../src/domain/settings';
import { frenchHolidays } from '../holidays';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DAYS_BEFORE = 540;
const DAYS_AFTER = 150;
const MONTH_DAYS = 30;
const LAST_MONTH = 14;

export const TIME_ZONE = 'Europe/Paris';
export const WORK_FROM_HOUR = 9;
export const WORK_TO_HOUR = 18;
const WORK_MS = (WORK_TO_HOUR - WORK_FROM_HOUR) * HOUR_MS;

const HOUR_IN_PARIS = new Intl.DateTimeFormat('en', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  hourCycle: 'h23',
});
const starts = new Map<IsoDay, number>();

/** Start of a day in Paris, epoch milliseconds. */
export function startOfDay(day: IsoDay): number {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const utc = Date.parse(`${day}T00:00:00Z`);
  // At midnight UTC it is 1 or 2 o'clock in Paris, never another day.
  const start = utc - Number(HOUR_IN_PARIS.format(utc)) * HOUR_MS;
  starts.set(day, start);
  return start;
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday, Monday = 1. */
export function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Index of the last element that is ≤ value; −1 before the first. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The story's time: relative months of 30 days (14 = the last 30 days before today), and working
 * time on Orvelle's calendar.
 */
export class StoryClock {
  readonly todayMs: number;
  private readonly firstDay: IsoDay;
  private readonly midnights: number[] = [];
  private readonly workStarts: number[] = [];

  constructor(readonly today: IsoDay) {
    this.todayMs = startOfDay(today);
    this.firstDay = addDays(today, -DAYS_BEFORE);
    const holidays = new Set(this.holidays());
    for (let i = 0; i <= DAYS_BEFORE + DAYS_AFTER; i++) {
      const day = addDays(this.firstDay, i);
      const midnight = startOfDay(day);
      this.midnights.push(midnight);
      const isWorked = weekdayOf(day) <= 5 && !holidays.has(day);
      if (isWorked) this.workStarts.push(startOfWork(day));
    }
  }

  /** French holidays of every year that the story touches. */
  holidays(): IsoDay[] {
    const from = Number(this.firstDay.slice(0, 4));
    const to = Number(addDays(this.today, DAYS_AFTER).slice(0, 4));
    const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return years.flatMap(frenchHolidays);
  }

  dayOf(ms: number): IsoDay {
    return addDays(this.firstDay, this.dayIndex(ms));
  }

  monthOf(ms: number): number {
    return LAST_MONTH + Math.floor((this.dayIndex(ms) - DAYS_BEFORE) / MONTH_DAYS) + 1;
  }

  /** First day of a relative month. */
  monthDay(month: number, offset = 0): IsoDay {
    return addDays(this.today, (month - LAST_MONTH - 1) * MONTH_DAYS + offset);
  }

  monthStart(month: number): number {
    return startOfDay(this.monthDay(month));
  }

  /** The instant `days` of working time later (or, negative, earlier), in working hours. */
  addWork(ms: number, days: number): number {
    const at = this.workAt(ms) + days;
    const day = Math.floor(at);
    const start = this.workStarts[day];
    if (start === undefined) throw new RangeError('outside of the story');
    return Math.round((start + (at - day) * WORK_MS) / 1000) * 1000;
  }

  /** Working days between two instants. */
  workBetween(from: number, to: number): number {
    return this.workAt(to) - this.workAt(from);
  }

  private workAt(ms: number): number {
    const day = lastAtOrBefore(this.workStarts, ms);
    if (day < 0) return 0;
    return day + Math.min(1, (ms - (this.workStarts[day] as number)) / WORK_MS);
  }

  private dayIndex(ms: number): number {
    return lastAtOrBefore(this.midnights, ms);
  }
}

function startOfWork(day: IsoDay): number {
  // Clocks change at night on a Sunday, so no working day is longer or shorter than another.
  return startOfDay(day) + WORK_FROM_HOUR * HOUR_MS;
}
