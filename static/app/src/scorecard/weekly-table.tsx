import { FormattedDate, FormattedMessage, FormattedNumber } from 'react-intl';
import type { ReadyFigure } from '../../../../src/domain/scorecard/panel';

export function WeeklyTable({ figure }: { readonly figure: ReadyFigure }) {
  return (
    <div className="scorecard-scroll" tabIndex={0} role="group">
      <table className="scorecard-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="scorecard.week" />
            </th>
            <th scope="col">
              <FormattedMessage id="scorecard.miss-share" />
            </th>
            <th scope="col">
              <FormattedMessage id="scorecard.items" />
            </th>
          </tr>
        </thead>
        <tbody>
          {figure.weeks.map(({ week, missShare, n }) => (
            <tr key={week}>
              <td>
                <FormattedDate value={week} dateStyle="medium" timeZone="UTC" />
              </td>
              <td>
                <FormattedNumber value={missShare} style="percent" />
              </td>
              <td>
                <FormattedNumber value={n} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
