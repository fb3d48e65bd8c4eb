import type { ActualProject, IssueCount } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path } from '../path';
import { requestJson } from '../request-json';
import { countIssues } from '../search-issue-ids';

type Counts = Pick<ActualProject, 'issueCount' | 'issues'>;

interface TypeStatuses {
  readonly id: string;
  readonly statuses?: readonly {
    readonly id: string;
    readonly name: string;
    readonly statusCategory?: { readonly key?: string };
  }[];
}

/** How many issues a project has, and how many in which status of the types that may become ours. */
export async function readCounts(
  jira: JiraRequest,
  projectId: string,
  typeIds: readonly string[],
): Promise<Counts> {
  const issueCount = await countIssues(jira, `project = ${projectId}`);
  if (issueCount === 0 || typeIds.length === 0) return { issueCount, issues: [] };
  const types = await listStatusesByType(jira, projectId);
  const pairs = types
    .filter(({ id }) => typeIds.includes(id))
    .flatMap(({ id, statuses = [] }) => statuses.map((status) => [id, status.id] as const));
  const issues = await Promise.all(
    pairs.map(async ([typeId, statusId]): Promise<IssueCount> => {
      const jql = `project = ${projectId} AND issuetype = ${typeId} AND status = ${statusId}`;
      return { typeId, statusId, count: await countIssues(jira, jql) };
    }),
  );
  return { issueCount, issues: issues.filter(({ count }) => count > 0) };
}

/** The types of a project, each with the statuses of its workflow. */
export const listStatusesByType = (
  jira: JiraRequest,
  projectId: string,
): Promise<readonly TypeStatuses[]> =>
  requestJson(jira, path`/rest/api/3/project/${projectId}/statuses`);
