/** The two sides of the agreement. Who is on which side, and from when to when, is the roster's. */
export type Side = 'it' | 'marketing';

/** What an account did for, at the time of an act; *other* when the roster does not know it. */
export type SideOrOther = Side | 'other';

export const SIDES: readonly Side[] = ['it', 'marketing'];
