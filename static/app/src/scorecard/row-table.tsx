import { FormattedMessage } from 'react-intl';
import type { SortedRow } from '../../../../src/domain/scorecard/row-filter';
import { openIssue } from '../host';
import type { IssueName } from './issue-names';
import type { OptionNames } from './option-keys';
import { RowContest } from './row-contest';
import { RowFacts } from './row-facts';

interface Props {
  readonly rows: readonly SortedRow[];
  /** By issue id; without those that the viewer may not see, or that are not read yet. */
  readonly names: ReadonlyMap<string, IssueName> | undefined;
  readonly options: OptionNames;
}

export function RowTable({ rows, names, options }: Props) {
  if (rows.length === 0) return null;
  return (
    <div className="scorecard-scroll" tabIndex={0} role="group" aria-labelledby="scorecard-rows">
      <table className="scorecard-table" data-testid="rows">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="scorecard.rows.item" />
            </th>
            <th scope="col">
              <FormattedMessage id="scorecard.rows.outcome" />
            </th>
            <th scope="col">
              <FormattedMessage id="scorecard.rows.facts" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sorted, at) => (
            // An issue may have several rows: a prototype that was decided twice.
            <tr key={`${sorted.row.issueId}-${at}`}>
              <td>
                <IssueCell name={names?.get(sorted.row.issueId)} />
              </td>
              <td>
                <FormattedMessage id={`scorecard.outcome.${sorted.row.outcome}`} />
              </td>
              <td>
                <RowFacts row={sorted.row} options={options} />
                <UrgentReason reason={names?.get(sorted.row.issueId)?.urgentReason} />
                <RowContest row={sorted} issueKey={names?.get(sorted.row.issueId)?.key} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UrgentReason({ reason }: { readonly reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <div className="subtle">
      <FormattedMessage id="scorecard.facts.M2.reason" values={{ reason: <q>{reason}</q> }} />
    </div>
  );
}

function IssueCell({ name }: { readonly name: IssueName | undefined }) {
  if (!name) return null;
  return (
    <>
      <button type="button" className="scorecard-link" onClick={() => openIssue(name.key)}>
        {name.key}
      </button>{' '}
      {name.summary}
    </>
  );
}
