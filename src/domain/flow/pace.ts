/**
 * The team's own pace in one lane: percentiles of cycle time (first *ready* to the first *pilot* or
 * *done*), working days, over the last 90 days.
 *
 * Absent percentiles mean fewer than 11 items: then no age is called slow.
 */
export interface Pace {
  readonly n: number;
  readonly p50Days?: number;
  readonly p85Days?: number;
  /** The cycle times themselves, ascending, at most a hundred of them; absent like the percentiles. */
  readonly leadDays?: readonly number[];
}
