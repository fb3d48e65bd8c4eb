import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { flag } from '../host';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { failureOf } from '../ui/failure-of';
import { todayIn } from '../where-it-stands/today';
import { AgreementFields } from './agreement-fields';
import { BlockRows } from './block-rows';
import { CalendarFields } from './calendar-fields';
import { ColumnRows } from './column-rows';
import { Conflict } from './conflict';
import { listFaults, type DraftSettings, toDraft, toSettings } from './draft-settings';
import type { Place } from './form-places';
import { GateRows } from './gate-rows';
import { LanePolicies } from './lane-policies';
import { LaneRows } from './lane-rows';
import { ListRows } from './list-rows';
import { StageRows } from './stage-rows';

interface Props {
  readonly settings: ProjectSettings;
  /** An input to begin with. */
  readonly place: Place | undefined;
  /** What is stored now, for a save that came second. */
  readonly read: () => Promise<ProjectSettings | undefined>;
  readonly onReload: () => Promise<unknown>;
}

/** What one space has agreed on, saved together under the version it was read at. */
export function ProjectSettingsForm({ settings, place, read, onReload }: Props) {
  const intl = useIntl();
  const today = todayIn(settings.calendar.timeZone);
  const [draft, setDraft] = useState<DraftSettings>(() => toDraft(settings, intl.locale, today));
  const save = useMutation({
    mutationFn: (wanted: ProjectSettings) =>
      call('saveProjectSettings', { basedOn: wanted.version, settings: wanted }),
    onSuccess: async () => {
      const title = intl.formatMessage({ id: 'admin.saved' });
      flag({ id: 'settings-saved', type: 'success', title, isAutoDismiss: true });
      await onReload();
    },
  });
  useFirstPlace(place);
  const faults = listFaults(draft);
  const isConflict = save.isError && failureOf(save.error).code === 'conflict';
  const rows = { draft, faults, onChange: setDraft };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.size === 0) save.mutate(toSettings(draft, today));
        else document.getElementById([...faults][0]!)?.focus();
      }}
    >
      <StageRows draft={draft} onChange={setDraft} />
      <LaneRows {...rows} />
      <LanePolicies draft={draft} onChange={setDraft} />
      <ColumnRows settings={settings} {...rows} />
      <BlockRows settings={settings} {...rows} />
      <ListRows {...rows} />
      <CalendarFields {...rows} />
      <AgreementFields {...rows} />
      <GateRows {...rows} />
      {isConflict ? (
        <Conflict
          error={save.error}
          base={settings}
          mine={toSettings(draft, today)}
          read={read}
          onMerge={(merged) => save.mutate(merged)}
          onReload={() => void onReload()}
        />
      ) : (
        save.isError && <SaveFailure error={save.error} />
      )}
      <div className="admin-actions">
        <Button type="submit" appearance="primary" isLoading={save.isPending}>
          <FormattedMessage id="admin.save" />
        </Button>
        <Button onClick={() => setDraft(toDraft(settings, intl.locale, today))}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}

/** Of what a save names, only a Decision can be missing. */
function SaveFailure({ error }: { readonly error: Error }) {
  if (failureOf(error).code !== 'not-found') return <FailureMessage error={error} />;
  return (
    <p className="admin-fault" role="alert">
      <FormattedMessage id="admin.gates.decision-gone" />
    </p>
  );
}

const LOOK_MS = 100;
const LOOKS = 50;

/** Brings an input into view; one that waits for Jira's answer is waited for. */
function useFirstPlace(place: Place | undefined): void {
  useEffect(() => {
    if (!place) return;
    let looks = 0;
    const timer = setInterval(() => {
      const found = document.getElementById(place.elementId);
      looks += 1;
      found?.focus();
      if (found || looks === LOOKS) clearInterval(timer);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [place]);
}
