import Button from '@atlaskit/button/new';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import type { LaneSettings } from '../../../../src/domain/settings';
import { laneName } from '../ui/lane-name';
import { moveLane, nameLane } from './draft-edits';
import { laneInput, type DraftSettings } from './draft-settings';
import { numberOf, type NumberField } from './number-fields';
import { HardLimit } from './hard-limit';
import { NumberInput } from './number-input';

interface Props {
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

const FIELDS = [
  'limit',
  'answerWithinDays',
  'sleDays',
  'sharePercent',
] as const satisfies readonly NumberField[];
const LANGUAGES = ['en', 'fr'] as const;
const MAX_NAME = 60;

/** The lanes in the order of the board: names, limits and what is promised in them. */
export function LaneRows(props: Props) {
  const { lanes } = props.draft.settings;
  const columns = ['name.en', 'name.fr', ...FIELDS, 'hard', 'order'] as const;
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
            {columns.map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`admin.lane.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane, at) => (
            <LaneRow key={lane.key} lane={lane} at={at} {...props} />
          ))}
        </tbody>
      </table>
      <CapacityTogether draft={props.draft} />
    </fieldset>
  );
}

interface RowProps extends Props {
  readonly lane: LaneSettings;
  /** Its place among the lanes. */
  readonly at: number;
}

function LaneRow({ lane, at, draft, faults, onChange }: RowProps) {
  const intl = useIntl();
  const own = laneName(intl, lane);
  const label = (column: string) => `${own}, ${intl.formatMessage({ id: `admin.lane.${column}` })}`;
  return (
    <tr>
      <th scope="row">{own}</th>
      {LANGUAGES.map((language) => (
        <td key={language}>
          <input
            className="admin-name"
            aria-label={label(`name.${language}`)}
            maxLength={MAX_NAME}
            value={lane.name?.[language] ?? ''}
            onChange={({ target }) =>
              onChange(nameLane(draft, lane.key, { [language]: target.value }))
            }
          />
        </td>
      ))}
      {FIELDS.map((field) => (
        <td key={field}>
          <NumberInput
            id={laneInput(lane.key, field)}
            label={label(field)}
            {...{ draft, faults, onChange }}
          />
        </td>
      ))}
      <td>
        <HardLimit of="lanes" limited={lane} name={own} {...{ draft, onChange }} />
      </td>
      <td>
        <div className="admin-order">
          {([-1, 1] as const).map((by) => (
            <Button
              key={by}
              spacing="compact"
              aria-label={`${own}, ${intl.formatMessage({ id: by < 0 ? 'admin.lane.up' : 'admin.lane.down' })}`}
              isDisabled={draft.settings.lanes[at + by] === undefined}
              onClick={() => onChange(moveLane(draft, lane.key, by))}
            >
              {by < 0 ? '↑' : '↓'}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

/** What the shares come to: the rest belongs to no lane. */
function CapacityTogether({ draft: { settings, texts } }: Pick<Props, 'draft'>) {
  const shares = settings.lanes.map(({ key }) =>
    numberOf(texts[laneInput(key, 'sharePercent')] ?? ''),
  );
  if (shares.every((each) => each === undefined)) return null;
  const sum = shares.reduce<number>((total, each) => total + (each ?? 0), 0);
  return (
    <p className={sum > 100 ? 'admin-fault' : 'subtle'} role="status">
      <FormattedMessage
        id={sum > 100 ? 'admin.lanes.too-much' : 'admin.lanes.together'}
        values={{
          share: <FormattedNumber value={sum / 100} style="percent" maximumFractionDigits={1} />,
        }}
      />
    </p>
  );
}
