import { FormattedMessage } from 'react-intl';
import type { MeasureView, PairView } from '../../../../src/domain/scorecard/panel';
import { StateText } from './state-text';

interface Props {
  readonly pairs: readonly PairView[];
  /** The joint measures, where none of them has a figure. */
  readonly joint: readonly MeasureView[];
}

/** What has no figure on either side: each measure with what it waits for. */
export function UnmeasuredPairs({ pairs, joint }: Props) {
  return (
    <section className="scorecard-unmeasured">
      <h2>
        <FormattedMessage id="scorecard.not-yet" values={{ count: pairs.length }} />
      </h2>
      <ul>
        {pairs.map((pair) => (
          <Waiting
            key={pair.id}
            titleId={`scorecard.pair.${pair.id}`}
            measures={[pair.it, pair.marketing]}
          />
        ))}
        {joint.length > 0 && <Waiting titleId="scorecard.together" measures={joint} />}
      </ul>
    </section>
  );
}

interface WaitingProps {
  /** Key of its name. */
  readonly titleId: string;
  readonly measures: readonly MeasureView[];
}

function Waiting({ titleId, measures }: WaitingProps) {
  return (
    <li>
      <strong>
        <FormattedMessage id={titleId} />
      </strong>
      <dl>
        {measures.map((measure) => (
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
  );
}
