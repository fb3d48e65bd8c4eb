import type { Backfill } from '../storage/backfill';
import type { DayNumber } from '../domain/day';
import { toIsoDay } from '../domain/day';

/**
 * History is read newest first, in parts: an issue that has not changed since a window began, and is
 * finished, says nothing about it. Days back from the start of the run; the last part has no end.
 */
export const BACKFILL_PHASES = [90, 180, 365, undefined] as const;

/** Whether the 90 days of the default window are in: from then on figures are shown. */
export function isWindowRead(backfill: Backfill): boolean {
  return backfill.phase >= 1 || backfill.state === 'done';
}

/** The first day that has been read for certain; `undefined` while the first part is being read. */
export function readBackToDay(backfill: Backfill, startDay: DayNumber): DayNumber | undefined {
  if (backfill.state === 'done') return 0;
  const days = BACKFILL_PHASES[backfill.phase - 1];
  return days === undefined ? undefined : startDay - days;
}

/** Days before today that have been read for certain; all of them when the run is done. */
export function daysRead(backfill: Backfill | undefined): number {
  if (backfill === undefined) return 0;
  if (backfill.state === 'done') return Infinity;
  return BACKFILL_PHASES[backfill.phase - 1] ?? 0;
}

/** A job may run 15 minutes, and be retried a while later. */
const SILENT_MS = 45 * 60_000;

/** Whether nobody reads on, though there is more to read. */
export const isSilent = ({ state, beatAt }: Backfill, now: number): boolean =>
  state === 'running' && beatAt < now - SILENT_MS;

/** Minutes until a run is done, from its own pace; `undefined` until there is one. */
export function minutesLeft({ issues, total, startedAt, beatAt }: Backfill): number | undefined {
  if (issues === 0 || total <= issues || beatAt <= startedAt) return undefined;
  return Math.ceil(((beatAt - startedAt) / issues) * ((total - issues) / 60_000));
}

/**
 * The search of one part of a run: what changed in it or is not finished, newest first. The parts of
 * a run hold every issue once, since their borders are fixed days. What ended longer ago than is kept
 * is not read.
 */
export function phaseSearch(
  projectId: string,
  phase: number,
  startDay: DayNumber,
  keepDays?: number,
): string {
  const from = BACKFILL_PHASES[phase] ?? keepDays;
  const until = BACKFILL_PHASES[phase - 1];
  const day = (daysBack: number) => `"${toIsoDay(startDay - daysBack)}"`;
  const isOld = until === undefined ? '' : ` AND statusCategory = Done AND updated < ${day(until)}`;
  const isNew =
    from === undefined
      ? ''
      : phase === 0
        ? ` AND (statusCategory != Done OR updated >= ${day(from)})`
        : ` AND updated >= ${day(from)}`;
  return `project = ${projectId}${isOld}${isNew} ORDER BY created DESC`;
}
