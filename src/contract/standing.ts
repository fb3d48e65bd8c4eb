import type { CaseHalf } from '../domain/acts/case-half';
import type { FitRating } from '../domain/acts/fit';
import type { ClearanceMet } from '../domain/app-fields/app-field';
import type { Pace } from '../domain/flow/pace';
import type { Side, SideOrOther } from '../domain/side';
import type { CheckState } from '../domain/standards/standard';

export interface Standing {
  /** What was promised at filing; absent for issues made by Jira's own dialog. */
  readonly promised?: {
    readonly answerBy: string;
    readonly forecastFrom?: string;
    readonly forecastTo?: string;
  };
  readonly pace: Pace;
  /** The halves of the business case as they were last saved. */
  readonly halves: readonly SavedHalf[];
  /** What came of them, as it was last recorded. */
  readonly actuals: readonly SavedActual[];
  /** What was last found of each standard. */
  readonly checks: readonly SavedCheck[];
  /** How far its standards are met or waived, as Jira's field was told last; absent: nothing. */
  readonly clearanceMet?: ClearanceMet;
  /** How well it fits what was needed, as marketing said last; absent: nothing yet. */
  readonly fit?: SavedFit;
  /** What IT understood, as it said last; absent: nothing yet. */
  readonly restatement?: SavedRestatement;
}

/** Something saved by a side; `side` is the one that its author was on then. */
export interface Saved {
  readonly version: number;
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly side: SideOrOther;
}

export type SavedHalf = Saved & { readonly part: CaseHalf };

export interface SavedActual extends Saved {
  readonly half: Side;
  readonly amount: number;
}

export interface SavedFit extends Saved {
  readonly rating: FitRating;
}

export interface SavedRestatement extends Saved {
  readonly says: string;
  /** What marketing said of it; absent: nothing yet. */
  readonly word?: {
    readonly isRight: boolean;
    readonly correction: string;
    /** Epoch milliseconds. */
    readonly savedAt: number;
  };
}

export interface SavedCheck extends Saved {
  readonly check: string;
  readonly state: CheckState;
  readonly evidence: string;
}
