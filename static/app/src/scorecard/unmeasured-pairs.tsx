import { FormattedMessage } from 'react-intl';
import type { PairView } from '../../../../src/domain/scorecard/panel';
import { StateText } from './state-text';

/** Pairs without a figure on either side: one line each, with what would mend it. */
export function UnmeasuredPairs({ pairs }: { readonly pairs: readonly PairView[] }) {
  return (
    <section className="scorecard-unmeasured">
      <h2>
        <FormattedMessage id="scorecard.not-yet" values={{ count: pairs.length }} />
      </h2>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <strong>
              <FormattedMessage id={`scorecard.pair.${pair.id}`} />
            </strong>{' '}
            <StateText measure={pair.it} /> <StateText measure={pair.marketing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
