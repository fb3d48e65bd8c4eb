import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type {
  MeasureView,
  NaturalLimits,
  ReadyFigure,
  Signal,
} from '../../../../src/domain/scorecard/panel';
import { ChartMark } from './chart-mark';
import { agreedShareOf } from './chart-scale';

interface Props {
  readonly measure: MeasureView;
  readonly figure: ReadyFigure;
}

/** What each line and shape of the chart is, with its number. */
export function ChartLegend({ measure, figure }: Props) {
  const { limits } = figure;
  return (
    <ul className="scorecard-legend">
      <Entry sign={<line className="scorecard-chart-agreed" x1={0} x2={20} y1={6} y2={6} />}>
        <FormattedMessage id="scorecard.limits.agreed" values={{ share: agreedShareOf(measure) }} />
      </Entry>
      {limits && <Natural figure={figure} limits={limits} />}
      <SignalEntry figure={figure} signal="outside" />
      <SignalEntry figure={figure} signal="run" />
    </ul>
  );
}

interface NaturalProps {
  readonly figure: ReadyFigure;
  readonly limits: NaturalLimits;
}

function Natural({ figure, limits: { mean, lower, upper, baselinePoints } }: NaturalProps) {
  const start = figure.weeks[0]?.week;
  return (
    <>
      <Entry sign={<line className="scorecard-chart-mean" x1={0} x2={20} y1={6} y2={6} />}>
        <FormattedMessage id="scorecard.limits.mean" values={{ share: mean }} />
      </Entry>
      <Entry sign={<rect className="scorecard-chart-natural" x={0} y={1} width={20} height={10} />}>
        <FormattedMessage id="scorecard.limits.natural" values={{ lower, upper }} />
      </Entry>
      <Entry sign={<line className="scorecard-chart-baseline" x1={0} x2={20} y1={6} y2={6} />}>
        <FormattedMessage
          id="scorecard.limits.baseline"
          values={{
            count: baselinePoints,
            week: <FormattedDate value={start} day="numeric" month="long" timeZone="UTC" />,
          }}
        />
      </Entry>
    </>
  );
}

interface SignalProps {
  readonly figure: ReadyFigure;
  readonly signal: Signal;
}

function SignalEntry({ figure, signal }: SignalProps) {
  const count = figure.weeks.filter((week) => week.signal === signal).length;
  if (count === 0) return null;
  return (
    <Entry sign={<ChartMark signal={signal} at={[10, 6]} />}>
      <FormattedMessage id={`scorecard.limits.${signal}`} values={{ count }} />
    </Entry>
  );
}

interface EntryProps {
  readonly sign: ReactNode;
  readonly children: ReactNode;
}

function Entry({ sign, children }: EntryProps) {
  return (
    <li>
      <svg className="scorecard-legend-sign" aria-hidden="true" viewBox="0 0 20 12">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}
