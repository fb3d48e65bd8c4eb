import Button from '@atlaskit/button/new';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { openIssue } from '../host';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { readIssueNames, type IssueName } from './issue-names';
import { RowFacts } from './row-facts';

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
      <RowTable rows={rows} />
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

function RowTable({ rows }: { readonly rows: readonly MeasureRow[] }) {
  const ids = rows.map(({ issueId }) => issueId);
  const names = useQuery({
    queryKey: ['issue-names', ids],
    queryFn: () => readIssueNames(ids),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  if (rows.length === 0) return null;
  return (
    <div className="scorecard-scroll" tabIndex={0} role="group" aria-labelledby="scorecard-rows">
      <table className="scorecard-table" data-testid="rows">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="scorecard.rows.item" />
            </th>
            <th scope="col">
              <FormattedMessage id="scorecard.rows.outcome" />
            </th>
            <th scope="col">
              <FormattedMessage id="scorecard.rows.facts" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // An issue may have several rows: a prototype that was decided twice.
            <tr key={`${row.issueId}-${at}`}>
              <td>
                <IssueCell name={names.data?.get(row.issueId)} />
              </td>
              <td>
                <FormattedMessage id={`scorecard.outcome.${row.outcome}`} />
              </td>
              <td>
                <RowFacts row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IssueCell({ name }: { readonly name: IssueName | undefined }) {
  if (!name) return null;
  return (
    <>
      <button type="button" className="scorecard-link" onClick={() => openIssue(name.key)}>
        {name.key}
      </button>{' '}
      {name.summary}
    </>
  );
}
