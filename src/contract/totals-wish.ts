import type { TotalsDecision, TotalsState } from '../domain/scorecard/totals';

/** Somebody asked for totals; what became of it. */
export interface TotalsWish {
  readonly grantId: string;
  /** Absent once the account has been erased. */
  readonly accountId?: string;
  readonly state: TotalsState;
  readonly version: number;
  /** Epoch milliseconds of the last change. */
  readonly at: number;
  /** What can be decided now. */
  readonly decisions: readonly TotalsDecision[];
  /** The last day on which totals were given; absent: never. */
  readonly usedOn?: string;
}
