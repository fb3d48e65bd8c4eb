import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { TextBlock } from '../intake/fields/text-fields';
import { jira } from '../jira';
import { sayAndMove, sayOnly } from './act';
import { ActOutcomeMessage } from './act-outcome';
import { LastWords } from './last-words';
import { useAct } from './use-act';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  /** *reply* gives it back to IT; *try-it* only says what was found. */
  readonly purpose: 'reply' | 'try-it';
}

/** What IT asks, and one box to reply in. */
export function ReplyBox({ issue, setup, purpose }: Props) {
  const intl = useIntl();
  const act = useAct(issue.id, issue.key);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const id = `reply-${issue.id}`;

  const send = async (words: string | undefined) => {
    const result = await act.run(
      () =>
        purpose === 'reply'
          ? sayAndMove(jira, { issue, setup }, { kind: 'reply' }, words)
          : sayOnly(jira, issue.id, words ?? text.trim()),
      'act.done.reply',
    );
    const isSaid =
      result?.kind === 'done' ||
      (result?.kind === 'partly' && result.left.every((part) => part.kind === 'move'));
    if (isSaid) {
      setText('');
      setTried(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim()) void send(text.trim());
    else document.getElementById(id)?.focus();
  };

  return (
    <form className="standing-form" noValidate onSubmit={submit}>
      <LastWords issue={issue} purpose={purpose} />
      <ActOutcomeMessage
        outcome={act.outcome}
        issueKey={issue.key}
        onRetry={() => void send(text.trim() || undefined)}
      />
      <TextBlock
        id={id}
        required
        label={intl.formatMessage({ id: `reply.${purpose}.label` })}
        hint={intl.formatMessage({ id: `reply.${purpose}.hint` })}
        error={tried && !text.trim() ? intl.formatMessage({ id: 'reply.problem' }) : undefined}
        value={text}
        onChange={setText}
      />
      <div className="standing-buttons">
        <Button type="submit" appearance="primary" isLoading={act.isActing}>
          {intl.formatMessage({ id: 'reply.send' })}
        </Button>
      </div>
    </form>
  );
}
