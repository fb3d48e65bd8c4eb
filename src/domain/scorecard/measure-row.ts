import type { SideOrOther } from '../side';
import type { Stage } from '../stage';

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
      readonly act: 'comment' | 'answer' | undefined;
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
    }
  | {
      readonly measure: 'M4';
      readonly issueId: string;
      readonly projectId: string;
      readonly outcome: 'changed' | 'unchanged';
      readonly readyAt: number;
      readonly changes: readonly {
        readonly at: number;
        readonly kind: 'need' | 'priority' | 'date';
        readonly fields: readonly string[];
        readonly side: SideOrOther;
        readonly stage: Stage;
        /** Share of the text that changed, 0…1; only for texts. */
        readonly changedShare?: number;
      }[];
      /** Changes that the rules leave out, by reason. */
      readonly leftOut: readonly {
        readonly at: number;
        readonly reason: 'by-it' | 'answer-to-it' | 'too-small' | 'merged';
      }[];
    };
