import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { addComment } from '../../../../src/jira/comments';
import {
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraRefused,
} from '../../../../src/jira/jira-error';
import { flag } from '../host';
import { jira } from '../jira';
import { DialogFrame } from './dialog-frame';

interface Props {
  readonly card: Card;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

/** Writes a comment. What was typed stays until Jira has it. */
export function CommentDialog({ card, say, onClose }: Props) {
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: `board.comment.${id}` }, { key: card.key });
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const send = async () => {
    setSending(true);
    setFailure(undefined);
    try {
      await addComment(jira, card.id, text);
    } catch (error) {
      setFailure(failureOf(error));
      return setSending(false);
    }
    say(t('sent'));
    const id = `board-comment-${card.key}`;
    flag({ id, type: 'success', title: t('sent'), isAutoDismiss: true });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !isSending) void send();
  };
  return (
    <DialogFrame title={t('title')} onClose={onClose}>
      <form className="board-form" onSubmit={submit}>
        <CommentField text={text} onChange={setText} />
        {failure && (
          <p className="board-form-error" role="alert">
            {t(failure)}
          </p>
        )}
        <Actions isSending={isSending} onClose={onClose} />
      </form>
    </DialogFrame>
  );
}

interface FieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function CommentField({ text, onChange }: FieldProps) {
  return (
    <div className="board-field">
      <label htmlFor="board-comment">
        <FormattedMessage id="board.comment.label" />
      </label>
      <textarea
        id="board-comment"
        className="board-input"
        rows={4}
        required
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ActionsProps {
  readonly isSending: boolean;
  readonly onClose: () => void;
}

function Actions({ isSending, onClose }: ActionsProps) {
  const intl = useIntl();
  return (
    <div className="board-form-actions">
      <Button appearance="subtle" onClick={onClose}>
        {intl.formatMessage({ id: 'action.cancel' })}
      </Button>
      <Button appearance="primary" type="submit" isDisabled={isSending}>
        {intl.formatMessage({ id: 'board.comment.send' })}
      </Button>
    </div>
  );
}

/** What Jira takes as one comment. */
const MOST_CHARACTERS = 32_767;

/** A lost answer is not a refusal: the comment may be there. */
function failureOf(error: unknown): string {
  if (error instanceof JiraForbidden) return 'forbidden';
  if (error instanceof JiraNotFound) return 'gone';
  if (error instanceof JiraRefused) return 'refused';
  return error instanceof JiraRateLimited ? 'limited' : 'unclear';
}
