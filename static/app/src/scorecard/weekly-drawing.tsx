import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { MeasureView, ReadyFigure } from '../../../../src/domain/scorecard/panel';
import { ChartMark } from './chart-mark';
import { agreedShareOf } from './chart-scale';

const WIDTH = 320;
const HEIGHT = 96;
const MARGIN = 7;

interface Props {
  readonly measure: MeasureView;
  readonly figure: ReadyFigure;
}

/** The weekly misses over what the process does by itself; each kind of signal has its own shape. */
export function WeeklyDrawing({ measure, figure }: Props) {
  const intl = useIntl();
  const titleId = useId();
  const agreed = agreedShareOf(measure);
  const { weeks, limits } = figure;
  const shares = weeks.map(({ missShare }) => missShare);
  const x = scalePoint(
    weeks.map(({ week }) => week),
    [MARGIN, WIDTH - MARGIN],
  );
  const top = Math.max(agreed, limits?.upper ?? 0, ...shares, 0.01);
  const y = scaleLinear([0, top], [HEIGHT - MARGIN, MARGIN]);
  const points = weeks.map(({ week, missShare }): [number, number] => [x(week)!, y(missShare)]);
  const range = { least: Math.min(...shares), most: Math.max(...shares) };
  const title = intl.formatMessage(
    { id: 'scorecard.chart' },
    { weeks: weeks.length, ...range, agreed },
  );
  return (
    <svg
      className="scorecard-chart"
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <title id={titleId}>{title}</title>
      {limits && (
        <Natural
          bottom={y(limits.lower)}
          mean={y(limits.mean)}
          top={y(limits.upper)}
          from={points[0]![0]}
          to={points[limits.baselinePoints - 1]![0]}
        />
      )}
      <line className="scorecard-chart-agreed" x1={0} x2={WIDTH} y1={y(agreed)} y2={y(agreed)} />
      <path className="scorecard-chart-line" d={line()(points) ?? ''} />
      {weeks.map(({ week, signal }, i) => (
        <ChartMark key={week} signal={signal} at={points[i]!} />
      ))}
    </svg>
  );
}

interface NaturalProps {
  readonly bottom: number;
  readonly mean: number;
  readonly top: number;
  /** First and last point of the baseline. */
  readonly from: number;
  readonly to: number;
}

function Natural({ bottom, mean, top, from, to }: NaturalProps) {
  return (
    <>
      <rect className="scorecard-chart-natural" x={0} width={WIDTH} y={top} height={bottom - top} />
      <line className="scorecard-chart-mean" x1={0} x2={WIDTH} y1={mean} y2={mean} />
      <line
        className="scorecard-chart-baseline"
        x1={from}
        x2={to}
        y1={HEIGHT - 2}
        y2={HEIGHT - 2}
      />
    </>
  );
}
