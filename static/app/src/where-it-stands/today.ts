import type { IsoDay } from '../../../../src/domain/settings';

/** The user's own day, `2026-11-22`. */
export function todayIn(timeZone: string, now = Date.now()): IsoDay {
  return dayIn(timeZone, now);
}

/** The day of an instant in a zone. */
export function dayIn(timeZone: string, at: number): IsoDay {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
