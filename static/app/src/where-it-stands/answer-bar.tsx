import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import { readAnswer, type AnswerDraft } from '../../../../src/domain/standing/answer';
import { ANSWER_KINDS, type AnswerKind } from '../../../../src/domain/standing/answer-kind';
import { fieldsOfAnswer } from '../../../../src/domain/standing/answer';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { jira } from '../jira';
import { finishParts, giveAnswer, sayAndMove } from './act';
import { ActOutcomeMessage } from './act-outcome';
import { AnswerForm } from './answer-form';
import { formatAnswer } from './answer-sentence';
import { AskForm } from './ask-form';
import { useAct } from './use-act';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  /** A question may be asked where it is not already marketing's turn. */
  readonly mayAsk: boolean;
}

type Opened = AnswerKind | 'ask';

/** IT's four answers; each asks its one detail in place and moves the request. */
export function AnswerBar({ issue, setup, mayAsk }: Props) {
  const intl = useIntl();
  const act = useAct(issue.id, issue.key);
  const [opened, setOpened] = useState<Opened>();
  const buttons = useRef<HTMLDivElement>(null);
  const lastOpened = useRef<Opened>();

  useEffect(() => {
    // Focus comes back to the button from which the form was opened.
    if (opened === undefined && lastOpened.current !== undefined)
      buttons.current?.querySelector<HTMLElement>(`[data-answer="${lastOpened.current}"]`)?.focus();
    lastOpened.current = opened;
  }, [opened]);

  const answer = async (draft: AnswerDraft) => {
    const given = readAnswer(fieldsOfAnswer(draft).values);
    const sentence = given ? formatAnswer(intl, given) : '';
    const result = await act.run(
      () => giveAnswer(jira, { issue, setup }, draft, sentence),
      'act.done.answer',
    );
    if (result?.kind === 'done' || result?.kind === 'partly') setOpened(undefined);
  };
  const ask = async (text: string) => {
    const result = await act.run(
      () => sayAndMove(jira, { issue, setup }, { kind: 'ask' }, text),
      'act.done.ask',
    );
    if (result?.kind === 'done' || result?.kind === 'partly') setOpened(undefined);
  };
  const retry = () => {
    const { outcome } = act;
    if (outcome?.kind !== 'partly') return;
    const onlyMove = outcome.left.some((part) => part.kind === 'move');
    void act.run(
      () =>
        onlyMove
          ? sayAndMove(jira, { issue, setup }, { kind: 'ask' }, undefined)
          : finishParts(jira, issue.id, outcome.left),
      onlyMove ? 'act.done.ask' : 'act.done.answer',
    );
  };

  return (
    <section className="standing-answers" aria-labelledby="answers-title">
      <h2 id="answers-title" className="standing-subtitle">
        <FormattedMessage id="answer.title" />
      </h2>
      <ActOutcomeMessage outcome={act.outcome} issueKey={issue.key} onRetry={retry} />
      <div className="standing-buttons" ref={buttons}>
        {ANSWER_KINDS.map((kind) => (
          <Button
            key={kind}
            data-answer={kind}
            isSelected={opened === kind}
            aria-expanded={opened === kind}
            isDisabled={act.isActing}
            onClick={() => setOpened(opened === kind ? undefined : kind)}
          >
            {intl.formatMessage({ id: `answer.button.${kind}` })}
          </Button>
        ))}
        {mayAsk && (
          <Button
            appearance="subtle"
            data-answer="ask"
            aria-expanded={opened === 'ask'}
            isDisabled={act.isActing}
            onClick={() => setOpened(opened === 'ask' ? undefined : 'ask')}
          >
            {intl.formatMessage({ id: 'answer.button.ask' })}
          </Button>
        )}
      </div>
      {opened && opened !== 'ask' && (
        <AnswerForm
          key={opened}
          kind={opened}
          isActing={act.isActing}
          onAnswer={(draft) => void answer(draft)}
          onCancel={() => setOpened(undefined)}
        />
      )}
      {opened === 'ask' && (
        <AskForm
          isActing={act.isActing}
          onAsk={(text) => void ask(text)}
          onCancel={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}
