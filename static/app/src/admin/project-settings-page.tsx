import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { failureOf } from '../ui/failure-of';
import { ProjectSettingsForm } from './project-settings-form';
import './admin.css';

interface Props {
  readonly projectId: string | undefined;
}

/** A space's own part of the settings, for those who administer it; without anything of other spaces. */
export function ProjectSettingsPage({ projectId }: Props) {
  const queries = useQueryClient();
  const queryKey = ['own-settings', projectId];
  const read = async () => (await call('getSetup', { projectId: projectId! })).project;
  const settings = useQuery({ queryKey, queryFn: read, enabled: projectId !== undefined });
  return (
    <main className="admin" aria-busy={settings.isPending}>
      <h1>
        <FormattedMessage id="admin.own.title" />
      </h1>
      <p className="subtle">
        <FormattedMessage id="admin.own.intro" />
      </p>
      {settings.isError &&
        (failureOf(settings.error).code === 'not-set-up' ? (
          <p>
            <FormattedMessage id="admin.own.not-set-up" />
          </p>
        ) : (
          <FailureMessage error={settings.error} onRetry={() => void settings.refetch()} />
        ))}
      {settings.data && (
        <ProjectSettingsForm
          key={settings.data.version}
          settings={settings.data}
          place={undefined}
          read={read}
          onReload={() => queries.invalidateQueries({ queryKey })}
        />
      )}
    </main>
  );
}
