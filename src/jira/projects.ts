import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

/** Names of projects as the site calls them, by id; those that the sender may not see are absent. */
export async function listProjectNames(
  jira: JiraRequest,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (projectIds.length === 0) return names;
  let startAt = 0;
  for (;;) {
    const at = withQuery(path`/rest/api/3/project/search`, { startAt, maxResults: 50 });
    const query = projectIds.map((id) => `id=${encodeURIComponent(id)}`).join('&');
    const answer = await requestJson<{
      readonly values?: readonly { readonly id: string; readonly name: string }[];
      readonly isLast?: boolean;
    }>(jira, `${at}&${query}` as typeof at);
    const { values = [], isLast = true } = answer;
    for (const { id, name } of values) names.set(id, name);
    if (isLast || values.length === 0) return names;
    startAt += values.length;
  }
}

/** Ids of the projects in which the sender may create issues. */
export async function listProjectIdsToCreateIn(jira: JiraRequest): Promise<ReadonlySet<string>> {
  const answer = await sendJson<{
    readonly projects?: readonly { readonly id: number | string }[];
  }>(jira, 'POST', path`/rest/api/3/permissions/project`, { permissions: ['CREATE_ISSUES'] });
  return new Set((answer.projects ?? []).map((project) => String(project.id)));
}

/** Ids of the issue types of a project. */
export async function listProjectTypeIds(
  jira: JiraRequest,
  projectId: string,
): Promise<readonly string[]> {
  const answer = await requestJson<{
    readonly issueTypes?: readonly { readonly id: string }[];
  }>(jira, path`/rest/api/3/project/${projectId}`);
  return (answer.issueTypes ?? []).map(({ id }) => id);
}
