import { useQuery } from '@tanstack/react-query';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import type { SortedRow } from '../../../../src/domain/scorecard/row-filter';
import type { RowsAskedFor } from './all-rows';
import { DownloadRows } from './download-rows';
import { readIssueNames } from './issue-names';
import { OpenInSearch } from './open-in-search';
import { useOptionNames } from './option-names';
import { RowTable } from './row-table';

interface Props {
  readonly panel: Panel;
  readonly rows: readonly SortedRow[];
  /** Which rows they are the first of, and how many there are. */
  readonly asked: RowsAskedFor;
  readonly remaining: number;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The rows read so far, and what can be done with them. */
export function ShownRows({ panel, rows, asked, remaining }: Props) {
  const ids = [...new Set(rows.map(({ row }) => row.issueId))];
  const { data: names, isPlaceholderData } = useQuery({
    queryKey: ['issue-names', ids],
    queryFn: () => readIssueNames(ids),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  const options = useOptionNames(rows.map(({ row }) => row));
  if (rows.length === 0) return null;
  const known = isPlaceholderData ? undefined : names;
  return (
    <>
      <DownloadRows panel={panel} asked={asked} count={remaining} />
      <OpenInSearch keys={ids.flatMap((id) => known?.get(id)?.key ?? [])} />
      <RowTable rows={rows} names={names} options={options ?? NO_NAMES} />
    </>
  );
}
