import Button from '@atlaskit/button/new';
import {
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { FormattedMessage } from 'react-intl';
import { REASON_LENGTH } from '../../../../src/domain/scorecard/contest';
import { FailureMessage } from '../ui/failure-message';

/** What the form asks for, what follows from it, and the words on its button. */
export interface ContestWords {
  readonly ask: ReactNode;
  readonly rule: ReactNode;
  readonly send: ReactNode;
}

interface Props {
  readonly id: string;
  readonly words: ContestWords;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why a row is wrong, or right after all. Nothing is lost by a refusal: the words stay where they are. */
export function ContestForm({ id, words, error, isSending, onSend, onClose }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [isShort, setIsShort] = useState(false);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = text.trim();
    setIsShort(reason.length < REASON_LENGTH.min);
    if (reason.length >= REASON_LENGTH.min) onSend(reason);
    else box.current?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form noValidate onSubmit={submit}>
      <label htmlFor={id}>{words.ask}</label>
      <textarea
        ref={box}
        id={id}
        className="selectable-text"
        rows={2}
        maxLength={REASON_LENGTH.max}
        aria-describedby={`${id}-rule ${id}-short`}
        aria-invalid={isShort}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={leave}
      />
      <p id={`${id}-rule`} className="subtle">
        {words.rule}
      </p>
      <p id={`${id}-short`} role="alert">
        {isShort && (
          <FormattedMessage
            id="scorecard.contest.too-short"
            values={{ count: REASON_LENGTH.min }}
          />
        )}
      </p>
      {error !== null && <FailureMessage error={error} />}
      <div className="scorecard-headline-actions">
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {words.send}
        </Button>
        <Button onClick={onClose}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}
