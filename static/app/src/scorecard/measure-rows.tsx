import Button from '@atlaskit/button/new';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { DownloadCsv } from './download-csv';
import { readIssueNames } from './issue-names';
import { RowTable } from './row-table';
import { rowsCsv } from './rows-csv';

interface Props {
  readonly measure: MeasureId;
  readonly panel: Panel;
  readonly projectId: string | undefined;
  readonly onProject: (projectId: string | undefined) => void;
}

/** The issues behind the figure, worst first, with the instants and the rule applied to each. */
export function MeasureRows({ measure, panel, projectId, onProject }: Props) {
  const query = useInfiniteQuery({
    queryKey: ['rows', measure, panel.windowDays, panel.asOf, projectId],
    queryFn: ({ pageParam }) =>
      call('listMeasureRows', {
        measure,
        windowDays: panel.windowDays,
        offset: pageParam,
        ...(projectId && { projectId }),
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextOffset,
  });
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  return (
    <section className="scorecard-page-section" aria-labelledby="scorecard-rows">
      <h2 id="scorecard-rows">
        <FormattedMessage id="scorecard.rows" values={{ count: pages[0]?.total ?? 0 }} />
      </h2>
      <ProjectFilter panel={panel} projectId={projectId} onProject={onProject} />
      {query.isError && <FailureMessage error={query.error} onRetry={() => void query.refetch()} />}
      <ShownRows measure={measure} panel={panel} rows={rows} />
      {pages[0] !== undefined && pages[0].hidden > 0 && (
        <p className="subtle">
          <FormattedMessage id="scorecard.rows.hidden" values={{ count: pages[0].hidden }} />
        </p>
      )}
      {query.hasNextPage && (
        <Button isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          <FormattedMessage id="scorecard.rows.more" />
        </Button>
      )}
    </section>
  );
}

interface ShownRowsProps extends Pick<Props, 'measure' | 'panel'> {
  readonly rows: readonly MeasureRow[];
}

/** The rows read so far, and what can be done with them. */
function ShownRows({ measure, panel, rows }: ShownRowsProps) {
  const intl = useIntl();
  const ids = rows.map(({ issueId }) => issueId);
  const { data: names, isPlaceholderData } = useQuery({
    queryKey: ['issue-names', ids],
    queryFn: () => readIssueNames(ids),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  if (rows.length === 0) return null;
  const hasNames = names !== undefined && !isPlaceholderData;
  return (
    <>
      <DownloadCsv
        fileName={`entente-${measure}-${panel.to}.csv`}
        rows={
          hasNames ? () => rowsCsv(intl, { measure, rows, names, scope: panel.scope }) : undefined
        }
      >
        <FormattedMessage id="scorecard.csv.rows" values={{ count: rows.length }} />
      </DownloadCsv>
      <RowTable rows={rows} names={names} />
    </>
  );
}

function ProjectFilter({
  panel,
  projectId,
  onProject,
}: Pick<Props, 'panel' | 'projectId' | 'onProject'>) {
  if (panel.scope.seen.length < 2) return null;
  return (
    <label className="scorecard-filter">
      <FormattedMessage id="scorecard.rows.project" />{' '}
      <select
        value={projectId ?? ''}
        onChange={(event) => onProject(event.target.value || undefined)}
      >
        <FormattedMessage id="scorecard.rows.all">
          {(text) => <option value="">{text}</option>}
        </FormattedMessage>
        {panel.scope.seen.map((project) => (
          <option key={project.projectId} value={project.projectId}>
            {project.projectKey}
          </option>
        ))}
      </select>
    </label>
  );
}
