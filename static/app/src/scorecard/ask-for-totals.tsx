import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { Scope } from '../../../../src/domain/scorecard/panel';
import { mayAskForTotals } from '../../../../src/domain/scorecard/totals';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';

/** The way to the totals of spaces that the viewer may not browse, and what became of it. */
export function AskForTotals({
  scope: { hidden, granted = 0, totals },
}: {
  readonly scope: Scope;
}) {
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: () => call('askForTotals', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['scorecard'] }),
  });
  if (hidden + granted === 0) return null;
  const state = asked.data?.state ?? totals;
  return (
    <div className="scorecard-totals">
      <span role="status">
        {state && <FormattedMessage id={`scorecard.totals.${state}`} values={{ count: granted }} />}
      </span>{' '}
      {mayAskForTotals(state) && (
        <button
          type="button"
          className="scorecard-link"
          disabled={asked.isPending}
          onClick={() => asked.mutate()}
        >
          <FormattedMessage id="scorecard.totals.ask" />
          <span className="visually-hidden">
            <FormattedMessage id="scorecard.totals.what" />
          </span>
        </button>
      )}
      {asked.isError && <FailureMessage error={asked.error} onRetry={() => asked.mutate()} />}
    </div>
  );
}
