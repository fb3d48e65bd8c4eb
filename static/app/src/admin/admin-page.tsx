import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { call } from '../rpc';
import { SetupPage } from '../setup/setup-page';
import { FailureMessage } from '../ui/failure-message';
import { useRoute } from '../ui/use-route';
import { AuditSection } from './audit-section';
import { HealthSection } from './health-section';
import { ProjectSettingsSection } from './project-settings-section';
import { RosterSection } from './roster-section';
import { TakeAlongSection } from './take-along-section';
import { TotalsSection } from './totals-section';
import './admin.css';

const SET_UP = 'set-up';

/** Is it healthy, and the settings that an administrator changes most; or the set-up of spaces. */
export function AdminPage() {
  const [route, navigate] = useRoute();
  if (route?.segments[0] === SET_UP) return <SetupPage onLeave={() => navigate('/')} />;
  return <HealthPage onSetUp={() => navigate(`/${SET_UP}`)} />;
}

function HealthPage({ onSetUp }: { readonly onSetUp: () => void }) {
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => call('getHealth', {}),
    refetchInterval: ({ state }) =>
      state.data?.projects.some(({ backfill }) => backfill.kind === 'running') ? 3_000 : false,
  });
  return (
    <main className="admin" aria-busy={health.isPending}>
      <h1>
        <FormattedMessage id="admin.title" />
      </h1>
      {health.isError && (
        <FailureMessage error={health.error} onRetry={() => void health.refetch()} />
      )}
      {health.data && !health.data.setUp && (
        <>
          <p>
            <FormattedMessage id="admin.not-set-up" />
          </p>
          <Button appearance="primary" onClick={onSetUp}>
            <FormattedMessage id="admin.set-up" />
          </Button>
        </>
      )}
      {health.data?.setUp && (
        <>
          <HealthSection health={health.data} />
          <Button onClick={onSetUp}>
            <FormattedMessage id="admin.set-up" />
          </Button>
          <RosterSection />
          <ProjectSettingsSection projects={health.data.projects} />
          <TotalsSection />
          <TakeAlongSection projects={health.data.projects} />
          <AuditSection projects={health.data.projects} />
        </>
      )}
    </main>
  );
}
