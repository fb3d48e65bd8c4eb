import { elementAt } from './invariant';
import type { DayNumber } from './day';

/** Days and instants of one time zone. Instants are epoch seconds. */
export interface TimeZone {
  readonly name: string;
  /** Seconds to add to UTC for local time. */
  offsetAt(at: number): number;
  /** The local day on which the instant falls. */
  dayOf(at: number): DayNumber;
  /**
   * The instant of a local time of day. A time that the clock skips is taken with the offset before
   * the change, a time that it repeats the first time round.
   */
  instantOf(day: DayNumber, secondsAfterMidnight: number): number;
  /** The first instant of a local day. */
  startOfDay(day: DayNumber): number;
}

const SECONDS_PER_DAY = 86_400;
/** Zones are known exactly between these days; beyond them the nearest offset holds. */
const FIRST_KNOWN = Date.UTC(2000, 0, 1) / 1000;
const LAST_KNOWN = Date.UTC(2050, 0, 1) / 1000;
/** Two changes of one zone are never this close. */
const STEP = 14 * SECONDS_PER_DAY;

interface Transitions {
  /** Instants from which `offsets[i]` holds, ascending; the first is -Infinity. */
  readonly from: readonly number[];
  readonly offsets: readonly number[];
}

const opened = new Map<string, TimeZone>();

/**
 * Opens a zone of the IANA database. A table of its changes is built once from `Intl` (about 10 ms);
 * after that a conversion is a binary search.
 *
 * @throws RangeError for an unknown zone.
 */
export function openTimeZone(name: string): TimeZone {
  const known = opened.get(name);
  if (known) return known;
  const zone = zoneOver(name, readTransitions(name));
  opened.set(name, zone);
  return zone;
}

function zoneOver(name: string, table: Transitions): TimeZone {
  const offsetAt = (at: number): number => elementAt(table.offsets, indexAt(table.from, at));
  const instantOf = (day: DayNumber, secondsAfterMidnight: number): number =>
    instantOfLocal(table, day * SECONDS_PER_DAY + secondsAfterMidnight);
  return {
    name,
    offsetAt,
    instantOf,
    dayOf: (at) => Math.floor((at + offsetAt(at)) / SECONDS_PER_DAY),
    startOfDay: (day) => instantOf(day, 0),
  };
}

function instantOfLocal(table: Transitions, local: number): number {
  for (let i = indexAt(table.from, local - SECONDS_PER_DAY); ; i++) {
    const instant = local - elementAt(table.offsets, i);
    const next = table.from[i + 1];
    const isBeforeChange = next === undefined || instant < next;
    const isSkipped = !isBeforeChange && local - elementAt(table.offsets, i + 1) < next;
    if (isBeforeChange || isSkipped) return instant;
  }
}

function indexAt(from: readonly number[], at: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (elementAt(from, middle) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readTransitions(name: string): Transitions {
  const offsetOf = offsetReader(name);
  const from = [-Infinity];
  const offsets = [offsetOf(FIRST_KNOWN)];
  for (let at = FIRST_KNOWN; at < LAST_KNOWN; at += STEP) {
    const offset = offsetOf(at + STEP);
    if (offset === offsets.at(-1)) continue;
    from.push(findChange(offsetOf, at, at + STEP));
    offsets.push(offset);
  }
  return { from, offsets };
}

/** First second in `(before, after]` at which the offset is that of `after`. */
function findChange(offsetOf: (at: number) => number, before: number, after: number): number {
  const offset = offsetOf(after);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

function offsetReader(name: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (at) => {
    const [, sign, hours, minutes, seconds] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(at * 1000)) ?? [];
    const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return sign === '-' ? -size : size;
  };
}
