import Button from '@atlaskit/button/new';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { RosterEntry, SiteSettings } from '../../../../src/domain/settings';
import { SIDES } from '../../../../src/domain/side';
import { readNames } from '../../../../src/jira/people';
import { flag } from '../host';
import { jira } from '../jira';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { failureOf } from '../ui/failure-of';
import { todayIn } from '../where-it-stands/today';
import { RosterSide } from './roster-side';

interface Props {
  readonly site: SiteSettings;
  readonly onReload: () => Promise<unknown>;
}

/** Both sides are saved together, under the version that they were read at. */
export function RosterForm({ site, onReload }: Props) {
  const intl = useIntl();
  const [roster, setRoster] = useState<readonly RosterEntry[]>(site.roster);
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map());
  const names = useNames(site.roster);
  const save = useMutation({
    mutationFn: () =>
      call('saveSiteSettings', { basedOn: site.version, settings: { ...site, roster } }),
    onSuccess: async () => {
      const title = intl.formatMessage({ id: 'admin.saved' });
      flag({ id: 'roster-saved', type: 'success', title, isAutoDismiss: true });
      await onReload();
    },
  });
  const isConflict = save.isError && failureOf(save.error).code === 'conflict';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="admin-sides">
        {SIDES.map((side) => (
          <RosterSide
            key={side}
            side={side}
            roster={roster}
            today={todayIn(site.timeZone)}
            names={new Map([...(names ?? []), ...added])}
            onChange={setRoster}
            onName={({ accountId, name }) =>
              setAdded((before) => new Map(before).set(accountId, name))
            }
          />
        ))}
      </div>
      {save.isError && (
        <FailureMessage
          error={save.error}
          {...(isConflict && { onRetry: () => void onReload() })}
        />
      )}
      <div className="admin-actions">
        <Button
          type="submit"
          appearance="primary"
          isLoading={save.isPending}
          isDisabled={roster === site.roster}
        >
          <FormattedMessage id="admin.save" />
        </Button>
        <Button onClick={() => setRoster(site.roster)}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}

/** Without an answer of Jira's, an account id has to do. */
function useNames(roster: readonly RosterEntry[]): ReadonlyMap<string, string> | undefined {
  const ids = [...new Set(roster.map(({ accountId }) => accountId))];
  const { data } = useQuery({
    queryKey: ['names', ids],
    queryFn: () => readNames(jira, ids),
    enabled: ids.length > 0,
  });
  return data;
}
