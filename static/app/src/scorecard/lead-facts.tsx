import { FormattedMessage } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { Day, Instant } from './instants';

interface Props {
  readonly row: Extract<MeasureRow, { measure: 'M3' }>;
}

/** From Ready to the users, on which route, and what had been forecast at filing. */
export function LeadFacts({ row }: Props) {
  const { route, forecast } = row;
  return (
    <>
      <FormattedMessage
        id={`scorecard.facts.M3.${row.endedBy}`}
        values={{
          ready: <Instant at={row.readyAt} />,
          ended: <Instant at={row.endedAt} />,
          days: row.workingDays,
          target: row.targetDays,
        }}
      />
      {route && (
        <FormattedMessage
          id="scorecard.facts.M3.route"
          values={{ route: <FormattedMessage id={`scorecard.route.${route}`} /> }}
        />
      )}
      {forecast && (
        <FormattedMessage
          id="scorecard.facts.M3.forecast"
          values={{ from: <Day day={forecast.from} />, to: <Day day={forecast.to} /> }}
        />
      )}
    </>
  );
}
