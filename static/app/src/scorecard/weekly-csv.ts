import type { IntlShape } from 'react-intl';
import type { CsvCell } from '../../../../src/domain/csv';
import type { ReadyFigure } from '../../../../src/domain/scorecard/panel';

/** The chart's series: week (its Monday), share of misses 0…1, items. */
export function weeklyCsv(
  intl: IntlShape,
  { weeks }: Pick<ReadyFigure, 'weeks'>,
): readonly (readonly CsvCell[])[] {
  const header = ['scorecard.week', 'scorecard.csv.miss-share', 'scorecard.items'];
  return [
    header.map((id) => intl.formatMessage({ id })),
    ...weeks.map(({ week, missShare, n }) => [week, missShare, n]),
  ];
}
