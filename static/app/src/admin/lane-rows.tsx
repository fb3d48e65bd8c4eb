import { FormattedMessage, useIntl } from 'react-intl';
import type { LaneSettings } from '../../../../src/domain/settings';
import { laneName } from '../ui/lane-name';
import { laneInput, type DraftSettings, type NumberField } from './draft-settings';
import { NumberInput } from './number-input';

interface Props {
  readonly lanes: readonly LaneSettings[];
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

const FIELDS: readonly NumberField[] = ['limit', 'answerWithinDays', 'sleDays'];

export function LaneRows({ lanes, ...rest }: Props) {
  const intl = useIntl();
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.lanes" />
      </legend>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="admin.lane" />
            </th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                <FormattedMessage id={`admin.lane.${field}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.key}>
              <th scope="row">{laneName(intl, lane)}</th>
              {FIELDS.map((field) => (
                <td key={field}>
                  <NumberInput
                    id={laneInput(lane.key, field)}
                    label={`${laneName(intl, lane)}, ${intl.formatMessage({ id: `admin.lane.${field}` })}`}
                    {...rest}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
