import { FormattedMessage } from 'react-intl';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { AgendaAction } from './agenda/agenda-action';
import { HowCounted } from './how-counted';
import { measurePath, panelPath, type RowsAsked } from './measure-names';
import { MeasureRows } from './measure-rows';
import { MeasureTile } from './measure-tile';
import { ShiftSentence } from './shift-sentence';
import { SideNotes } from './side-notes';
import { WeeklyChart } from './weekly-chart';

interface Props {
  readonly panel: Panel;
  readonly measure: MeasureId;
  readonly asked: RowsAsked;
  readonly navigate: Navigate;
}

/** How a figure is counted, and the issues behind it. */
export function MeasurePage({ panel, measure, asked, navigate }: Props) {
  const inPairs = panel.pairs.flatMap((pair) => [pair.it, pair.marketing]);
  const view = [...inPairs, ...panel.joint].find(({ id }) => id === measure)!;
  const { only } = panel.scope;
  return (
    <main className="scorecard">
      <MeasureHead measure={measure} panel={panel} navigate={navigate} />
      <div className="scorecard-measure">
        <div>
          <MeasureTile measure={view} panel={panel} />
          <AgendaAction measure={view} panel={panel} />
        </div>
        <div>
          <p>
            <ShiftSentence measure={view} />
          </p>
          <WeeklyChart measure={view} />
        </div>
        <SideNotes measure={view} />
      </div>
      <HowCounted measure={view} panel={panel} projectId={only?.projectId ?? asked.project} />
      <MeasureRows
        measure={measure}
        panel={panel}
        contested={view.contested}
        asked={asked}
        onAsk={(next) => navigate(measurePath(measure, panel.windowDays, next), { replace: true })}
      />
    </main>
  );
}

/** What the figure tells, in which space where it is of one alone, and the way back. */
function MeasureHead({ measure, panel, navigate }: Pick<Props, 'measure' | 'panel' | 'navigate'>) {
  const { only } = panel.scope;
  return (
    <>
      <button
        type="button"
        className="scorecard-link"
        onClick={() => navigate(panelPath(panel.windowDays))}
      >
        <FormattedMessage id="scorecard.back" />
      </button>
      <h1>
        <FormattedMessage id={`scorecard.measure.${measure}`} />
      </h1>
      {only && (
        <p className="subtle">
          <FormattedMessage id="scorecard.scope.only" values={{ project: only.projectKey }} />
        </p>
      )}
      <p className="scorecard-sentence">
        <FormattedMessage id={`scorecard.measure.${measure}.sentence`} />
      </p>
    </>
  );
}
