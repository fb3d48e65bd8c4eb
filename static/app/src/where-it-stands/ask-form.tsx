import Button from '@atlaskit/button/new';
import { useEffect, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { TextBlock } from '../intake/fields/text-fields';

interface Props {
  readonly isActing: boolean;
  readonly onAsk: (text: string) => void;
  readonly onCancel: () => void;
}

/** A question to marketing before an answer: it becomes their turn. */
export function AskForm({ isActing, onAsk, onCancel }: Props) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => document.getElementById('ask-text')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim()) onAsk(text.trim());
    else document.getElementById('ask-text')?.focus();
  };
  return (
    <form className="standing-form" noValidate onSubmit={submit}>
      <TextBlock
        id="ask-text"
        required
        label={intl.formatMessage({ id: 'ask.label' })}
        hint={intl.formatMessage({ id: 'ask.hint' })}
        error={tried && !text.trim() ? intl.formatMessage({ id: 'ask.problem' }) : undefined}
        value={text}
        onChange={setText}
      />
      <div className="standing-buttons">
        <Button type="submit" appearance="primary" isLoading={isActing}>
          {intl.formatMessage({ id: 'ask.send' })}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {intl.formatMessage({ id: 'action.cancel' })}
        </Button>
      </div>
    </form>
  );
}
