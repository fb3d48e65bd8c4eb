import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import type { WindowDays } from '../../../../../src/domain/scorecard/measure-id';
import {
  countLeftOut,
  type Headline,
  type PairView,
  type Panel,
} from '../../../../../src/domain/scorecard/panel';
import { call } from '../../rpc';
import { BalanceBar } from '../balance-bar';
import { CauseLine } from '../cause-line';
import { leadingMeasure, owesId } from '../headline-text';
import { MeasureTile } from '../measure-tile';
import { OpenScorecard } from '../open-scorecard';
import { PairSentence } from '../pair-sentence';
import { ShiftSentence } from '../shift-sentence';
import { FailureMessage } from '../../ui/failure-message';

/** A dashboard stays open for days. */
const READ_AGAIN_MS = 30 * 60_000;

/** The panel's headline and its pair, both sides; for who looks, by their own permissions. */
export function GadgetView({ windowDays }: { readonly windowDays: WindowDays }) {
  const query = useQuery({
    queryKey: ['scorecard', windowDays],
    queryFn: () => call('getScorecard', { windowDays }),
    refetchInterval: READ_AGAIN_MS,
  });
  return (
    <main className="gadget" aria-busy={query.isPending}>
      {query.isPending && <FormattedMessage id="scorecard.loading" />}
      {query.isError && <FailureMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Shown panel={query.data} />}
    </main>
  );
}

function Shown({ panel }: { readonly panel: Panel }) {
  const { headline, windowDays, asOf, scope } = panel;
  const seen = scope.seen.length;
  const all = seen + (scope.granted ?? 0) + countLeftOut(scope);
  return (
    <>
      <Said headline={headline} panel={panel} />
      <p className="subtle">
        <FormattedMessage id="scorecard.window.days" values={{ days: windowDays }} />
        {' · '}
        <FormattedMessage id="scorecard.scope" values={{ seen, all }} />
        {' · '}
        <FormattedMessage
          id={panel.recomputing ? 'scorecard.recomputing' : 'scorecard.as-of'}
          values={{
            day: <FormattedDate value={asOf} day="numeric" month="long" />,
            time: <FormattedTime value={asOf} />,
          }}
        />
        {' · '}
        <OpenScorecard windowDays={windowDays}>
          <FormattedMessage id="scorecard.gadget.open" />
        </OpenScorecard>
      </p>
    </>
  );
}

interface SaidProps {
  readonly headline: Headline;
  readonly panel: Panel;
}

function Said({ headline, panel }: SaidProps) {
  switch (headline.kind) {
    case 'all-held':
    case 'nothing-measurable':
      return (
        <p className="gadget-headline">
          <FormattedMessage id={`scorecard.headline.${headline.kind}`} />
        </p>
      );
    case 'owes':
    case 'both-owe': {
      const pair = panel.pairs.find(({ id }) => id === headline.pair)!;
      return <Owing headline={headline} pair={pair} panel={panel} />;
    }
  }
}

interface OwingProps {
  readonly headline: Extract<Headline, { kind: 'owes' | 'both-owe' }>;
  readonly pair: PairView;
  readonly panel: Panel;
}

/** Never one tile alone: a promise stands beside its mirror. */
function Owing({ headline, pair, panel }: OwingProps) {
  const leading = leadingMeasure(pair);
  return (
    <>
      <h2 className="gadget-title">
        <FormattedMessage id="scorecard.headline.title" />
      </h2>
      <p className="gadget-headline" data-testid="headline">
        <PairSentence pair={pair} withName /> <CauseLine measure={leading} scope={panel.scope} />
      </p>
      <p>
        <strong>
          <FormattedMessage id={owesId(headline)} />
        </strong>
        {' · '}
        <ShiftSentence measure={leading} />
      </p>
      <div className="gadget-mirror">
        <MeasureTile measure={pair.it} panel={panel} />
        <BalanceBar pair={pair} />
        <MeasureTile measure={pair.marketing} panel={panel} />
      </div>
    </>
  );
}
