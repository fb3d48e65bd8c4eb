import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MeasureView, ReadyFigure } from '../../../../src/domain/scorecard/panel';
import { DownloadCsv } from './download-csv';
import { weeklyCsv } from './weekly-csv';
import { WeeklyTable } from './weekly-table';

const WIDTH = 320;
const HEIGHT = 80;
const MARGIN = 6;
/** The share of misses that was agreed: what the dashed line shows. */
const P85_AGREED_SHARE = 0.15;

/** Misses a week against what was agreed, with the same numbers as a table. */
export function WeeklyChart({ measure }: { readonly measure: MeasureView }) {
  const { id, figure } = measure;
  const intl = useIntl();
  const [asTable, setAsTable] = useState(false);
  if (figure.kind !== 'ready' || figure.weeks.length < 2) return null;
  return (
    <div>
      {asTable ? <WeeklyTable figure={figure} /> : <Drawing measure={measure} figure={figure} />}
      <button type="button" className="scorecard-link" onClick={() => setAsTable(!asTable)}>
        <FormattedMessage id={asTable ? 'scorecard.as-chart' : 'scorecard.as-table'} />
      </button>
      <DownloadCsv
        fileName={`entente-${id}-${figure.weeks.at(-1)?.week}.csv`}
        rows={() => weeklyCsv(intl, figure)}
      >
        <FormattedMessage id="scorecard.csv.weeks" />
        <span className="visually-hidden">
          {' '}
          <FormattedMessage id={`scorecard.measure.${id}`} />
        </span>
      </DownloadCsv>
    </div>
  );
}

interface DrawingProps {
  readonly measure: MeasureView;
  readonly figure: ReadyFigure;
}

function Drawing({ measure, figure }: DrawingProps) {
  const intl = useIntl();
  const titleId = useId();
  const agreed = agreedShareOf(measure);
  const { weeks } = figure;
  const x = scalePoint(
    weeks.map(({ week }) => week),
    [MARGIN, WIDTH - MARGIN],
  );
  const top = Math.max(agreed, ...weeks.map(({ missShare }) => missShare));
  const y = scaleLinear([0, Math.max(0.01, top)], [HEIGHT - MARGIN, MARGIN]);
  const points = weeks.map(({ week, missShare }): [number, number] => [x(week)!, y(missShare)]);
  return (
    <svg
      className="scorecard-chart"
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <title id={titleId}>
        {intl.formatMessage(
          { id: 'scorecard.chart' },
          {
            weeks: weeks.length,
            least: Math.min(...weeks.map(({ missShare }) => missShare)),
            most: Math.max(...weeks.map(({ missShare }) => missShare)),
            agreed,
          },
        )}
      </title>
      <line className="scorecard-chart-agreed" x1={0} x2={WIDTH} y1={y(agreed)} y2={y(agreed)} />
      <path className="scorecard-chart-line" d={line()(points) ?? ''} />
      {points.map(([cx, cy], i) => (
        <circle key={weeks[i]!.week} className="scorecard-chart-point" cx={cx} cy={cy} r={2.5} />
      ))}
    </svg>
  );
}

function agreedShareOf({ unit, direction, target }: MeasureView): number {
  if (unit === 'days') return P85_AGREED_SHARE;
  return direction === 'higher' ? 1 - target : target;
}
