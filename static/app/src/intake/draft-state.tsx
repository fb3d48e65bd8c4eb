import { FormattedMessage } from 'react-intl';
import type { SaveState } from './use-draft';

/** Where what was typed is kept; silent until something was. */
export function DraftState({ state }: { readonly state: SaveState }) {
  return (
    <p
      className={state === 'nowhere' ? 'intake-saved intake-unsaved' : 'intake-saved'}
      role="status"
    >
      {state !== 'nothing' && <FormattedMessage id={`intake.saved.${state}`} />}
    </p>
  );
}
