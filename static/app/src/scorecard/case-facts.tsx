import { FormattedMessage } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { Instant } from './instants';

interface Props {
  readonly row: Extract<MeasureRow, { measure: 'M12' }>;
}

/** How the halves of a case stood at build, and what came of them since. */
export function CaseFacts({ row }: Props) {
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M12"
        values={{
          size: row.size.toUpperCase(),
          built: <Instant at={row.buildAt} />,
          it: <FormattedMessage id={`scorecard.half.${row.halves.it}`} />,
          marketing: <FormattedMessage id={`scorecard.half.${row.halves.marketing}`} />,
        }}
      />
      {row.actuals.map(({ half, ratio }) => (
        <FormattedMessage key={half} id={`scorecard.facts.M12.actual-${half}`} values={{ ratio }} />
      ))}
    </>
  );
}
