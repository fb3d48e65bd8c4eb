import { FormattedMessage } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { Instant } from './instants';

interface Props {
  readonly row: Extract<MeasureRow, { measure: 'M7' }>;
}

/** How the first review ended, and how well it fits what was needed. */
export function ReviewFacts({ row }: Props) {
  return (
    <>
      <FormattedMessage
        id={row.reason ? 'scorecard.facts.M7.sent-back' : 'scorecard.facts.M7.right'}
        values={{
          left: <Instant at={row.leftAt} />,
          reason: <FormattedMessage id={`scorecard.return.${row.reason ?? 'unsaid'}`} />,
        }}
      />
      {row.fit !== undefined && (
        <FormattedMessage id="scorecard.facts.M7.fit" values={{ rating: row.fit }} />
      )}
    </>
  );
}
