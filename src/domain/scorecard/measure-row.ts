import type { DayNumber } from '../day';
import type { FitRating } from '../acts/fit';
import type { FIELDS } from '../fields';
import type { WaitingOn } from '../flow/waiting';
import type { Bilingual } from '../language';
import type { Side } from '../side';
import type { CheckState } from '../standards/standard';
import type { Stage } from '../stage';
import type { EarlyAct } from './acts-before-ready';
import type { ChangeEvent, LeftOutChange } from './changes-after-ready';
import type { WayToReady } from './first-ready';
import type { AnswerLack, GivenAnswer } from './given-answer';
import type { UrgentBy } from './made-urgent';
import type { HalfState } from './two-sided-case';
import type { ReturnReason } from './return-reason';

/**
 * One issue behind a figure: the two instants and the rule that was applied. Times are epoch
 * seconds. No row holds an account: sides only.
 */
export type MeasureRow =
  | {
      readonly measure: 'M1';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'on-time' | 'late' | 'unanswered-late';
      readonly laneKey: string | undefined;
      readonly startedAt: number;
      readonly answeredAt: number | undefined;
      /** What the first act in words was. */
      readonly act: 'comment' | 'answer' | 'case' | 'restatement' | undefined;
      /** By when an answer was promised at filing. */
      readonly promisedBy: number | undefined;
      readonly workingDays: number;
      readonly targetDays: number;
    }
  | {
      readonly measure: 'M2';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'urgent' | 'not-urgent';
      readonly urgentIntervals: readonly { readonly from: number; readonly to: number }[];
      readonly urgentDays: number;
      readonly inProgressDays: number;
      /** Of the last stretch: on which side, in which role, it was made urgent. */
      readonly urgentBy: UrgentBy | undefined;
    }
  | {
      readonly measure: 'M3';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'within' | 'over';
      readonly createdAt: number;
      readonly readyAt: number;
      readonly endedAt: number;
      /** Which entry ended it. */
      readonly endedBy: 'pilot' | 'done';
      readonly workingDays: number;
      readonly targetDays: number;
      readonly route: (typeof FIELDS.route.options)[number] | undefined;
      /** Between which days its end was forecast at filing. */
      readonly forecast: { readonly from: DayNumber; readonly to: DayNumber } | undefined;
    }
  | {
      readonly measure: 'M4';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'changed' | 'unchanged';
      readonly readyAt: number;
      readonly changes: readonly ChangeEvent[];
      /** Changes that the rules leave out, by reason. */
      readonly leftOut: readonly LeftOutChange[];
    }
  | {
      readonly measure: 'M5';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'constructive' | 'not-constructive';
      readonly answeredAt: number;
      readonly answer: GivenAnswer['kind'];
      /** Of a *Not now*: until when. */
      readonly untilDay: DayNumber | undefined;
      readonly lack: AnswerLack | undefined;
      /** Of a *Yes* that fulfilled a condition: when that had been set. */
      readonly conditionAt: number | undefined;
      /** What became of the request. */
      readonly stageNow: Stage | undefined;
    }
  | {
      readonly measure: 'M6';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'all-met' | 'not-all-met';
      readonly enteredAt: number;
      readonly stage: 'pilot' | 'done';
      readonly checks: readonly {
        readonly check: string;
        readonly state: CheckState;
        /** Of a standard of an admin's own. */
        readonly name?: Bilingual;
      }[];
    }
  | {
      readonly measure: 'M7';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'right' | 'sent-back';
      readonly leftAt: number;
      /** Why it was sent back. */
      readonly reason: ReturnReason | undefined;
      /** What marketing said of its fit, 1 to 4. */
      readonly fit: FitRating | undefined;
    }
  | ({
      readonly measure: 'M8';
      readonly issueId: string;
      readonly projectId: string;
    } & (
      | ({ readonly outcome: 'right' | 'not-right' } & WayToReady)
      | {
          readonly outcome: 'waits-on-marketing';
          readonly sentBackAt: number;
          readonly workingDays: number;
        }
    ))
  | {
      readonly measure: 'M9';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'early' | 'short';
      readonly createdAt: number;
      readonly firstDay: DayNumber;
      readonly dayNow: DayNumber | undefined;
      /** Calendar days, as is what was agreed. */
      readonly noticeDays: number;
      readonly wantedDays: number;
    }
  | {
      readonly measure: 'M10';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'early' | 'none';
      readonly readyAt: number;
      readonly act: EarlyAct | undefined;
    }
  | {
      readonly measure: 'M11';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'mostly-moved' | 'mostly-waited';
      readonly endedAt: number;
      readonly activeDays: number;
      readonly waits: readonly { readonly on: WaitingOn; readonly days: number }[];
    }
  | {
      readonly measure: 'M12';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'two-sided' | 'one-sided';
      readonly buildAt: number;
      /** Our key, or the option of an admin's own. */
      readonly size: string;
      readonly halves: Readonly<Record<Side, HalfState>>;
      /** What came of a half, of what was most likely. */
      readonly actuals: readonly { readonly half: Side; readonly ratio: number }[];
    }
  | {
      readonly measure: 'M13';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'within' | 'over' | 'waits-over';
      readonly from: number;
      readonly to: number | undefined;
      readonly workingDays: number;
      readonly targetDays: number;
      /** Of a Decision: those who disagreed had it noted. */
      readonly hasDissent: boolean;
    }
  | {
      readonly measure: 'M14';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'on-time' | 'late' | 'no-verdict' | 'extended-twice';
      readonly pilotAt: number;
      readonly endDay: DayNumber;
      readonly verdictAt: number | undefined;
      readonly verdict: 'scale' | 'iterate' | 'stop' | undefined;
    };
