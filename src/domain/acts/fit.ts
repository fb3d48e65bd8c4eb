/** How well something fits what was needed, from 1 (not at all) to 4 (wholly): no middle to hide in. */
export const FIT_RATINGS = [1, 2, 3, 4] as const;
export type FitRating = (typeof FIT_RATINGS)[number];

/** How a rating is named among the acts of its issue. */
export const fitActId = (version: number): string => `fit-${version}`;
