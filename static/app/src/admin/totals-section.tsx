import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { TotalsWish } from '../../../../src/contract/totals-wish';
import type { TotalsDecision } from '../../../../src/domain/scorecard/totals';
import { readNames } from '../../../../src/jira/people';
import { jira } from '../jira';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { FoldedSection } from './folded-section';
import { When } from './when';

/** Who asked for the totals of spaces that they may not browse, and what is decided on it. */
export function TotalsSection() {
  const wishes = useQuery({ queryKey: ['totals'], queryFn: () => call('listTotals', {}) });
  const grants = wishes.data?.grants ?? [];
  return (
    <FoldedSection
      section="totals"
      id="admin-totals"
      title={<FormattedMessage id="admin.totals" />}
      isBusy={wishes.isPending}
      needsAttention={grants.some(({ state }) => state === 'asked')}
    >
      <p className="subtle">
        <FormattedMessage id="admin.totals.intro" />
      </p>
      {wishes.isError && (
        <FailureMessage error={wishes.error} onRetry={() => void wishes.refetch()} />
      )}
      {wishes.data && grants.length === 0 && <FormattedMessage id="admin.totals.none" />}
      {grants.length > 0 && <Wishes grants={grants} />}
    </FoldedSection>
  );
}

const COLUMNS = ['who', 'state', 'since', 'used', 'decide'] as const;

function Wishes({ grants }: { readonly grants: readonly TotalsWish[] }) {
  const ids = grants.flatMap(({ accountId }) => accountId ?? []);
  const names = useQuery({ queryKey: ['names', ids], queryFn: () => readNames(jira, ids) });
  return (
    <div className="admin-scroll">
      <table className="admin-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`admin.totals.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <Wish key={grant.grantId} grant={grant} name={names.data?.get(grant.accountId ?? '')} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WishProps {
  readonly grant: TotalsWish;
  readonly name: string | undefined;
}

function Wish({ grant, name }: WishProps) {
  const { accountId, state, at, usedOn } = grant;
  const who = name ?? accountId ?? <FormattedMessage id="admin.audit.erased" />;
  return (
    <tr>
      <th scope="row">{who}</th>
      <td>
        <span role="status">
          <FormattedMessage id={`admin.totals.is.${state}`} />
        </span>
      </td>
      <td>
        <When at={at} />
      </td>
      <td>
        {usedOn === undefined ? (
          <FormattedMessage id="admin.never" />
        ) : (
          <FormattedDate value={usedOn} dateStyle="medium" timeZone="UTC" />
        )}
      </td>
      <td>
        <Decisions grant={grant} who={who} />
      </td>
    </tr>
  );
}

interface DecisionsProps {
  readonly grant: TotalsWish;
  readonly who: ReactNode;
}

/** Two administrators at once: the second is told, and sees what the first decided. */
function Decisions({ grant: { grantId, version, decisions }, who }: DecisionsProps) {
  const client = useQueryClient();
  const readAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['totals'] }),
      client.invalidateQueries({ queryKey: ['settings', 'audit'] }),
    ]);
  const decided = useMutation({
    mutationFn: (decision: TotalsDecision) =>
      call('decideTotals', { grantId, basedOn: version, decision }),
    onSuccess: () => {
      // The buttons are others now, and the focus with them.
      document.getElementById('admin-totals')?.focus();
      return readAgain();
    },
  });
  return (
    <>
      {decisions.map((decision) => (
        <Button
          key={decision}
          spacing="compact"
          isDisabled={decided.isPending}
          onClick={() => decided.mutate(decision)}
        >
          <FormattedMessage id={`admin.totals.do.${decision}`} />
          <span className="visually-hidden"> {who}</span>
        </Button>
      ))}
      {decided.isError && <FailureMessage error={decided.error} onRetry={() => void readAgain()} />}
    </>
  );
}
