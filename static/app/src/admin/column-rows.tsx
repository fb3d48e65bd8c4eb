import { FormattedMessage, useIntl } from 'react-intl';
import type { BoardColumn } from '../../../../src/domain/settings';
import { columnInput, type DraftSettings } from './draft-settings';
import { NumberInput } from './number-input';

interface Props {
  readonly columns: readonly BoardColumn[];
  readonly draft: DraftSettings;
  readonly faults: ReadonlySet<string>;
  readonly onChange: (draft: DraftSettings) => void;
}

export function ColumnRows({ columns, ...rest }: Props) {
  const intl = useIntl();
  const name = (key: string) => intl.formatMessage({ id: `column.${key}`, defaultMessage: key });
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
          </tr>
        </thead>
        <tbody>
          {columns
            .filter((column) => column.lastDays === undefined)
            .map((column) => (
              <tr key={column.key}>
                <th scope="row">{name(column.key)}</th>
                <td>
                  <NumberInput
                    id={columnInput(column.key)}
                    label={`${name(column.key)}, ${intl.formatMessage({ id: 'admin.column.limit' })}`}
                    {...rest}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </fieldset>
  );
}
