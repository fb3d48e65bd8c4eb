import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useSettled } from '../ui/use-settled';
import { SignCount, type PastScope } from './sign-count';

const TYPING_PAUSE_MS = 400;
const MAX_LABELS = 20;

interface Props {
  readonly labels: readonly string[];
  readonly scope: PastScope;
  readonly onChange: (labels: readonly string[]) => void;
}

/** Labels that meant *Urgent*, with spaces between them, as Jira writes them. */
export function LabelRule({ labels, scope, onChange }: Props) {
  const [text, setText] = useState(labels.join(' '));
  const settled = useSettled(labels.join(' '), TYPING_PAUSE_MS);
  return (
    <label className="admin-field">
      <FormattedMessage id="admin.history.labels" />
      <input
        className="admin-search"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const typed = target.value.split(/[\s,]+/).filter(Boolean);
          onChange([...new Set(typed)].slice(0, MAX_LABELS));
        }}
      />
      {settled !== '' && (
        <SignCount scope={scope} sign={{ kind: 'label', labels: settled.split(' ') }} />
      )}
    </label>
  );
}
