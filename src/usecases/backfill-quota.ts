import type { Backfill } from '../storage/backfill';

/** Jira's quota of points an hour that an app has on all its sites together. */
const POINTS_AN_HOUR = 65_000;
/** Share of it that reading history may use: the rest belongs to people. */
const BACKFILL_SHARE = 0.5;
export const BACKFILL_POINTS_AN_HOUR = POINTS_AN_HOUR * BACKFILL_SHARE;
const HOUR_MS = 3_600_000;
/** Longest delay of a queue event. */
const MAX_DELAY_SECONDS = 900;

/** Adds what a step cost to the hour in which it was done. */
export function spendPoints(run: Backfill, points: number, now: number): Backfill {
  const hour = Math.floor(now / HOUR_MS);
  const before = run.quotaHour === hour ? run.quotaPoints : 0;
  return { ...run, quotaHour: hour, quotaPoints: before + points };
}

/** Points of this hour that reading a project's history has used so far. */
export const pointsSpent = (run: Backfill | undefined, now: number): number =>
  run?.quotaHour === Math.floor(now / HOUR_MS) ? run.quotaPoints : 0;

/** Seconds until the hour's quota begins anew; 0 while there are points left for us. */
export function secondsUntilPoints(run: Backfill, now: number): number {
  const hour = Math.floor(now / HOUR_MS);
  if (run.quotaHour !== hour || run.quotaPoints < BACKFILL_POINTS_AN_HOUR) return 0;
  return Math.min(MAX_DELAY_SECONDS, Math.ceil(((hour + 1) * HOUR_MS - now) / 1000));
}
