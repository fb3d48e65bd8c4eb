import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import {
  findReviewProblem,
  type OpenEndings,
  type ReviewProblem,
} from '../../../../src/domain/standing/review-ending';
import { TextBlock } from '../intake/fields/text-fields';
import { ActOutcomeMessage } from './act-outcome';
import { LastWords } from './last-words';
import { ReasonSelect } from './reason-select';
import { useReview, type ReviewWord } from './use-review';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  readonly endings: OpenEndings;
}

/** What was found, and the two endings beside it; there is a way for one of them at least. */
export function ReviewForm({ issue, setup, endings }: Props) {
  const intl = useIntl();
  const review = useReview(issue, setup);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [asksReason, setAsksReason] = useState(false);
  const [wantsBack, setWantsBack] = useState(false);
  const [problem, setProblem] = useState<ReviewProblem>();
  const id = `review-${issue.id}`;
  const idOf = (field: ReviewProblem) => (field === 'text' ? id : `${id}-reason`);
  const reasonAsked = endings.notYet?.reason ?? 'not-asked';

  const stopAt = (found: ReviewProblem | undefined) => {
    setProblem(found);
    if (found) document.getElementById(idOf(found))?.focus();
    return found !== undefined;
  };
  const give = async (word: ReviewWord) => {
    setProblem(undefined);
    const isSaid = await review.give({ word, text: text.trim() || undefined, reason });
    if (isSaid) setText('');
  };
  const sayNotYet = () => {
    setWantsBack(true);
    if (reasonAsked === 'not-asked' || asksReason) {
      if (!stopAt(findReviewProblem({ text, reason }, reasonAsked))) void give('not-yet');
      return;
    }
    // The kind of change is asked for now: the select has to be there to take the focus.
    flushSync(() => setAsksReason(true));
    if (!stopAt(findReviewProblem({ text, reason }, 'optional'))) {
      document.getElementById(idOf('reason'))?.focus();
    }
  };
  const sayOnly = () => {
    setWantsBack(false);
    if (!stopAt(findReviewProblem({ text, reason }, 'not-asked'))) void give('comment');
  };
  const errorOf = (field: ReviewProblem) =>
    problem === field && findReviewProblem({ text, reason }, reasonAsked) === field
      ? intl.formatMessage({
          id: field === 'text' && !wantsBack ? 'reply.problem' : `review.problem.${field}`,
        })
      : undefined;
  const act = { 'not-yet': sayNotYet, comment: sayOnly, works: () => void give('works') };

  return (
    <form className="standing-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <LastWords issue={issue} purpose="try-it" />
      <ActOutcomeMessage
        outcome={review.outcome}
        issueKey={issue.key}
        onRetry={() => void review.retry()}
      />
      <TextBlock
        id={id}
        label={intl.formatMessage({ id: 'reply.try-it.label' })}
        hint={intl.formatMessage({ id: hintOf(endings) })}
        error={errorOf('text')}
        value={text}
        onChange={setText}
      />
      {asksReason && (
        <ReasonSelect
          id={idOf('reason')}
          fields={setup.site.fields}
          required={reasonAsked === 'required'}
          error={errorOf('reason')}
          value={reason}
          onChange={setReason}
        />
      )}
      <Words endings={endings} giving={review.giving} onGive={(word) => act[word]()} />
    </form>
  );
}

interface WordsProps {
  readonly endings: OpenEndings;
  /** What is on its way. */
  readonly giving: ReviewWord | undefined;
  readonly onGive: (word: ReviewWord) => void;
}

function Words({ endings, giving, onGive }: WordsProps) {
  const intl = useIntl();
  return (
    <div className="standing-buttons">
      {wordsFor(endings).map((word, at) => (
        <Button
          key={word}
          appearance={at === 0 ? 'primary' : 'default'}
          isLoading={giving === word}
          isDisabled={giving !== undefined && giving !== word}
          onClick={() => onGive(word)}
        >
          {intl.formatMessage({ id: `review.give.${word}` })}
        </Button>
      ))}
    </div>
  );
}

/** An ending for which there is no way gives its place to *Send*, which only says it. */
function wordsFor({ works, notYet }: OpenEndings): readonly ReviewWord[] {
  return [works ? 'works' : 'comment', notYet ? 'not-yet' : 'comment'];
}

function hintOf({ works, notYet }: OpenEndings): string {
  if (!works) return 'review.hint.no-way-on';
  return notYet ? 'review.hint' : 'review.hint.no-way-back';
}
