import type { MappingScheme, TypeScheme } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { listAll, listByIds } from './pages';

/** Says of which schemes more than the name is wanted. */
export type Wanted = (scheme: { readonly id: string; readonly name: string }) => boolean;

interface SchemeAnswer {
  readonly id: string;
  readonly name: string;
  readonly projects?: { readonly values?: readonly { readonly id: string }[] };
}

/** The schemes that the chosen projects use, and those whose name says that they are ours. */
export async function listTypeSchemes(
  jira: JiraRequest,
  chosen: readonly string[],
  isOurs: Wanted,
): Promise<readonly TypeScheme[]> {
  const at = withQuery(path`/rest/api/3/issuetypescheme`, { expand: 'projects' });
  const wanted = (await listAll<SchemeAnswer>(jira, at))
    .map(withProjects)
    .filter(used(chosen, isOurs));
  const rows = await listByIds<{
    readonly issueTypeSchemeId: string;
    readonly issueTypeId: string;
  }>(jira, path`/rest/api/3/issuetypescheme/mapping`, 'issueTypeSchemeId', idsOf(wanted));
  return wanted.map((scheme) => ({
    ...scheme,
    typeIds: rows
      .filter((row) => row.issueTypeSchemeId === scheme.id)
      .map((row) => row.issueTypeId),
  }));
}

/** The same for which screens a type has. */
export async function listTypeScreenSchemes(
  jira: JiraRequest,
  chosen: readonly string[],
  isOurs: Wanted,
): Promise<readonly MappingScheme[]> {
  const at = withQuery(path`/rest/api/3/issuetypescreenscheme`, { expand: 'projects' });
  const wanted = (await listAll<SchemeAnswer>(jira, at))
    .map(withProjects)
    .filter(used(chosen, isOurs));
  const rows = await listByIds<ScreenRow>(
    jira,
    path`/rest/api/3/issuetypescreenscheme/mapping`,
    'issueTypeScreenSchemeId',
    idsOf(wanted),
  );
  return wanted.map((scheme) => ({ ...scheme, ...mappingOf(scheme.id, rows) }));
}

interface ScreenRow {
  readonly issueTypeScreenSchemeId: string;
  readonly issueTypeId: string;
  readonly screenSchemeId: string;
}

function mappingOf(
  id: string,
  rows: readonly ScreenRow[],
): Pick<MappingScheme, 'defaultId' | 'byType'> {
  const own = rows
    .filter((row) => row.issueTypeScreenSchemeId === id)
    .map((row) => [row.issueTypeId, row.screenSchemeId] as const);
  const { default: defaultId = '', ...byType } = Object.fromEntries(own);
  return { defaultId, byType };
}

interface Used {
  readonly id: string;
  readonly name: string;
  readonly projectIds: readonly string[];
}

const withProjects = ({ id, name, projects }: SchemeAnswer): Used => ({
  ...{ id, name },
  projectIds: (projects?.values ?? []).map((project) => project.id),
});

const used =
  (chosen: readonly string[], isOurs: Wanted) =>
  (scheme: Used): boolean =>
    isOurs(scheme) || scheme.projectIds.some((id) => chosen.includes(id));

const idsOf = (schemes: readonly Used[]): string[] => schemes.map(({ id }) => id);
