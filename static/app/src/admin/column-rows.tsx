import { FormattedMessage, useIntl } from 'react-intl';
import type { BoardColumn, ProjectSettings } from '../../../../src/domain/settings';
import { columnName } from '../ui/column-name';
import { columnInput, type DraftSettings } from './draft-settings';
import { HardLimit } from './hard-limit';
import { NumberInput } from './number-input';

interface Props {
  readonly settings: ProjectSettings;
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

export function ColumnRows({ settings, ...rest }: Props) {
  const intl = useIntl();
  const name = (column: BoardColumn) => columnName(intl, column, settings);
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.columns" />
      </legend>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="admin.column" />
            </th>
            <th scope="col">
              <FormattedMessage id="admin.column.limit" />
            </th>
            <th scope="col">
              <FormattedMessage id="admin.limit.hard" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rest.draft.settings.columns
            .filter((column) => column.lastDays === undefined)
            .map((column) => (
              <tr key={column.key}>
                <th scope="row">{name(column)}</th>
                <td>
                  <NumberInput
                    id={columnInput(column.key)}
                    label={`${name(column)}, ${intl.formatMessage({ id: 'admin.column.limit' })}`}
                    {...rest}
                  />
                </td>
                <td>
                  <HardLimit
                    of="columns"
                    limited={column}
                    name={name(column)}
                    draft={rest.draft}
                    onChange={rest.onChange}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </fieldset>
  );
}
