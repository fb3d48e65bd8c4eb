import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The wall clock of an instant in a zone, as milliseconds of a clock without zone. */
export function wallClock(ms: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instant at which a wall clock shows the given time; in a gap, just after it. */
export function instantOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return wall - (wallClock(guess, timeZone) - guess);
}

export const dayOf = (ms: number, timeZone: string): string =>
  new Date(wallClock(ms, timeZone)).toISOString().slice(0, 10);

const ABSOLUTE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const RELATIVE = /^([+-]?)((?:\d+\s*[yMwdhm]\s*)+)$/;
/** In a clause a period has no months and no years, and a bare number is minutes. */
const PERIOD = /^[+-]?(?:\d+|(?:\d+\s*[wdhm]\s*)+)$/;
const DAY = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = { w: 7 * DAY, d: DAY, h: 3_600_000, m: 60_000 };

/** Reads a date of a query, absolute in the asker's zone or relative to now. */
export function parseJqlDate(text: string, scope: JqlScope, field: string): number {
  const absolute = ABSOLUTE.exec(text.trim());
  if (absolute) {
    // Groups that did not take part are undefined, which their type does not say.
    const parts = (absolute.slice(1) as (string | undefined)[]).map((part) => Number(part ?? 0));
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
    const wall = Date.UTC(year, month - 1, day, hour, minute);
    const isReal = new Date(wall).getUTCDate() === day && hour < 24 && minute < 60;
    if (isReal) return instantOf(wall, scope.timeZone);
  }
  const period = text.trim();
  if (PERIOD.test(period)) {
    const typed = /\d$/.test(period) ? `${period}m` : period;
    const relative = shift(typed, scope.now, scope.timeZone);
    if (relative !== undefined) return relative;
  }
  throw new JqlProblem(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

/** `from` moved by a period such as `-5d` or `4w 2d`; `undefined` when it is none. */
export function shift(text: string, from: number, timeZone: string): number | undefined {
  const found = RELATIVE.exec(text.trim());
  if (!found) return undefined;
  const sign = found[1] === '-' ? -1 : 1;
  let ms = from;
  for (const [, count, unit] of (found[2] ?? '').matchAll(/(\d+)\s*([yMwdhm])/g)) {
    ms = shiftBy(ms, sign * Number(count), unit ?? 'd', timeZone);
  }
  return ms;
}

function shiftBy(from: number, count: number, unit: string, timeZone: string): number {
  const fixed = UNIT_MS[unit];
  if (fixed !== undefined) return from + count * fixed;
  const wall = new Date(wallClock(from, timeZone));
  wall.setUTCMonth(wall.getUTCMonth() + count * (unit === 'y' ? 12 : 1));
  return instantOf(wall.getTime(), timeZone);
}

export type CalendarUnit = 'Day' | 'Week' | 'Month' | 'Year';

/** The first or last moment of the unit that holds `ms`, moved by whole units or a period. */
export function boundary(
  side: 'start' | 'end',
  unit: CalendarUnit,
  argument: string | undefined,
  scope: JqlScope,
): number {
  const wall = new Date(wallClock(scope.now, scope.timeZone));
  wall.setUTCHours(0, 0, 0, 0);
  if (unit === 'Week') wall.setUTCDate(wall.getUTCDate() - wall.getUTCDay());
  if (unit === 'Month') wall.setUTCDate(1);
  if (unit === 'Year') wall.setUTCMonth(0, 1);
  const plain = argument !== undefined && /^[+-]?\d+$/.test(argument) ? Number(argument) : 0;
  move(wall, unit, plain + (side === 'end' ? 1 : 0));
  const at = instantOf(wall.getTime(), scope.timeZone) - (side === 'end' ? 1 : 0);
  if (argument === undefined || /^[+-]?\d+$/.test(argument)) return at;
  const moved = shift(argument, at, scope.timeZone);
  if (moved === undefined)
    throw new JqlProblem(
      `Duration for function '${side}Of${unit}' should have the format (+/-)n(yMwdm), for example -1M for 1 month earlier.`,
    );
  return moved;
}

function move(wall: Date, unit: CalendarUnit, count: number): void {
  if (unit === 'Day') wall.setUTCDate(wall.getUTCDate() + count);
  if (unit === 'Week') wall.setUTCDate(wall.getUTCDate() + 7 * count);
  if (unit === 'Month') wall.setUTCMonth(wall.getUTCMonth() + count);
  if (unit === 'Year') wall.setUTCFullYear(wall.getUTCFullYear() + count);
}
