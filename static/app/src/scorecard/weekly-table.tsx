import { FormattedDate, FormattedMessage, FormattedNumber } from 'react-intl';
import type { ReadyFigure } from '../../../../src/domain/scorecard/panel';
import { signalId } from './chart-scale';

const COLUMNS = ['scorecard.week', 'scorecard.miss-share', 'scorecard.items'];
const LIMIT_COLUMNS = [
  'scorecard.limit.mean',
  'scorecard.limit.lower',
  'scorecard.limit.upper',
  'scorecard.signal',
];

interface Props {
  readonly figure: ReadyFigure;
}

export function WeeklyTable({ figure }: Props) {
  const columns = figure.limits ? [...COLUMNS, ...LIMIT_COLUMNS] : COLUMNS;
  return (
    <div className="scorecard-scroll" tabIndex={0} role="group">
      <table className="scorecard-table">
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col">
                <FormattedMessage id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.weeks.map((week) => (
            <tr key={week.week}>
              <td>
                <FormattedDate value={week.week} dateStyle="medium" timeZone="UTC" />
              </td>
              <Share value={week.missShare} />
              <td>
                <FormattedNumber value={week.n} />
              </td>
              <LimitCells figure={figure} week={week} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LimitProps extends Props {
  readonly week: ReadyFigure['weeks'][number];
}

/** Mean and limits are the same for all weeks; they stand in each row, as a copied row needs them. */
function LimitCells({ figure, week }: LimitProps) {
  const { limits } = figure;
  if (!limits) return null;
  const signal = signalId(week, figure);
  return (
    <>
      <Share value={limits.mean} />
      <Share value={limits.lower} />
      <Share value={limits.upper} />
      <td>{signal && <FormattedMessage id={signal} />}</td>
    </>
  );
}

function Share({ value }: { readonly value: number }) {
  return (
    <td>
      <FormattedNumber value={value} style="percent" />
    </td>
  );
}
