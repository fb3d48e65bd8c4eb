import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { flag } from '../host';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { failureOf } from '../ui/failure-of';
import { ColumnRows } from './column-rows';
import { listFaults, type DraftSettings, toDraft, toSettings } from './draft-settings';
import type { Place } from './form-places';
import { LaneRows } from './lane-rows';
import { StatusRows, type UnmappedStatus } from './status-rows';

interface Props {
  readonly settings: ProjectSettings;
  readonly unmapped: readonly UnmappedStatus[];
  /** An input to begin with. */
  readonly place: Place | undefined;
  readonly onReload: () => Promise<unknown>;
}

/** Limits, answer times and stages of one space, saved together under the version they were read at. */
export function ProjectSettingsForm({ settings, unmapped, place, onReload }: Props) {
  const intl = useIntl();
  const [draft, setDraft] = useState<DraftSettings>(() => toDraft(settings, intl.locale));
  const save = useMutation({
    mutationFn: () =>
      call('saveProjectSettings', {
        basedOn: settings.version,
        settings: toSettings(settings, draft),
      }),
    onSuccess: async () => {
      flag({
        id: 'settings-saved',
        type: 'success',
        title: intl.formatMessage({ id: 'admin.saved' }),
        isAutoDismiss: true,
      });
      await onReload();
    },
  });
  useEffect(() => {
    if (place) document.getElementById(place.elementId)?.focus();
  }, [place]);
  const faults = listFaults(draft);
  const isConflict = save.isError && failureOf(save.error).code === 'conflict';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.size === 0) save.mutate();
        else document.getElementById([...faults][0]!)?.focus();
      }}
    >
      <StatusRows unmapped={unmapped} draft={draft} onChange={setDraft} />
      <LaneRows lanes={settings.lanes} draft={draft} faults={faults} onChange={setDraft} />
      <ColumnRows settings={settings} draft={draft} faults={faults} onChange={setDraft} />
      {save.isError && (
        <FailureMessage
          error={save.error}
          {...(isConflict && { onRetry: () => void onReload() })}
        />
      )}
      <div className="admin-actions">
        <Button type="submit" appearance="primary" isLoading={save.isPending}>
          <FormattedMessage id="admin.save" />
        </Button>
        <Button type="reset" onClick={() => setDraft(toDraft(settings, intl.locale))}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}
