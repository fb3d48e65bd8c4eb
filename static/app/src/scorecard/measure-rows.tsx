import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { MeasureRows as RowsPage } from '../../../../src/contract/measure-rows';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { ROW_WORK_TYPES } from '../../../../src/domain/scorecard/row-filter';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import type { RowsAskedFor } from './all-rows';
import type { RowsAsked } from './measure-names';
import { RowFilters } from './row-filters';
import { ShownRows } from './shown-rows';

interface Props {
  readonly measure: MeasureId;
  readonly panel: Panel;
  /** How many of the issues somebody finds wrong; absent: none. */
  readonly contested: number | undefined;
  readonly asked: RowsAsked;
  readonly onAsk: (asked: RowsAsked) => void;
}

/** The issues behind the figure, worst first, with the instants and the rule applied to each. */
export function MeasureRows({ measure, panel, contested, asked, onAsk }: Props) {
  const wanted = wantedRows(measure, panel, asked);
  const query = useRows(panel, wanted);
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const first = pages[0];
  return (
    <section className="scorecard-page-section" aria-labelledby="scorecard-rows">
      <h2 id="scorecard-rows">
        <FormattedMessage id="scorecard.rows" values={{ count: first?.total ?? 0 }} />
      </h2>
      {first && (
        <RowFilters
          scope={panel.scope}
          choices={first.choices}
          hasContested={contested !== undefined}
          asked={asked}
          onAsk={onAsk}
        />
      )}
      {query.isError && <FailureMessage error={query.error} onRetry={() => void query.refetch()} />}
      {panel.scope.granted !== undefined && (
        <p className="subtle">
          <FormattedMessage id="scorecard.rows.granted" values={{ count: panel.scope.granted }} />
        </p>
      )}
      <Counts page={first} asked={asked} />
      <ShownRows panel={panel} rows={rows} asked={wanted} remaining={first?.remaining ?? 0} />
      {query.hasNextPage && (
        <Button isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          <FormattedMessage id="scorecard.rows.more" />
        </Button>
      )}
    </section>
  );
}

function wantedRows(
  measure: MeasureId,
  { windowDays, scope }: Panel,
  { project: chosen, lane, type, contested }: RowsAsked,
): RowsAskedFor {
  const project = scope.only?.projectId ?? chosen;
  const workType = ROW_WORK_TYPES.find((one) => one === type);
  return {
    measure,
    windowDays,
    ...(project && { projectId: project }),
    ...(lane && { laneKey: lane }),
    ...(workType && { workType }),
    ...(contested && { isContested: true }),
  };
}

function useRows({ asOf }: Panel, wanted: RowsAskedFor) {
  return useInfiniteQuery({
    queryKey: ['rows', asOf, wanted],
    queryFn: ({ pageParam }) => call('listMeasureRows', { ...wanted, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextOffset,
    // The filters stay where they are while the rows that they ask for are read.
    placeholderData: (before) => before,
  });
}

interface CountsProps {
  readonly page: RowsPage | undefined;
  readonly asked: RowsAsked;
}

/** How many rows remain under the filters, and how many nobody shows. */
function Counts({ page, asked: { lane, type, contested } }: CountsProps) {
  return (
    <>
      <div role="status">
        {page && (lane ?? type ?? contested) !== undefined && (
          <FormattedMessage
            id="scorecard.rows.remaining"
            values={{ count: page.remaining, all: page.total }}
          />
        )}
      </div>
      {page !== undefined && page.hidden > 0 && (
        <p className="subtle">
          <FormattedMessage id="scorecard.rows.hidden" values={{ count: page.hidden }} />
        </p>
      )}
    </>
  );
}
