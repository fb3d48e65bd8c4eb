import { FormattedMessage } from 'react-intl';
import type { MeasureView, PairView, Panel } from '../../../../src/domain/scorecard/panel';
import { AgendaAction } from './agenda/agenda-action';
import { CauseLine } from './cause-line';
import { LeftOutProjects } from './left-out-projects';
import { Owners } from './owners';
import { PublishedFinding } from './published-finding';
import { ShiftSentence } from './shift-sentence';
import { SideNotes } from './side-notes';
import { WeeklyChart } from './weekly-chart';

interface Props {
  readonly pair: PairView;
  readonly panel: Panel;
}

/** A pair's row, opened in place: both series beside each other, never one side alone. */
export function PairDetails({ pair, panel }: Props) {
  return (
    <details className="scorecard-details">
      <summary>
        <FormattedMessage id="scorecard.details" />
      </summary>
      <PublishedFinding pair={pair.id} />
      <div className="scorecard-details-mirror">
        <Half measure={pair.it} panel={panel} />
        <Half measure={pair.marketing} panel={panel} />
      </div>
    </details>
  );
}

/** One measure opened: its series, what stands beside, its owners. */
export function Half({ measure, panel }: { readonly measure: MeasureView; readonly panel: Panel }) {
  return (
    <div>
      <h3>
        <FormattedMessage id={`scorecard.measure.${measure.id}`} />
      </h3>
      <p>
        <ShiftSentence measure={measure} /> <CauseLine measure={measure} scope={panel.scope} />
      </p>
      <WeeklyChart measure={measure} />
      <SideNotes measure={measure} />
      <LeftOutProjects measure={measure} scope={panel.scope} />
      <p>
        <Owners measure={measure} />
      </p>
      <AgendaAction measure={measure} panel={panel} />
    </div>
  );
}
