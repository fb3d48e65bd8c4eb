import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { FoldedSection } from './folded-section';
import type { Place } from './form-places';
import { LeaveSpace } from './leave-space';
import { ProjectSettingsForm } from './project-settings-form';

interface Props {
  readonly projects: readonly ProjectHealth[];
  /** What is to be shown of one of the forms. */
  readonly place: Place | undefined;
}

/** Chooses a space and edits its settings. A save by somebody else meanwhile is told, not overwritten. */
export function ProjectSettingsSection({ projects, place }: Props) {
  const [chosen, setChosen] = useState({ projectId: projects[0]?.projectId ?? '', at: place });
  // A place that is wanted since chooses its space; another choice afterwards stands.
  if (place?.projectId !== undefined && place !== chosen.at)
    setChosen({ projectId: place.projectId, at: place });
  // One that has left meanwhile is no choice any more.
  const space = projects.find((one) => one.projectId === chosen.projectId) ?? projects[0];
  const projectId = space?.projectId ?? '';
  const queries = useQueryClient();
  const settings = useQuery({
    queryKey: ['settings', projectId],
    queryFn: () => call('getSettings', { projectId }),
    enabled: projectId !== '',
  });
  const reload = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['settings', projectId] }),
      queries.invalidateQueries({ queryKey: ['health'] }),
    ]);
  return (
    <FoldedSection
      section="space"
      id="admin-settings"
      title={<FormattedMessage id="admin.settings" />}
    >
      <label className="admin-field">
        <FormattedMessage id="admin.settings.space" />
        <select
          value={projectId}
          onChange={(event) => setChosen({ projectId: event.target.value, at: place })}
        >
          {projects.map((one) => (
            <option key={one.projectId} value={one.projectId}>
              {one.projectKey}
            </option>
          ))}
        </select>
      </label>
      {settings.isError && (
        <FailureMessage error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data?.project && (
        <ProjectSettingsForm
          key={`${projectId} ${settings.data.project.version}`}
          settings={settings.data.project}
          place={place?.projectId === projectId ? place : undefined}
          read={async () => (await call('getSettings', { projectId })).project}
          onReload={reload}
        />
      )}
      {space && <LeaveSpace key={`leave ${projectId}`} project={space} />}
    </FoldedSection>
  );
}
