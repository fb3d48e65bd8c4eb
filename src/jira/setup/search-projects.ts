import type { ActualProject } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { requestJson } from '../request-json';

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
