/** How far something is let: to be tried, to be piloted with some, to be for everybody. */
export const CLEARANCES = ['prototype', 'pilot', 'scale'] as const;
export type Clearance = (typeof CLEARANCES)[number];

/** What a stage in front of users needs to be cleared for. */
export const CLEARANCE_AT = { pilot: 'pilot', done: 'scale' } as const satisfies Readonly<
  Record<string, Clearance>
>;
