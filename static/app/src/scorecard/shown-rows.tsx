import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { DownloadCsv } from './download-csv';
import { readIssueNames } from './issue-names';
import { OpenInSearch } from './open-in-search';
import { RowTable } from './row-table';
import { rowsCsv } from './rows-csv';

interface Props {
  readonly measure: MeasureId;
  readonly panel: Panel;
  readonly rows: readonly MeasureRow[];
}

/** The rows read so far, and what can be done with them. */
export function ShownRows({ measure, panel, rows }: Props) {
  const intl = useIntl();
  const ids = [...new Set(rows.map(({ issueId }) => issueId))];
  const { data: names, isPlaceholderData } = useQuery({
    queryKey: ['issue-names', ids],
    queryFn: () => readIssueNames(ids),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  if (rows.length === 0) return null;
  const known = isPlaceholderData ? undefined : names;
  return (
    <>
      <DownloadCsv
        fileName={`entente-${measure}-${panel.to}.csv`}
        rows={
          known
            ? () => rowsCsv(intl, { measure, rows, names: known, scope: panel.scope })
            : undefined
        }
      >
        <FormattedMessage id="scorecard.csv.rows" values={{ count: rows.length }} />
      </DownloadCsv>
      <OpenInSearch keys={ids.flatMap((id) => known?.get(id)?.key ?? [])} />
      <RowTable rows={rows} names={names} />
    </>
  );
}
