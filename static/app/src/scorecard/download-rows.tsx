import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { toCsv } from '../../../../src/domain/csv';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { laneName } from '../ui/lane-name';
import { readAllRows, type RowsAskedFor } from './all-rows';
import { DownloadFile, type MadeFile } from './download-file';
import { readIssueNames } from './issue-names';
import { listOptionKeys } from './option-keys';
import { readOptionNames } from './option-names';
import { rowsCsv } from './rows-csv';

interface Props {
  readonly panel: Panel;
  readonly asked: RowsAskedFor;
  /** Rows under these filters, those not shown yet included. */
  readonly count: number;
}

/** All rows under the filters as a CSV, not only those on the page. */
export function DownloadRows({ panel, asked, count }: Props) {
  const intl = useIntl();
  const fileName = `entente-${asked.measure}-${panel.to}.csv`;
  return (
    <DownloadFile
      fileName={fileName}
      type="text/csv"
      make={() => makeFile(intl, panel, asked, fileName)}
      making={<FormattedMessage id="scorecard.csv.reading" />}
    >
      <FormattedMessage id="scorecard.csv.all" values={{ count }} />
    </DownloadFile>
  );
}

async function makeFile(
  intl: IntlShape,
  { scope }: Panel,
  asked: RowsAskedFor,
  fileName: string,
): Promise<MadeFile> {
  const { rows, remaining, choices } = await readAllRows(asked);
  const [names, options] = await Promise.all([
    readIssueNames([...new Set(rows.map(({ row }) => row.issueId))]),
    readOptionNames(listOptionKeys(rows.map(({ row }) => row))),
  ]);
  const { measure } = asked;
  const lanes = new Map(choices.lanes.map((lane) => [lane.key, laneName(intl, lane)]));
  const text = toCsv(rowsCsv(intl, { measure, rows, names, options, lanes, scope }));
  if (rows.length >= remaining) return { text };
  const values = { file: fileName, count: rows.length, all: remaining };
  return { text, note: <FormattedMessage id="scorecard.csv.cut" values={values} /> };
}
