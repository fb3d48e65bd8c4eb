import { FormattedMessage, useIntl } from 'react-intl';
import { FIELDS } from '../../../../src/domain/fields';
import { MEASURES } from '../../../../src/domain/scorecard/all-measures';
import { MEASURE_IDS, type MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { wantCaseFrom } from './draft-edits';
import { DATA_SOURCE_INPUT, targetInput, type DraftSettings } from './draft-settings';
import { NumberInput } from './number-input';

interface Props {
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

type Size = NonNullable<ProjectSettings['caseFromSize']>;
const DEFAULT_SIZE: Size = 'l';

/** Thresholds, and what both sides have agreed on for each measure. */
export function AgreementFields(props: Props) {
  const intl = useIntl();
  const { draft, onChange } = props;
  const dataSource = intl.formatMessage({ id: 'admin.agreement.data-source' });
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.agreement" />
      </legend>
      <div className="admin-field">
        <span>{dataSource}</span>
        <NumberInput id={DATA_SOURCE_INPUT} label={dataSource} {...props} />
      </div>
      <label className="admin-field">
        <FormattedMessage id="admin.agreement.case-from" />
        <select
          value={draft.settings.caseFromSize ?? DEFAULT_SIZE}
          onChange={({ target }) => onChange(wantCaseFrom(draft, target.value as Size))}
        >
          {FIELDS.size.options.map((size) => (
            <option key={size} value={size}>
              {size.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <p className="subtle">
        <FormattedMessage id="admin.targets.intro" />
      </p>
      <table className="admin-table">
        <thead>
          <tr>
            {(['measure', 'target'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`admin.targets.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MEASURE_IDS.map((id) => (
            <TargetRow key={id} id={id} {...props} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

function TargetRow({ id, ...rest }: { readonly id: MeasureId } & Props) {
  const intl = useIntl();
  const { unit, direction } = MEASURES[id];
  const name = intl.formatMessage({ id: `scorecard.measure.${id}` });
  const bound = intl.formatMessage({ id: `admin.targets.${direction}.${unit}` });
  return (
    <tr>
      <th scope="row">
        {name} <span className="subtle">{bound}</span>
      </th>
      <td>
        <NumberInput id={targetInput(id)} label={`${name}, ${bound}`} {...rest} />
      </td>
    </tr>
  );
}
