import { FormattedMessage } from 'react-intl';
import type { PairView, Panel } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { HeadlineBox } from './headline-box';
import { JointMeasures } from './joint-measures';
import { PairRow } from './pair-row';
import { PanelHeader } from './panel-header';
import { UnmeasuredPairs } from './unmeasured-pairs';

interface Props {
  readonly panel: Panel;
  readonly navigate: Navigate;
}

export function PanelView({ panel, navigate }: Props) {
  const shown = panel.pairs.filter(hasSomethingToShow);
  const unmeasured = panel.pairs.filter((pair) => !hasSomethingToShow(pair));
  const hasJoint = panel.joint.some(({ figure }) => figure.kind === 'ready');
  return (
    <main className="scorecard">
      <PanelHeader panel={panel} navigate={navigate} />
      <HeadlineBox panel={panel} navigate={navigate} />
      {shown.length > 0 && (
        <div className="scorecard-sides" aria-hidden="true">
          <span>
            <FormattedMessage id="scorecard.it-to-marketing" />
          </span>
          <span>
            <FormattedMessage id="scorecard.balance" />
          </span>
          <span>
            <FormattedMessage id="scorecard.marketing-to-it" />
          </span>
        </div>
      )}
      {shown.map((pair) => (
        <PairRow key={pair.id} pair={pair} panel={panel} navigate={navigate} />
      ))}
      {hasJoint && <JointMeasures panel={panel} navigate={navigate} />}
      {unmeasured.length > 0 && (
        <UnmeasuredPairs pairs={unmeasured} joint={hasJoint ? [] : panel.joint} />
      )}
    </main>
  );
}

/** A pair is shown in full as soon as either side has a figure; never one tile without its mirror. */
function hasSomethingToShow({ it, marketing }: PairView): boolean {
  return it.figure.kind === 'ready' || marketing.figure.kind === 'ready';
}
