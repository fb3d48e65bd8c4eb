import type { Pace } from '../flow/pace';

/** Of fewer items that took longer than a card has taken, nothing is said about it. */
const FEWEST_LIKE_IT = 5;

/** A chance is told within these: nobody knows it better. */
export const CHANCE_BOUNDS = { least: 0.05, most: 0.95 } as const;

/**
 * The chance that a card that has been under way for so long ends (first *pilot* or *done*) within some
 * more working days, 0…1.
 *
 * Formula: of the items of its lane in the last 90 days that took longer than it has taken by now, the
 * share that took no longer than that and the days that are left.
 *
 * @returns `undefined` where fewer than 11 items ended, or fewer than 5 of them took longer.
 */
export function chanceWithin(
  leftDays: number,
  ageDays: number,
  { leadDays = [] }: Pace,
): number | undefined {
  const longer = leadDays.filter((days) => days > ageDays);
  if (longer.length < FEWEST_LIKE_IT) return undefined;
  return longer.filter((days) => days <= ageDays + Math.max(0, leftDays)).length / longer.length;
}
