import type { IntlShape } from 'react-intl';
import type { CsvCell } from '../../../../src/domain/csv';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Scope } from '../../../../src/domain/scorecard/panel';
import type { SortedRow } from '../../../../src/domain/scorecard/row-filter';
import type { IssueName } from './issue-names';
import type { OptionNames } from './option-keys';
import { columnsOf } from './row-columns';

interface Shown {
  readonly measure: MeasureId;
  readonly rows: readonly SortedRow[];
  readonly names: ReadonlyMap<string, IssueName>;
  readonly options: OptionNames;
  /** Names by key. */
  readonly lanes: ReadonlyMap<string, string>;
  readonly scope: Scope;
}

const HEADER = [
  'scorecard.rows.item',
  'scorecard.rows.project',
  'scorecard.rows.lane',
  'scorecard.rows.type',
  'scorecard.rows.outcome',
];

/**
 * The rows behind a figure: key, space, lane and work type at T, outcome, then the instants and rule facts of the measure.
 * Keys without titles, since a title may hold a name.
 */
export function rowsCsv(
  intl: IntlShape,
  { measure, rows, names, options, lanes, scope }: Shown,
): readonly (readonly CsvCell[])[] {
  const columns = columnsOf(measure);
  const spaceOf = new Map(scope.seen.map(({ projectId, projectKey }) => [projectId, projectKey]));
  return [
    [
      ...HEADER.map((id) => intl.formatMessage({ id })),
      ...columns.map(([name]) => intl.formatMessage({ id: `scorecard.column.${name}` })),
    ],
    ...rows.map(({ row, laneKey, workType }) => [
      names.get(row.issueId)?.key,
      spaceOf.get(row.projectId),
      lanes.get(laneKey),
      intl.formatMessage({ id: `scorecard.work-type.${workType}` }),
      intl.formatMessage({ id: `scorecard.outcome.${row.outcome}` }),
      ...columns.map(([, cell]) => cell(row, intl, options)),
    ]),
  ];
}
