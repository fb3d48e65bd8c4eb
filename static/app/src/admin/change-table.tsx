import { FormattedMessage } from 'react-intl';
import type { SettingsChange } from '../../../../src/domain/settings-diff';

interface Props {
  readonly changes: readonly SettingsChange[];
  /** Further changes that are not told. */
  readonly more: number;
}

/** Where, before and after: as the file of settings writes them, so that one can be found in the other. */
export function ChangeTable({ changes, more }: Props) {
  return (
    <>
      <table className="admin-table admin-changes">
        <thead>
          <tr>
            {(['place', 'before', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`admin.change.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>
                <Value json={before} />
              </td>
              <td>
                <Value json={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p>
          <FormattedMessage id="admin.change.more" values={{ count: more }} />
        </p>
      )}
    </>
  );
}

function Value({ json }: { readonly json: string | undefined }) {
  if (json !== undefined) return <code>{json}</code>;
  return (
    <span className="subtle">
      <FormattedMessage id="admin.change.nothing" />
    </span>
  );
}
