import type { ActualStatus, ActualType, Named } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { requestJson } from '../request-json';
import { listAll, listByIds } from './pages';

/** Whose a thing is: a team-managed project's, or the site's. */
export interface Scope {
  readonly scope?: { readonly type?: string; readonly project?: { readonly id?: string } } | null;
}

export const projectIdIn = ({ scope }: Scope): { projectId?: string } =>
  scope?.type === 'PROJECT' ? { projectId: scope.project?.id ?? '' } : {};

interface TypeAnswer extends Scope {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel?: number;
  readonly subtask?: boolean;
}

export async function listTypes(jira: JiraRequest): Promise<readonly ActualType[]> {
  const types = await requestJson<readonly TypeAnswer[]>(jira, path`/rest/api/3/issuetype`);
  return types.map((type) => ({
    ...{ id: type.id, name: type.name, level: levelOf(type) },
    ...projectIdIn(type),
  }));
}

function levelOf({ hierarchyLevel = 0, subtask }: TypeAnswer): ActualType['level'] {
  if (subtask === true || hierarchyLevel < 0) return 'subtask';
  return hierarchyLevel > 0 ? 'epic' : 'standard';
}

export async function listStatuses(
  jira: JiraRequest,
  searchString?: string,
): Promise<readonly ActualStatus[]> {
  const at = withQuery(path`/rest/api/3/statuses/search`, { searchString });
  const statuses = await listAll<
    Named & Scope & { readonly statusCategory: ActualStatus['category'] }
  >(jira, at, 200);
  return statuses.map((status) => ({
    ...{ id: status.id, name: status.name, category: status.statusCategory },
    ...projectIdIn(status),
  }));
}

export async function listResolutions(jira: JiraRequest): Promise<readonly Named[]> {
  const found = await listAll<Named>(jira, path`/rest/api/3/resolution/search`);
  return found.map(named);
}

export async function listLinkTypes(jira: JiraRequest): Promise<readonly Named[]> {
  const answer = await requestJson<{ readonly issueLinkTypes?: readonly Named[] }>(
    jira,
    path`/rest/api/3/issueLinkType`,
  );
  return (answer.issueLinkTypes ?? []).map(named);
}

/** Ids are numbers in some answers and texts in others. */
export const named = ({
  id,
  name,
}: {
  readonly id: string | number;
  readonly name: string;
}): Named => ({ id: String(id), name });

const FILTERS = path`/rest/api/3/filter/search`;

/** Filters of which the name is a part, and those of the ids, that the sender may see. */
export async function listFilters(
  jira: JiraRequest,
  name: string,
  ids: readonly string[] = [],
): Promise<readonly Named[]> {
  const at = withQuery(FILTERS, { filterName: name, isSubstringMatch: true });
  const [byName, byId] = await Promise.all([
    listAll<Named>(jira, at),
    listByIds<Named>(jira, FILTERS, 'id', ids),
  ]);
  const isNew = ({ id }: Named): boolean => !byName.some((each) => each.id === id);
  return [...byName, ...byId.filter(isNew)].map(named);
}

export async function listBoards(jira: JiraRequest, projectId: string): Promise<readonly Named[]> {
  const at = withQuery(path`/rest/agile/1.0/board`, { projectKeyOrId: projectId });
  return (await listAll<Named>(jira, at)).map(named);
}
