import { FormattedMessage } from 'react-intl';
import type { MeasureView } from '../../../../src/domain/scorecard/panel';

/** The two roles that answer for a measure, IT first. */
export function Owners({ measure: { owners } }: { readonly measure: MeasureView }) {
  return (
    <span className="subtle">
      <FormattedMessage
        id="scorecard.owners"
        values={{
          it: <FormattedMessage id={`scorecard.owner.${owners.it}`} />,
          marketing: <FormattedMessage id={`scorecard.owner.${owners.marketing}`} />,
        }}
      />
    </span>
  );
}
