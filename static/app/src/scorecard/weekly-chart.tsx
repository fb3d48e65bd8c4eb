import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { toCsv } from '../../../../src/domain/csv';
import type { MeasureView } from '../../../../src/domain/scorecard/panel';
import { ChartLegend } from './chart-legend';
import { DownloadFile } from './download-file';
import { weeklyCsv } from './weekly-csv';
import { WeeklyDrawing } from './weekly-drawing';
import { WeeklyTable } from './weekly-table';

/** Misses a week against what was agreed and what is natural, with the same numbers as a table. */
export function WeeklyChart({ measure }: { readonly measure: MeasureView }) {
  const { id, figure } = measure;
  const intl = useIntl();
  const [asTable, setAsTable] = useState(false);
  if (figure.kind !== 'ready' || figure.weeks.length < 2) return null;
  return (
    <div>
      {asTable ? (
        <WeeklyTable figure={figure} />
      ) : (
        <WeeklyDrawing measure={measure} figure={figure} />
      )}
      <ChartLegend measure={measure} figure={figure} />
      <button type="button" className="scorecard-link" onClick={() => setAsTable(!asTable)}>
        <FormattedMessage id={asTable ? 'scorecard.as-chart' : 'scorecard.as-table'} />
      </button>
      <DownloadFile
        fileName={`entente-${id}-${figure.weeks.at(-1)?.week}.csv`}
        type="text/csv"
        make={() => ({ text: toCsv(weeklyCsv(intl, figure)) })}
      >
        <FormattedMessage id="scorecard.csv.weeks" />
        <span className="visually-hidden">
          {' '}
          <FormattedMessage id={`scorecard.measure.${id}`} />
        </span>
      </DownloadFile>
    </div>
  );
}
