import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { SetupRun } from '../../../../src/contract/setup';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { PlanPage } from './plan-page';
import { RunView } from './run-view';
import './setup.css';

interface Props {
  /** Ids of spaces of which the plan is to be shown at once. */
  readonly spaces: readonly string[];
  readonly onLeave: () => void;
}

/** A run that has been begun, and whether it goes on by itself: only when it was just agreed to. */
interface Begun {
  readonly run: SetupRun;
  readonly isAgreed: boolean;
}

/** Plan, apply, receipt, undo. What was begun in another tab, or before it was closed, is gone on with. */
export function SetupPage({ spaces, onLeave }: Props) {
  const last = useQuery({
    queryKey: ['setup-run'],
    queryFn: () => call('getSetupRun', {}),
    staleTime: 0,
    gcTime: 0,
  });
  const [begun, setBegun] = useState<Begun>();
  const [isPlanning, setPlanning] = useState(spaces.length > 0);
  const stored = last.data?.run;
  const shown = begun ?? (stored && { run: stored, isAgreed: false });
  return (
    <main className="admin setup" aria-busy={last.isPending}>
      <p>
        <button type="button" className="setup-link" onClick={onLeave}>
          <FormattedMessage id="setup.leave" />
        </button>
      </p>
      <h1>
        <FormattedMessage id="setup.title" />
      </h1>
      {last.isError && <FailureMessage error={last.error} onRetry={() => void last.refetch()} />}
      {last.data && (isPlanning || !shown) && (
        <PlanPage
          spaces={spaces}
          language={stored?.choices.language}
          onStarted={(run) => {
            setBegun({ run, isAgreed: true });
            setPlanning(false);
          }}
          onUnfinished={() => {
            setBegun(undefined);
            setPlanning(false);
            void last.refetch();
          }}
        />
      )}
      {!isPlanning && shown && (
        <RunView
          key={`${shown.run.run} ${shown.isAgreed}`}
          stored={shown.run}
          isAgreed={shown.isAgreed}
          onPlan={() => setPlanning(true)}
          onLeave={onLeave}
        />
      )}
    </main>
  );
}
