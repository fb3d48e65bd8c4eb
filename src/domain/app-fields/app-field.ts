import type { WaitingOn } from '../flow/waiting';

/** The app's own fields in Jira: keys of their modules in manifest.yml. */
export const APP_FIELDS = ['case-complete', 'waiting-on', 'readiness', 'clearance-met'] as const;
export type AppFieldKey = (typeof APP_FIELDS)[number];

/**
 * What the app writes into its fields, in no language; `null` leaves one empty.
 *
 * - *case-complete*: empty where nobody has written a half.
 * - *waiting-on*: who has the next move; empty where nobody has, and of what has ended.
 * - *readiness*: answers of the brief that are there, of five.
 * - *clearance-met*: how far every standard that applies is met or validly waived; empty where none
 *   applies.
 */
export interface AppFieldValues {
  readonly 'case-complete': typeof CASE_COMPLETE | typeof CASE_INCOMPLETE | null;
  readonly 'waiting-on': WaitingOn | null;
  readonly readiness: number | null;
  readonly 'clearance-met': ClearanceMet | null;
}

export const CASE_COMPLETE = 'yes';
export const CASE_INCOMPLETE = 'no';

/** *no*: something is open for where it goes next; *pilot*: fit for a pilot; *scale*: for everybody. */
export const CLEARANCES_MET = ['no', 'pilot', 'scale'] as const;
export type ClearanceMet = (typeof CLEARANCES_MET)[number];

export const NO_APP_VALUES: AppFieldValues = {
  'case-complete': null,
  'waiting-on': null,
  readiness: null,
  'clearance-met': null,
};
