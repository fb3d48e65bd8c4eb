import { skipToken, useQuery } from '@tanstack/react-query';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import type { SortedRow } from '../../../../src/domain/scorecard/row-filter';
import { call } from '../rpc';
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
  const reason = useReasonField(asked.measure, panel.scope.seen[0]?.projectId);
  const { data: names, isPlaceholderData } = useQuery({
    queryKey: ['issue-names', ids, reason.fieldId],
    queryFn: () => readIssueNames(ids, reason.fieldId),
    enabled: ids.length > 0 && reason.isKnown,
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

/** The field in which it is said why something is urgent: beside the rows of the urgency load. */
function useReasonField(measure: MeasureId, projectId: string | undefined) {
  const isWanted = measure === 'M2' && projectId !== undefined;
  const { data, isPending } = useQuery({
    queryKey: ['setup', projectId],
    queryFn: isWanted ? () => call('getSetup', { projectId }) : skipToken,
  });
  const fieldId = isWanted ? data?.site.fields.urgentReason?.id : undefined;
  return { fieldId, isKnown: !isWanted || !isPending };
}
