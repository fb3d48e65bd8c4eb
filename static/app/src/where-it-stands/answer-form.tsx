import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import {
  findAnswerProblem,
  type AnswerDraft,
  type AnswerProblem,
} from '../../../../src/domain/standing/answer';
import type { AnswerKind } from '../../../../src/domain/standing/answer-kind';
import { TextBlock, TextLine } from '../intake/fields/text-fields';
import { useHost } from '../ui/host-context';
import { todayIn } from './today';

interface Props {
  readonly kind: AnswerKind;
  readonly isActing: boolean;
  readonly onAnswer: (draft: AnswerDraft) => void;
  readonly onCancel: () => void;
}

/** The one detail of an answer, in place, and the button that gives it. */
export function AnswerForm({ kind, isActing, onAnswer, onCancel }: Props) {
  const intl = useIntl();
  const { timeZone } = useHost();
  const form = useRef<HTMLFormElement>(null);
  const [detail, setDetail] = useState('');
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState<AnswerProblem>();
  const today = todayIn(timeZone);
  const focusFirst = () =>
    form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  useEffect(focusFirst, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft: AnswerDraft = { kind, detail, ...(date && { date }) };
    const found = findAnswerProblem(draft, today);
    setProblem(found);
    if (found) document.getElementById(`answer-${found.field}`)?.focus();
    else onAnswer(draft);
  };
  const errorOf = (field: AnswerProblem['field']) =>
    problem?.field === field
      ? intl.formatMessage({ id: `answer.problem.${field}.${problem.kind}` })
      : undefined;

  return (
    <form ref={form} className="standing-form" noValidate onSubmit={submit}>
      {kind === 'not-now' && (
        <TextLine
          id="answer-date"
          type="date"
          short
          required
          min={today}
          label={intl.formatMessage({ id: 'answer.date.label' })}
          error={errorOf('date')}
          value={date}
          onChange={setDate}
        />
      )}
      {kind !== 'yes' && (
        <TextBlock
          id="answer-detail"
          rows={2}
          required={kind !== 'not-now'}
          label={intl.formatMessage({ id: `answer.detail.${kind}.label` })}
          hint={intl.formatMessage({ id: `answer.detail.${kind}.hint` })}
          error={errorOf('detail')}
          value={detail}
          onChange={setDetail}
        />
      )}
      {kind === 'yes' && (
        <p className="subtle">{intl.formatMessage({ id: 'answer.yes.explained' })}</p>
      )}
      <div className="standing-buttons">
        <Button type="submit" appearance="primary" isLoading={isActing}>
          {intl.formatMessage({ id: `answer.give.${kind}` })}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {intl.formatMessage({ id: 'action.cancel' })}
        </Button>
      </div>
    </form>
  );
}
