import { FormattedMessage } from 'react-intl';
import type { DraftSettings } from './draft-settings';
import { fieldOf } from './number-fields';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

/** One number, with its fault beside it and tied to it. */
export function NumberInput({ id, label, draft, faults, onChange }: Props) {
  const isWrong = faults.has(id);
  return (
    <>
      <input
        id={id}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        inputMode="decimal"
        value={draft.texts[id] ?? ''}
        onChange={(event) =>
          onChange({ ...draft, texts: { ...draft.texts, [id]: event.target.value } })
        }
      />
      {isWrong && (
        <span id={`${id}-fault`} className="admin-fault">
          <FormattedMessage id={`admin.fault.${fieldOf(id)}`} />
        </span>
      )}
    </>
  );
}
