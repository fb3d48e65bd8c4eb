import { FormattedMessage } from 'react-intl';
import type { PairView, Panel } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { BalanceBar } from './balance-bar';
import { MeasureTile } from './measure-tile';
import { PairDetails } from './pair-details';
import { PairSentence } from './pair-sentence';

interface Props {
  readonly pair: PairView;
  readonly panel: Panel;
  readonly navigate: Navigate;
}

/** One mutual commitment: IT's promise, the balance, marketing's. Opens in place. */
export function PairRow({ pair, panel, navigate }: Props) {
  const titleId = `pair-${pair.id}`;
  return (
    <section className="scorecard-pair" aria-labelledby={titleId} data-testid={titleId}>
      <h2 id={titleId}>
        <FormattedMessage id={`scorecard.pair.${pair.id}`} />
      </h2>
      <div className="scorecard-pair-mirror">
        <MeasureTile measure={pair.it} panel={panel} navigate={navigate} />
        <BalanceBar pair={pair} />
        <MeasureTile measure={pair.marketing} panel={panel} navigate={navigate} />
      </div>
      <p className="scorecard-pair-sentence">
        <PairSentence pair={pair} />
      </p>
      <PairDetails pair={pair} panel={panel} />
    </section>
  );
}
