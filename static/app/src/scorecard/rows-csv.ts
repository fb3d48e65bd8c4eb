import type { IntlShape } from 'react-intl';
import type { CsvCell } from '../../../../src/domain/csv';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import type { Scope } from '../../../../src/domain/scorecard/panel';
import type { IssueName } from './issue-names';
import { columnsOf } from './row-columns';

interface Shown {
  readonly measure: MeasureId;
  readonly rows: readonly MeasureRow[];
  readonly names: ReadonlyMap<string, IssueName>;
  readonly scope: Scope;
}

/**
 * The rows behind a figure: key, space, outcome, then the instants and rule facts of the measure.
 * Keys without titles, since a title may hold a name.
 */
export function rowsCsv(
  intl: IntlShape,
  { measure, rows, names, scope }: Shown,
): readonly (readonly CsvCell[])[] {
  const columns = columnsOf(measure);
  const spaceOf = new Map(scope.seen.map(({ projectId, projectKey }) => [projectId, projectKey]));
  const header = ['scorecard.rows.item', 'scorecard.rows.project', 'scorecard.rows.outcome'];
  return [
    [
      ...header.map((id) => intl.formatMessage({ id })),
      ...columns.map(([name]) => intl.formatMessage({ id: `scorecard.column.${name}` })),
    ],
    ...rows.map((row) => [
      names.get(row.issueId)?.key,
      spaceOf.get(row.projectId),
      intl.formatMessage({ id: `scorecard.outcome.${row.outcome}` }),
      ...columns.map(([, cell]) => cell(row, intl)),
    ]),
  ];
}
