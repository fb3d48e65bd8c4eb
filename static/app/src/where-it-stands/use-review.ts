import { useState } from 'react';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import type { ReviewEnding } from '../../../../src/domain/standing/road';
import { jira } from '../jira';
import { moveOnly, sayAndMove, sayOnly, type ActOutcome } from './act';
import { useAct } from './use-act';

/** What one can do with what was found: end the review in one of two ways, or only say it. */
export type ReviewWord = ReviewEnding | 'comment';

interface Given {
  readonly word: ReviewWord;
  readonly text: string | undefined;
  /** Kind of change; empty when none was chosen. */
  readonly reason: string;
}

/** Gives an ending of the review, and knows which one to try again. */
export function useReview(issue: FollowedIssue, setup: ProjectSetup) {
  const act = useAct(issue.id, issue.key);
  const [given, setGiven] = useState<Given>();

  const perform = ({ word, text, reason }: Given, isRetry: boolean): Promise<ActOutcome> => {
    const what = { issue, setup };
    if (word === 'comment') return sayOnly(jira, issue.id, text ?? '');
    const goal = { kind: 'review', ending: word } as const;
    const values = word === 'not-yet' && reason ? { returnReason: reason } : {};
    if (text === undefined) return moveOnly(jira, what, goal, values);
    return sayAndMove(jira, what, goal, isRetry ? undefined : text, values);
  };
  /** Whether the words are posted. */
  const give = async (now: Given): Promise<boolean> => {
    setGiven(now);
    const result = await act.run(() => perform(now, false), `act.done.${now.word}`);
    return result?.kind === 'done' || result?.kind === 'partly';
  };
  /** What is left of it: the move. */
  const retry = async () => {
    if (given) await act.run(() => perform(given, true), `act.done.${given.word}`);
  };
  return { give, retry, giving: act.isActing ? given?.word : undefined, outcome: act.outcome };
}
