import { valueAt } from '../flow/track';
import { findActBy } from '../flow/words';
import { answerTargetSeconds } from './answer-target';
import type { ProjectContext } from './derivation-context';
import type { IssueFact } from './fact';
import type { IssueFlow } from './issue-flow';
import { findRequestStart } from './request-start';

export type AnswerAnchors = Pick<
  IssueFact,
  | 'startedAt'
  | 'answerDueAt'
  | 'answeredAt'
  | 'replyAt'
  | 'secondAnswerAt'
  | 'answerSeconds'
  | 'secondGapSeconds'
>;

/**
 * M1's anchors: start, first answer by IT, marketing's first reply to it, IT's next act in words,
 * and the two gaps in working seconds.
 */
export function deriveAnswer(
  flow: IssueFlow,
  project: ProjectContext,
  isDataSource: boolean,
): AnswerAnchors {
  const { calendar } = project;
  const startedAt = findRequestStart(flow.visits, flow.words);
  const answeredAt = startedAt === undefined ? undefined : actAfter(flow, 'it', startedAt);
  const replyAt = answeredAt === undefined ? undefined : actAfter(flow, 'marketing', answeredAt);
  const secondAnswerAt = replyAt === undefined ? undefined : actAfter(flow, 'it', replyAt);
  const gap = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : calendar.workingSeconds(from, to);
  return {
    startedAt,
    answerDueAt:
      startedAt === undefined
        ? undefined
        : calendar.addWorkingSeconds(
            startedAt,
            answerTargetSeconds(project, valueAt(flow.lanes, startedAt), isDataSource),
          ),
    answeredAt,
    replyAt,
    secondAnswerAt,
    answerSeconds: gap(startedAt, answeredAt),
    secondGapSeconds: gap(replyAt, secondAnswerAt),
  };
}

function actAfter(flow: IssueFlow, side: 'it' | 'marketing', at: number): number | undefined {
  return findActBy(flow.words, side, at)?.at;
}
