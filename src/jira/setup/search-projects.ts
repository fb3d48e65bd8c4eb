import type { Prospect } from '../../domain/health/next-project';
import type { ActualProject } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { requestJson } from '../request-json';
import { listByIds } from './pages';

/** What an admin chooses by. */
export type ProjectChoice = Pick<ActualProject, 'id' | 'key' | 'name' | 'style'>;

export interface ProjectChoices {
  readonly projects: readonly ProjectChoice[];
  /** How many there are of that name or key. */
  readonly total: number;
}

/** Projects that can be set up, by a part of name or key; the first fifty by name. */
export async function searchProjects(jira: JiraRequest, query: string): Promise<ProjectChoices> {
  const at = withQuery(path`/rest/api/3/project/search`, {
    ...{ status: 'live', orderBy: 'name', maxResults: 50 },
    query: query.trim() === '' ? undefined : query.trim(),
  });
  const { values = [], total = 0 } = await requestJson<{
    readonly values?: readonly ProjectAnswer[];
    readonly total?: number;
  }>(jira, at);
  return { projects: values.map(toProject), total };
}

/** These projects, as far as they are there and may be seen. */
export async function listProjectChoices(
  jira: JiraRequest,
  projectIds: readonly string[],
): Promise<readonly ProjectChoice[]> {
  const at = path`/rest/api/3/project/search`;
  return (await listByIds<ProjectAnswer>(jira, at, 'id', projectIds)).map(toProject);
}

interface Insight {
  readonly totalIssueCount?: number;
  readonly lastIssueUpdateTime?: string;
}

/** Projects by their last change, the latest first; the first fifty, with how much is in them. */
export async function listProspects(jira: JiraRequest): Promise<readonly Prospect[]> {
  const at = withQuery(path`/rest/api/3/project/search`, {
    ...{ status: 'live', typeKey: 'software', orderBy: '-lastIssueUpdatedTime', maxResults: 50 },
    expand: 'insight',
  });
  const { values = [] } = await requestJson<{
    readonly values?: readonly (ProjectAnswer & { readonly insight?: Insight })[];
  }>(jira, at);
  return values.map(({ insight, ...project }) => ({
    ...toProject(project),
    issues: insight?.totalIssueCount ?? 0,
    lastChangeAt: Date.parse(insight?.lastIssueUpdateTime ?? '') || undefined,
  }));
}

export interface ProjectAnswer {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** *next-gen*: team-managed. */
  readonly style?: string;
}

export const toProject = ({ id, key, name, style }: ProjectAnswer): ProjectChoice => ({
  ...{ id, key, name },
  style: style === 'next-gen' ? 'team' : 'company',
});
