import type { ActorId } from '../actor';
import type { DayNumber } from '../day';
import type { Side } from '../side';
import type { CheckState } from '../standards/standard';
import type { Estimate } from './case-half';
import type { FitRating } from './fit';

/**
 * Something that people did with us and that Jira's history does not tell, as far as a formula needs
 * it. In order of time; merged with the timeline when facts are derived.
 */
export type RecordedAct = {
  /** Epoch seconds. */
  readonly at: number;
  readonly actor: ActorId;
} & (
  | {
      readonly kind: 'case-half';
      readonly half: Side;
      readonly isComplete: boolean;
      /** What it expects altogether. */
      readonly total?: Estimate | undefined;
    }
  /** What it cost in the end, or what it brings a year, as its side found. */
  | { readonly kind: 'case-actual'; readonly half: Side; readonly amount: number }
  | { readonly kind: 'check'; readonly check: string; readonly state: CheckState }
  /** By when an answer was promised at filing; nobody's act, whoever filed. Epoch seconds. */
  | {
      readonly kind: 'promise';
      readonly answerBy: number;
      /** Between which days it would be with its users: half of what is alike is by the first, 85 of 100 by the second. */
      readonly forecast?: { readonly from: DayNumber; readonly to: DayNumber } | undefined;
    }
  /** How well it fits what was needed, as marketing finds. */
  | { readonly kind: 'fit'; readonly rating: FitRating }
  /** What IT understood, in one sentence. */
  | { readonly kind: 'restatement' }
  /** What marketing says of it; a correction is in words. */
  | { readonly kind: 'restatement-word'; readonly isRight: boolean }
);
