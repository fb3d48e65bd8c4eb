import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { HealthSection } from './health-section';
import { ProjectSettingsSection } from './project-settings-section';
import './admin.css';

/** Is it healthy, and the settings that an administrator changes most. */
export function AdminPage() {
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
        <p>
          <FormattedMessage id="admin.not-set-up" />
        </p>
      )}
      {health.data?.setUp && (
        <>
          <HealthSection health={health.data} />
          <ProjectSettingsSection projects={health.data.projects} />
        </>
      )}
    </main>
  );
}
