import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { RESTATEMENT_LENGTH } from '../../../../../src/domain/acts/restatement';
import { TextBlock } from '../../intake/fields/text-fields';
import { FailureMessage } from '../../ui/failure-message';
import { SaveBar } from './check-row';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Key of the hint, which says how long it may be. */
  readonly hintId: string;
  readonly start: string;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly onSave: (sentence: string) => void;
  readonly onCancel: () => void;
}

/** One sentence, neither too short to say something nor too long to be read. */
export function SentenceForm(props: Props) {
  const { id, label, hintId, start, isSaving, error, onSave, onCancel } = props;
  const intl = useIntl();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(start);
  const [isRefused, setIsRefused] = useState(false);
  const length = text.trim().length;
  const isFine = length >= RESTATEMENT_LENGTH.min && length <= RESTATEMENT_LENGTH.max;
  const focus = () => form.current?.querySelector('textarea')?.focus();
  useEffect(focus, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsRefused(!isFine);
    if (isFine) onSave(text.trim());
    else focus();
  };
  return (
    <form ref={form} className="standing-form" noValidate onSubmit={submit}>
      <TextBlock
        id={id}
        rows={3}
        label={label}
        hint={intl.formatMessage({ id: hintId }, RESTATEMENT_LENGTH)}
        error={
          isRefused && !isFine
            ? intl.formatMessage({ id: 'acts.restatement.length' }, RESTATEMENT_LENGTH)
            : undefined
        }
        value={text}
        onChange={setText}
      />
      {error !== null && <FailureMessage error={error} />}
      <SaveBar isSaving={isSaving} onCancel={onCancel} />
    </form>
  );
}
