/** How far something is let: to be tried, to be piloted with some, to be for everybody. */
export const CLEARANCES = ['prototype', 'pilot', 'scale'] as const;
export type Clearance = (typeof CLEARANCES)[number];
