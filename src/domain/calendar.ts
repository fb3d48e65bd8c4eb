import { elementAt } from './invariant';
import type { DayNumber } from './day';
import { toDayNumber, weekdayOf } from './day';
import type { CalendarSettings } from './settings';
import { openTimeZone, type TimeZone } from './time-zone';

/** Working time of a project. Instants are epoch seconds, intervals half-open. */
export interface Calendar {
  /** One working day: the calendar's hours a day, in seconds. */
  readonly secondsPerDay: number;
  readonly zone: TimeZone;
  /** `wt(from, to)`: seconds inside the calendar; 0 where `to` does not lie after `from`. */
  readonly workingSeconds: (from: number, to: number) => number;
  /** The same in working days, unrounded. */
  readonly workingDays: (from: number, to: number) => number;
  /** The first instant by which `days` working days have passed since `at`. */
  readonly addWorkingDays: (at: number, days: number) => number;
  readonly addWorkingSeconds: (at: number, seconds: number) => number;
  /** Day of the instant in the calendar's own zone. */
  readonly dayOf: (at: number) => DayNumber;
}

const FIRST_DAY = toDayNumber('2000-01-01');
/** Outside of 2000 to 2049 nothing is worked. */
const LAST_DAY = toDayNumber('2049-12-31');

interface Shifts {
  /** Opening instant of each day, and the seconds worked on it. */
  readonly opens: Float64Array;
  readonly lengths: Int32Array;
  /** Seconds worked before each day, so that a difference needs no loop; one more than the days. */
  readonly before: Float64Array;
}

const opened = new Map<string, Calendar>();

/** Opens a calendar; its table of fifty years is built once for each settings (about 5 ms). */
export function openCalendar(settings: CalendarSettings): Calendar {
  const key = JSON.stringify(settings);
  const known = opened.get(key);
  if (known) return known;
  const calendar = calendarOver(settings, openTimeZone(settings.timeZone));
  opened.set(key, calendar);
  return calendar;
}

function calendarOver(settings: CalendarSettings, zone: TimeZone): Calendar {
  const shifts = layShifts(settings, zone);
  const secondsPerDay = (settings.toMinute - settings.fromMinute) * 60;
  const worked = (at: number): number => workedBefore(shifts, zone.dayOf(at) - FIRST_DAY, at);
  const workingSeconds = (from: number, to: number): number =>
    to > from ? worked(to) - worked(from) : 0;
  const addWorkingSeconds = (at: number, seconds: number): number =>
    seconds <= 0 ? at : instantWorked(shifts, worked(at) + seconds);
  return {
    secondsPerDay,
    zone,
    workingSeconds,
    workingDays: (from, to) => workingSeconds(from, to) / secondsPerDay,
    addWorkingSeconds,
    addWorkingDays: (at, days) => addWorkingSeconds(at, Math.round(days * secondsPerDay)),
    dayOf: (at) => zone.dayOf(at),
  };
}

function layShifts(settings: CalendarSettings, zone: TimeZone): Shifts {
  const size = LAST_DAY - FIRST_DAY + 1;
  const shifts: Shifts = {
    opens: new Float64Array(size),
    lengths: new Int32Array(size),
    before: new Float64Array(size + 1),
  };
  const workdays = new Set(settings.workdays);
  const holidays = new Set(settings.holidays.map(toDayNumber));
  for (let i = 0; i < size; i++) {
    const day = FIRST_DAY + i;
    const isWorked = workdays.has(weekdayOf(day)) && !holidays.has(day);
    const opens = isWorked ? zone.instantOf(day, settings.fromMinute * 60) : 0;
    const length = isWorked ? zone.instantOf(day, settings.toMinute * 60) - opens : 0;
    shifts.opens[i] = opens;
    shifts.lengths[i] = Math.max(0, length);
    shifts.before[i + 1] = elementAt(shifts.before, i) + Math.max(0, length);
  }
  return shifts;
}

function workedBefore(shifts: Shifts, index: number, at: number): number {
  if (index < 0) return 0;
  if (index >= shifts.lengths.length) return elementAt(shifts.before, shifts.lengths.length);
  const length = elementAt(shifts.lengths, index);
  const today =
    length === 0 ? 0 : Math.min(length, Math.max(0, at - elementAt(shifts.opens, index)));
  return elementAt(shifts.before, index) + today;
}

/** The first instant at which `total` seconds have been worked since the first day. */
function instantWorked(shifts: Shifts, total: number): number {
  let low = 0;
  let high = shifts.lengths.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elementAt(shifts.before, middle + 1) >= total) high = middle;
    else low = middle + 1;
  }
  const left = total - elementAt(shifts.before, low);
  return elementAt(shifts.opens, low) + Math.min(left, elementAt(shifts.lengths, low));
}
