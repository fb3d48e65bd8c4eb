import type { JiraRequest } from './jira-request';
import { path, withEach, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

interface FoundProject {
  readonly id: string;
  readonly name: string;
  /** Only where it was asked for. */
  readonly issueTypes?: readonly { readonly id: string }[];
}

/** Most ids that Jira takes as a filter; as many fit into one answer. */
const IDS_AT_ONCE = 50;

/** Projects by their ids; those that the sender may not see are absent. */
async function findProjects(
  jira: JiraRequest,
  projectIds: readonly string[],
  expand?: 'issueTypes',
): Promise<readonly FoundProject[]> {
  const found: FoundProject[] = [];
  for (let from = 0; from < projectIds.length; from += IDS_AT_ONCE) {
    const at = withQuery(path`/rest/api/3/project/search`, { maxResults: IDS_AT_ONCE, expand });
    const ids = projectIds.slice(from, from + IDS_AT_ONCE);
    const { values = [] } = await requestJson<{ readonly values?: readonly FoundProject[] }>(
      jira,
      withEach(at, 'id', ids),
    );
    found.push(...values);
  }
  return found;
}

/** Names of projects as the site calls them, by id; those that the sender may not see are absent. */
export async function listProjectNames(
  jira: JiraRequest,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await findProjects(jira, projectIds);
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** A project, and which of the wanted issue types it has. */
export interface ProjectWithType {
  readonly projectId: string;
  readonly name: string;
  readonly issueTypeId: string;
}

/** Those of the projects that have one of these issue types; of several the one named first. */
export async function listProjectsWithType(
  jira: JiraRequest,
  projectIds: readonly string[],
  issueTypeIds: readonly string[],
): Promise<readonly ProjectWithType[]> {
  const found = await findProjects(jira, projectIds, 'issueTypes');
  return found.flatMap(({ id, name, issueTypes = [] }) => {
    const issueTypeId = issueTypeIds.find((wanted) =>
      issueTypes.some((type) => type.id === wanted),
    );
    return issueTypeId === undefined ? [] : [{ projectId: id, name, issueTypeId }];
  });
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
