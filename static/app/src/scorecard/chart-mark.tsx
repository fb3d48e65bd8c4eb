import type { Signal } from '../../../../src/domain/scorecard/panel';

interface Props {
  readonly signal: Signal | undefined;
  readonly at: readonly [x: number, y: number];
}

/** A week as a point; a signal is told from the others by its shape: a diamond outside, a square in a run. */
export function ChartMark({ signal, at: [x, y] }: Props) {
  switch (signal) {
    case undefined:
      return <circle className="scorecard-chart-point" cx={x} cy={y} r={2.5} />;
    case 'outside':
      return (
        <path
          className="scorecard-chart-signal"
          data-signal="outside"
          d={`M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z`}
        />
      );
    case 'run':
      return (
        <rect
          className="scorecard-chart-signal"
          data-signal="run"
          x={x - 3.5}
          y={y - 3.5}
          width={7}
          height={7}
        />
      );
  }
}
