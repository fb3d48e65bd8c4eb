import { useIntl } from 'react-intl';
import { harden } from './draft-edits';
import type { DraftSettings } from './draft-settings';

interface Props {
  readonly of: 'lanes' | 'columns' | 'blockLimits';
  readonly limited: { readonly key: string; readonly isLimitHard?: boolean };
  /** What is limited, by name. */
  readonly name: string;
  readonly draft: DraftSettings;
  readonly onChange: (draft: DraftSettings) => void;
}

/** Whether the board refuses what would pass a limit; else it asks for a reason. */
export function HardLimit({ of, limited, name, draft, onChange }: Props) {
  const label = useIntl().formatMessage({ id: 'admin.limit.hard' });
  return (
    <input
      type="checkbox"
      aria-label={`${name}, ${label}`}
      checked={limited.isLimitHard ?? false}
      onChange={({ target }) => onChange(harden(draft, of, limited.key, target.checked))}
    />
  );
}
