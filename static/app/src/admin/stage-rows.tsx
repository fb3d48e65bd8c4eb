import { FormattedMessage, useIntl } from 'react-intl';
import { STAGE_ORDER, type Stage, type WaitsOn } from '../../../../src/domain/stage';
import { FailureMessage } from '../ui/failure-message';
import { giveStage, letWaitOn } from './draft-edits';
import type { DraftSettings } from './draft-settings';
import { stageInput } from './form-places';
import { useStatuses, type KnownStatus } from './use-statuses';

interface Props {
  readonly draft: DraftSettings;
  readonly onChange: (draft: DraftSettings) => void;
}

const STAGES: readonly Stage[] = [...STAGE_ORDER, 'stopped'];
const PARTIES: readonly WaitsOn[] = ['nobody', 'it', 'marketing', 'vendor', 'decision'];
const NO_STAGE = '';

/** What each status of the space means, those of its past included, and on whom it waits. */
export function StageRows({ draft, onChange }: Props) {
  const { projectId, stageMap } = draft.settings;
  const statuses = useStatuses(projectId);
  const isOpen = (statuses.data ?? []).some(({ statusId }) => !stageMap[statusId]);
  return (
    <fieldset aria-busy={statuses.isPending}>
      <legend>
        <FormattedMessage id="admin.statuses" />
      </legend>
      {isOpen && (
        <p>
          <FormattedMessage id="admin.statuses.open" />
        </p>
      )}
      {statuses.isError && (
        <FailureMessage error={statuses.error} onRetry={() => void statuses.refetch()} />
      )}
      <table className="admin-table">
        <thead>
          <tr>
            {(['status', 'stage', 'waits-on'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`admin.status.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statuses.data?.map((status) => (
            <StageRow key={status.statusId} status={status} draft={draft} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

function StageRow({ status, draft, onChange }: { readonly status: KnownStatus } & Props) {
  const intl = useIntl();
  const { statusId, name, isGone } = status;
  const meaning = draft.settings.stageMap[statusId];
  const label = (id: 'stage' | 'waits-on') =>
    `${name}, ${intl.formatMessage({ id: `admin.status.${id}` })}`;
  return (
    <tr>
      <th scope="row">
        {name}
        {isGone && (
          <span className="subtle">
            {' '}
            <FormattedMessage id="admin.status.gone" />
          </span>
        )}
      </th>
      <td>
        <select
          id={stageInput(statusId)}
          aria-label={label('stage')}
          value={meaning?.stage ?? NO_STAGE}
          onChange={({ target }) =>
            onChange(
              giveStage(
                draft,
                statusId,
                STAGES.find((each) => each === target.value),
              ),
            )
          }
        >
          <option value={NO_STAGE}>{intl.formatMessage({ id: 'admin.status.none' })}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {intl.formatMessage({ id: `stage.${stage}` })}
            </option>
          ))}
        </select>
      </td>
      <td>
        {meaning && (
          <select
            aria-label={label('waits-on')}
            value={meaning.waitsOn}
            onChange={({ target }) => onChange(letWaitOn(draft, statusId, target.value as WaitsOn))}
          >
            {PARTIES.map((party) => (
              <option key={party} value={party}>
                {intl.formatMessage({ id: `admin.party.${party}` })}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}
