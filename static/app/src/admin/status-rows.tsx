import { FormattedMessage, useIntl } from 'react-intl';
import { STAGE_ORDER, type Stage } from '../../../../src/domain/stage';
import { StatusName } from '../ui/status-name';
import type { DraftSettings } from './draft-settings';
import { stageInput } from './form-places';

export interface UnmappedStatus {
  readonly statusId: string;
  readonly issues: number;
}

interface Props {
  readonly unmapped: readonly UnmappedStatus[];
  readonly draft: DraftSettings;
  readonly onChange: (draft: DraftSettings) => void;
}

const STAGES: readonly Stage[] = [...STAGE_ORDER, 'stopped'];

/** Statuses in which issues are, but that have no stage: one choice mends each. */
export function StatusRows({ unmapped, draft, onChange }: Props) {
  const intl = useIntl();
  if (unmapped.length === 0) return null;
  const choose = (statusId: string, stage: string) => {
    const { [statusId]: _old, ...others } = draft.stages;
    onChange({
      ...draft,
      stages: stage === '' ? others : { ...others, [statusId]: stage as Stage },
    });
  };
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.statuses" />
      </legend>
      {unmapped.map(({ statusId, issues }) => (
        <label key={statusId} className="admin-field">
          <span>
            <StatusName statusId={statusId} />{' '}
            <FormattedMessage id="admin.status.issues" values={{ issues }} />
          </span>
          <select
            id={stageInput(statusId)}
            value={draft.stages[statusId] ?? ''}
            onChange={(event) => choose(statusId, event.target.value)}
          >
            <option value="">{intl.formatMessage({ id: 'admin.status.none' })}</option>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {intl.formatMessage({ id: `stage.${stage}` })}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
