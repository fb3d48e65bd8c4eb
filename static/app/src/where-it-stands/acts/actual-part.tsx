import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import type { SavedActual } from '../../../../../src/contract/standing';
import type { Side } from '../../../../../src/domain/side';
import { TextLine } from '../../intake/fields/text-fields';
import { call } from '../../rpc';
import { FailureMessage } from '../../ui/failure-message';
import { readAmount } from './case-draft';
import { SaveBar } from './check-row';
import { useSave } from './use-save';

interface Props {
  readonly issueId: string;
  readonly side: Side;
  /** What was recorded last; absent: nothing yet. */
  readonly saved: SavedActual | undefined;
  readonly mayRecord: boolean;
}

/** What came of a half: what it cost in the end, or what it brings a year. */
export function ActualPart({ issueId, side, saved, mayRecord }: Props) {
  const [isWriting, setIsWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    // Focus comes back to the button from which the form was opened.
    if (!isWriting && wasWriting.current) button.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  if (!saved && !mayRecord) return null;
  if (isWriting)
    return <ActualForm {...{ issueId, side, saved }} onDone={() => setIsWriting(false)} />;
  return (
    <>
      {saved && (
        <p>
          <FormattedMessage
            id={`acts.case.actual.${side}`}
            values={{ amount: <FormattedNumber value={saved.amount} /> }}
          />
        </p>
      )}
      {mayRecord && (
        <Button ref={button} onClick={() => setIsWriting(true)}>
          <FormattedMessage id={saved ? 'acts.case.actual.change' : 'acts.case.actual.record'} />
        </Button>
      )}
    </>
  );
}

interface FormProps extends Pick<Props, 'issueId' | 'side' | 'saved'> {
  readonly onDone: () => void;
}

function ActualForm({ issueId, side, saved, onDone }: FormProps) {
  const intl = useIntl();
  const save = useSave(issueId);
  const [text, setText] = useState(saved === undefined ? '' : String(saved.amount));
  const [isRefused, setIsRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = () => form.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  // Nothing at all was typed: that is no amount of nothing.
  const amount = text.trim() === '' ? undefined : readAmount(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsRefused(amount === undefined);
    if (amount === undefined) return focus();
    const act = { issueId, basedOn: saved?.version ?? 0, half: side, amount };
    save.mutate(() => call('recordActual', act), { onSuccess: onDone });
  };
  return (
    <form ref={form} className="standing-form" noValidate onSubmit={submit}>
      <TextLine
        id={`actual-${side}`}
        short
        inputMode="decimal"
        label={intl.formatMessage({ id: `acts.case.actual.${side}.label` })}
        hint={intl.formatMessage({ id: `acts.case.actual.${side}.hint` })}
        error={
          isRefused && amount === undefined
            ? intl.formatMessage({ id: 'acts.case.actual.wrong' })
            : undefined
        }
        value={text}
        onChange={setText}
      />
      {save.error !== null && <FailureMessage error={save.error} />}
      <SaveBar isSaving={save.isPending} onCancel={onDone} />
    </form>
  );
}
