/**
 * How far somebody's wish for the totals of spaces that they may not browse has come. A grant gives
 * sums, never work items, keys or rows.
 */
export const TOTALS_STATES = ['asked', 'granted', 'declined', 'revoked'] as const;
export type TotalsState = (typeof TOTALS_STATES)[number];

/** What an administrator can say. */
export const TOTALS_DECISIONS = [
  'granted',
  'declined',
  'revoked',
] as const satisfies readonly TotalsState[];
export type TotalsDecision = (typeof TOTALS_DECISIONS)[number];

const DECISIONS_ON: Readonly<Record<TotalsState, readonly TotalsDecision[]>> = {
  asked: ['granted', 'declined'],
  granted: ['revoked'],
  declined: ['granted'],
  revoked: ['granted'],
};

/** What can be decided on a wish as it stands. */
export const decisionsOn = (state: TotalsState): readonly TotalsDecision[] => DECISIONS_ON[state];

/** Whether there is something to ask for: not while it waits, nor while it is there. */
export const mayAskForTotals = (state: TotalsState | undefined): boolean =>
  state !== 'asked' && state !== 'granted';
