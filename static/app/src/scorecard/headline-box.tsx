import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PairId } from '../../../../src/domain/scorecard/measure-id';
import type { Headline, MeasureView, Panel } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { AgendaAction } from './agenda/agenda-action';
import { CauseLine } from './cause-line';
import { CopyHeadline } from './copy-headline';
import { leadingMeasure, owesId } from './headline-text';
import { measurePath } from './measure-names';
import { Owners } from './owners';
import { PairSentence } from './pair-sentence';
import { ShiftSentence } from './shift-sentence';

interface Props {
  readonly panel: Panel;
  readonly navigate: Navigate;
}

/** The one thing to know in thirty seconds, with its next step. */
export function HeadlineBox({ panel, navigate }: Props) {
  const { headline } = panel;
  switch (headline.kind) {
    case 'all-held':
    case 'nothing-measurable':
      return <NothingOwed panel={panel} headline={headline} />;
    case 'owes':
    case 'both-owe':
      return <Owing panel={panel} headline={headline} navigate={navigate} />;
  }
}

interface NothingOwedProps {
  readonly panel: Panel;
  readonly headline: Extract<Headline, { kind: 'all-held' | 'nothing-measurable' }>;
}

function NothingOwed({ panel, headline }: NothingOwedProps) {
  return (
    <section className={`scorecard-headline scorecard-headline-${headline.kind}`}>
      <p className="scorecard-headline-text">
        <FormattedMessage id={`scorecard.headline.${headline.kind}`} />
      </p>
      {headline.kind === 'all-held' && (
        <>
          <NotMeasurable count={headline.notMeasurable} />
          <div className="scorecard-headline-actions">
            <CopyHeadline key={panel.windowDays} panel={panel} />
          </div>
        </>
      )}
    </section>
  );
}

interface OwingProps extends Props {
  readonly headline: Extract<Headline, { kind: 'owes' | 'both-owe' }>;
}

function Owing({ panel, headline, navigate }: OwingProps) {
  const pair = panel.pairs.find(({ id }) => id === headline.pair)!;
  const leading = leadingMeasure(pair);
  return (
    <section className="scorecard-headline" aria-labelledby="scorecard-headline">
      <h2 id="scorecard-headline">
        <FormattedMessage id="scorecard.headline.title" />
      </h2>
      <p className="scorecard-headline-text" data-testid="headline">
        <PairSentence pair={pair} withName /> <CauseLine measure={leading} scope={panel.scope} />
      </p>
      <p className="scorecard-headline-owes">
        <strong>
          <FormattedMessage id={owesId(headline)} />
        </strong>
        {' · '}
        <ShiftSentence measure={leading} />
      </p>
      {headline.kind === 'owes' && <RunnerUp pair={headline.runnerUp} />}
      <NotMeasurable count={headline.notMeasurable} />
      <div className="scorecard-headline-actions">
        <SeeItems measure={leading} panel={panel} navigate={navigate} />
        <AgendaAction measure={leading} panel={panel} />
        <CopyHeadline key={panel.windowDays} panel={panel} />
        <Owners measure={leading} />
      </div>
    </section>
  );
}

function RunnerUp({ pair }: { readonly pair: PairId | undefined }) {
  if (!pair) return null;
  return (
    <p>
      <FormattedMessage
        id="scorecard.headline.runner-up"
        values={{ pair: <FormattedMessage id={`scorecard.pair.${pair}`} /> }}
      />
    </p>
  );
}

interface SeeItemsProps extends Props {
  readonly measure: MeasureView;
}

function SeeItems({ measure, panel, navigate }: SeeItemsProps) {
  const intl = useIntl();
  if (measure.figure.kind !== 'ready') return null;
  const misses = Math.round(measure.figure.missShare * measure.figure.n);
  return (
    <Button
      appearance="primary"
      onClick={() => navigate(measurePath(measure.id, panel.windowDays))}
    >
      {measure.id === 'M2'
        ? intl.formatMessage({ id: 'scorecard.see-urgent' })
        : intl.formatMessage({ id: 'scorecard.see-items' }, { count: misses })}
    </Button>
  );
}

function NotMeasurable({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className="subtle">
      <FormattedMessage id="scorecard.headline.not-measurable" values={{ count }} />
    </p>
  );
}
