import { addDays, daysIn } from './days';
import type { WorkingHours } from './settings';

export interface WorkingTime {
  /** `wt(from, to)` in seconds; 0 where `to` is not after `from`. */
  readonly seconds: (from: number, to: number) => number;
  /** The same in days of the calendar. */
  readonly days: (from: number, to: number) => number;
}

const FIRST_DAY = '2024-01-01';
const LAST_DAY = '2028-12-31';

interface Shift {
  readonly opens: number;
  readonly closes: number;
  /** Milliseconds worked before it. */
  readonly before: number;
}

export function workingTimeOf(hours: WorkingHours): WorkingTime {
  const shifts = shiftsOf(hours);
  const worked = (at: number): number => {
    const shift = shifts.findLast((each) => each.opens <= at);
    return shift ? shift.before + Math.min(at, shift.closes) - shift.opens : 0;
  };
  const known = new Map<number, number>();
  const workedOnce = (at: number): number => {
    const value = known.get(at) ?? worked(at);
    known.set(at, value);
    return value;
  };
  const seconds = (from: number, to: number): number =>
    to > from ? (workedOnce(to) - workedOnce(from)) / 1000 : 0;
  const secondsADay = (hours.toMinute - hours.fromMinute) * 60;
  return { seconds, days: (from, to) => seconds(from, to) / secondsADay };
}

function shiftsOf(hours: WorkingHours): readonly Shift[] {
  const { instantOf } = daysIn(hours.timeZone);
  const shifts: Shift[] = [];
  let before = 0;
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const weekday = new Date(day).getUTCDay() || 7;
    if (!hours.workdays.includes(weekday) || hours.holidays.includes(day)) continue;
    const opens = instantOf(day, hours.fromMinute);
    const closes = instantOf(day, hours.toMinute);
    shifts.push({ opens, closes, before });
    before += closes - opens;
  }
  return shifts;
}
