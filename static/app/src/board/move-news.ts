import type { Card } from '../../../../src/domain/board/card';
import type { Breach } from '../../../../src/domain/board/limits';
import type { UrgentEffect } from '../../../../src/domain/board/urgent-effect';
import type { Urgency, UrgencyPart } from '../../../../src/domain/board/urgent-pull';
import type { Cell } from '../../../../src/domain/board/place';
import type { GateLack } from '../../../../src/domain/gates/gate-lacks';
import type { TrialEnd } from '../../../../src/domain/board/plan-move';
import type { Transition } from '../../../../src/domain/board/transition';
import type { JiraError } from '../../../../src/jira/jira-error';
import type { TypedValues } from '../../../../src/jira/transition-values';
import type { MovePart } from './perform-move';

/** What has to be said before a move can go on; all of it is asked in one dialog. */
export interface MoveQuestion {
  readonly card: Card;
  readonly cell: Cell;
  /** Several: which one is meant. One: its screen asks something. None: only the limit does. */
  readonly ways: readonly Transition[];
  /** Limits passed, when nobody has given a reason today. */
  readonly breaches: readonly Breach[];
  /** What was said last time in this lane: kept by pressing Enter. */
  readonly lastReason?: string;
  /** Jira's own sentences about fields, by field id, when it has refused once. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** The card is urgent, and somebody is about to work on it. */
  readonly urgent?: UrgentQuestion;
  /** The move ends a trial. */
  readonly trialEnd?: TrialEnd;
  /** What both sides want before this stage, and is not there. */
  readonly lacks?: readonly GateLack[];
}

export interface UrgentQuestion {
  /** Absent: the rhythm of the last 90 days could not be read. */
  readonly effect: UrgentEffect | undefined;
  /** What has a field of the site, in the order of asking. */
  readonly asks: readonly UrgencyPart[];
  /** What has been said of the card already. */
  readonly known: Partial<Urgency>;
}

export interface MoveAnswer {
  readonly wayId?: string;
  readonly values: TypedValues;
  readonly reason?: string;
  readonly urgency?: Partial<Urgency>;
}

/** What became of a move. Each has its sentence and, where something can be done, its way to do it. */
export type MoveNews =
  | { readonly kind: 'moving'; readonly card: Card }
  | {
      readonly kind: 'moved';
      readonly card: Card;
      readonly cell: Cell;
      /** Only its place in the order changed. */
      readonly isRankOnly: boolean;
      /** It is back from a move that was taken back. */
      readonly isTakenBack: boolean;
      /** The move ended a trial. */
      readonly trialEnd?: TrialEnd;
      /** What is advised to have in this stage, and is not there. */
      readonly advice?: readonly GateLack[];
      readonly undo: () => void;
    }
  | { readonly kind: 'unchanged'; readonly card: Card }
  | { readonly kind: 'put-back'; readonly card: Card }
  /** Its project has no such lane or column. */
  | { readonly kind: 'no-place'; readonly card: Card }
  /** It would pass a hard limit: Jira has not been asked. */
  | {
      readonly kind: 'limit-refused';
      readonly card: Card;
      readonly breaches: readonly Breach[];
    }
  | { readonly kind: 'waiting'; readonly card: Card; readonly seconds: number }
  | {
      readonly kind: 'no-transition';
      readonly card: Card;
      readonly columnKey: string;
      readonly ways: readonly Transition[];
      /** Where the card stays, when it was a move back that has no way. */
      readonly staysIn?: Cell;
    }
  /** A move cannot be taken back: somebody has moved the card on since. */
  | { readonly kind: 'too-late'; readonly card: Card; readonly cell: Cell | undefined }
  | {
      readonly kind: 'not-moved';
      readonly card: Card;
      readonly error: JiraError;
      readonly retry: () => void;
      /** There is a screen on which the answer to the refusal can be given. */
      readonly fillIn?: () => void;
    }
  | {
      readonly kind: 'partly';
      readonly card: Card;
      readonly cell: Cell;
      readonly done: readonly MovePart[];
      readonly part: MovePart;
      readonly error: JiraError;
      readonly retry: () => void;
      readonly undo: () => void;
    }
  | {
      readonly kind: 'moved-elsewhere';
      readonly card: Card;
      readonly cell: Cell | undefined;
      readonly statusName: string;
    }
  | { readonly kind: 'gone'; readonly card: Card }
  | { readonly kind: 'unclear'; readonly card: Card; readonly lookAgain: () => void };
