import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { SiteSettings } from '../../../../src/domain/settings';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { failureOf } from '../ui/failure-of';
import { Conflict } from './conflict';
import { useSaveSite } from './use-save-site';

interface Props {
  /** As it was read. */
  readonly site: SiteSettings;
  /** As the form has it. */
  readonly mine: SiteSettings;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** A part of what all spaces share: saved as a whole, and a save that came second is told. */
export function SiteForm({ site, mine, onReset, children }: Props) {
  const { save, reload } = useSaveSite();
  const isConflict = save.isError && failureOf(save.error).code === 'conflict';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(mine);
      }}
    >
      {children}
      {isConflict ? (
        <Conflict
          error={save.error}
          base={site}
          mine={mine}
          read={async () => (await call('getSettings', {})).site}
          onMerge={(merged) => save.mutate(merged)}
          onReload={() => void reload()}
        />
      ) : (
        save.isError && <FailureMessage error={save.error} />
      )}
      <div className="admin-actions">
        <Button
          type="submit"
          appearance="primary"
          isLoading={save.isPending}
          isDisabled={JSON.stringify(mine) === JSON.stringify(site)}
        >
          <FormattedMessage id="admin.save" />
        </Button>
        <Button onClick={onReset}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}
