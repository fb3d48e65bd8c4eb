import { FormattedMessage } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { Instant } from './instants';

interface Props {
  readonly row: Extract<MeasureRow, { measure: 'M1' }>;
}

/** When a request was first answered, and by when an answer had been promised. */
export function FirstAnswerFacts({ row }: Props) {
  return (
    <>
      <FormattedMessage
        id={row.answeredAt === undefined ? 'scorecard.facts.M1.unanswered' : 'scorecard.facts.M1'}
        values={{
          started: <Instant at={row.startedAt} />,
          answered: row.answeredAt === undefined ? '' : <Instant at={row.answeredAt} />,
          days: row.workingDays,
          target: row.targetDays,
        }}
      />
      {row.promisedBy !== undefined && (
        <>
          {' '}
          <FormattedMessage
            id="scorecard.facts.M1.promised"
            values={{ by: <Instant at={row.promisedBy} /> }}
          />
        </>
      )}
    </>
  );
}
