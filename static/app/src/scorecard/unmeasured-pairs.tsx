import { FormattedMessage } from 'react-intl';
import type { PairView } from '../../../../src/domain/scorecard/panel';
import { StateText } from './state-text';

/** Pairs without a figure on either side: each measure with what it waits for. */
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
            </strong>
            <dl>
              {[pair.it, pair.marketing].map((measure) => (
                <div key={measure.id}>
                  <dt>
                    <FormattedMessage id={`scorecard.measure.${measure.id}`} />
                  </dt>
                  <dd>
                    <StateText measure={measure} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
