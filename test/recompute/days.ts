const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Days of a time zone. Days are ISO dates, instants epoch milliseconds. */
export interface Days {
  readonly dayOf: (at: number) => string;
  /** The instant at which a clock on the wall shows these minutes after midnight. */
  readonly instantOf: (day: string, minutes?: number) => number;
}

export function daysIn(timeZone: string): Days {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const offsets = new Map<number, number>();
  // No zone changes its offset within an hour's first instant and its last.
  const offsetAt = (at: number): number => {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    const known = offsets.get(hour);
    if (known !== undefined) return known;
    const offset = Date.parse(`${format.format(hour).replace(' ', 'T')}Z`) - hour;
    offsets.set(hour, offset);
    return offset;
  };
  return {
    dayOf: (at) => new Date(at + offsetAt(at)).toISOString().slice(0, 10),
    instantOf: (day, minutes = 0) => {
      const wall = Date.parse(day) + minutes * 60_000;
      const guess = wall - offsetAt(wall);
      return wall - offsetAt(guess);
    },
  };
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
