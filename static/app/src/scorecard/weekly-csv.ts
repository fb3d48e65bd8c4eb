import type { IntlShape } from 'react-intl';
import type { CsvCell } from '../../../../src/domain/csv';
import type { NaturalLimits } from '../../../../src/domain/scorecard/panel';
import { signalId, type Series } from './chart-scale';

const HEADER = ['scorecard.week', 'scorecard.csv.miss-share', 'scorecard.items'];
const LIMIT_HEADER = [
  'scorecard.csv.mean',
  'scorecard.csv.lower',
  'scorecard.csv.upper',
  'scorecard.csv.baseline',
  'scorecard.signal',
];

/** The chart's series: week (its Monday), share of misses 0…1, items; then what is natural, where it is known. */
export function weeklyCsv(intl: IntlShape, figure: Series): readonly (readonly CsvCell[])[] {
  const { weeks, limits } = figure;
  const header = limits ? [...HEADER, ...LIMIT_HEADER] : HEADER;
  return [
    header.map((id) => intl.formatMessage({ id })),
    ...weeks.map((week, at) => [
      week.week,
      week.missShare,
      week.n,
      ...(limits ? limitCells(intl, figure, limits, at) : []),
    ]),
  ];
}

function limitCells(
  intl: IntlShape,
  figure: Series,
  { mean, lower, upper, baselinePoints }: NaturalLimits,
  at: number,
): readonly CsvCell[] {
  const isBaseline = at < baselinePoints;
  const signal = signalId(figure.weeks[at]!, figure);
  return [
    mean,
    lower,
    upper,
    intl.formatMessage({ id: isBaseline ? 'scorecard.csv.yes' : 'scorecard.csv.no' }),
    signal && intl.formatMessage({ id: signal }),
  ];
}
