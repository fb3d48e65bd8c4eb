import type { ActualState, FieldLayout } from '../../domain/setup/actual-state';
import { JiraNotFound } from '../jira-error';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { requestJson } from '../request-json';
import { and, listAll, listByIds } from './pages';

export type Layouts = Pick<ActualState, 'fieldModel' | 'layouts'>;

interface About {
  /** Ids of the chosen projects. */
  readonly chosen: readonly string[];
  /** Ids of the fields that are there already and that the plan may take. */
  readonly fieldIds: readonly string[];
}

/**
 * Where fields show: by the field schemes of 2026, or by the field configurations of before, which
 * a site has until it is migrated.
 */
export async function readLayouts(jira: JiraRequest, about: About): Promise<Layouts> {
  return (await hasFieldSchemes(jira))
    ? { fieldModel: 'schemes', layouts: await listFieldSchemes(jira, about) }
    : { fieldModel: 'configurations', layouts: await listConfigurations(jira, about) };
}

const SCHEMES = path`/rest/api/3/config/fieldschemes`;

/** @returns `false` where Jira does not know the address: the site has not been migrated. */
export async function hasFieldSchemes(jira: JiraRequest): Promise<boolean> {
  try {
    await requestJson(jira, withQuery(SCHEMES, { maxResults: 1 }));
    return true;
  } catch (error) {
    if (error instanceof JiraNotFound) return false;
    throw error;
  }
}

async function listFieldSchemes(
  jira: JiraRequest,
  { chosen, fieldIds }: About,
): Promise<readonly FieldLayout[]> {
  if (chosen.length === 0) return [];
  const rows = await listByIds<{ readonly schemeId: number | string }>(
    jira,
    path`/rest/api/3/config/fieldschemes/projects`,
    'projectId',
    chosen,
  );
  const ids = new Set(rows.map(({ schemeId }) => String(schemeId)));
  return Promise.all([...ids].map((id) => readFieldScheme(jira, id, fieldIds)));
}

async function readFieldScheme(
  jira: JiraRequest,
  id: string,
  fieldIds: readonly string[],
): Promise<FieldLayout> {
  const [scheme, projects, fields] = await Promise.all([
    requestJson<{ readonly name?: string }>(jira, path`/rest/api/3/config/fieldschemes/${id}`),
    listAll<{ readonly id: string | number }>(
      jira,
      path`/rest/api/3/config/fieldschemes/${id}/projects`,
    ),
    listFieldsOfScheme(jira, id, fieldIds),
  ]);
  return {
    ...{ id, name: scheme.name ?? id, fieldIds: fields },
    projectIds: projects.map((project) => String(project.id)),
  };
}

/** Which of the fields a field scheme shows. */
export async function listFieldsOfScheme(
  jira: JiraRequest,
  id: string,
  fieldIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await listByIds<{ readonly fieldId: string }>(
    jira,
    path`/rest/api/3/config/fieldschemes/${id}/fields`,
    'fieldId',
    fieldIds,
  );
  return rows.map(({ fieldId }) => fieldId);
}

interface ProjectRow {
  /** Absent: the site's default one. */
  readonly fieldConfigurationScheme?: { readonly id: string };
  readonly projectIds?: readonly string[];
}

/** Configurations that hide one of the fields; who else shares them is asked only then. */
async function listConfigurations(
  jira: JiraRequest,
  { chosen, fieldIds }: About,
): Promise<readonly FieldLayout[]> {
  if (chosen.length === 0 || fieldIds.length === 0) return [];
  const [configurations, used] = await Promise.all([
    listAll<Configuration>(jira, path`/rest/api/3/fieldconfiguration`),
    configurationsOf(jira, chosen),
  ]);
  const layouts = await Promise.all(
    [...used].map(async ([key, projectIds]): Promise<FieldLayout> => {
      const found = configurations.find(({ id, isDefault }) =>
        key === DEFAULT ? isDefault === true : String(id) === key,
      );
      const id = String(found?.id ?? key);
      const shown = await listShown(jira, id, fieldIds);
      return { id, name: found?.name ?? id, projectIds, fieldIds: shown };
    }),
  );
  if (layouts.every((layout) => layout.fieldIds.length === fieldIds.length)) return layouts;
  const everywhere = await configurationsOf(jira, await listProjectIds(jira));
  const sharers = new Map(
    [...everywhere].map(([key, ids]) => {
      const fallback = configurations.find(({ isDefault }) => isDefault === true);
      return [key === DEFAULT ? String(fallback?.id ?? key) : key, ids] as const;
    }),
  );
  return layouts.map((layout) => ({
    ...layout,
    projectIds: sharers.get(layout.id) ?? layout.projectIds,
  }));
}

interface Configuration {
  readonly id: number | string;
  readonly name: string;
  readonly isDefault?: boolean;
}

const DEFAULT = 'default';

/** Configuration → the projects that follow it, for some of their types at least. */
async function configurationsOf(
  jira: JiraRequest,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await listByIds<ProjectRow>(
    jira,
    path`/rest/api/3/fieldconfigurationscheme/project`,
    'projectId',
    projectIds,
  );
  const schemeIds = rows.flatMap(({ fieldConfigurationScheme: scheme }) => scheme?.id ?? []);
  const mappings = await listByIds<{
    readonly fieldConfigurationSchemeId: string;
    readonly fieldConfigurationId: string;
  }>(
    jira,
    path`/rest/api/3/fieldconfigurationscheme/mapping`,
    'fieldConfigurationSchemeId',
    schemeIds,
  );
  const found = new Map<string, readonly string[]>();
  for (const { fieldConfigurationScheme: scheme, projectIds: users = [] } of rows) {
    const keys = scheme
      ? mappings
          .filter((each) => each.fieldConfigurationSchemeId === scheme.id)
          .map((each) => each.fieldConfigurationId)
      : [DEFAULT];
    for (const key of new Set(keys)) found.set(key, [...(found.get(key) ?? []), ...users]);
  }
  return found;
}

/** Which of the fields a configuration shows: all but those that it hides. */
export async function listShown(
  jira: JiraRequest,
  id: string,
  fieldIds: readonly string[],
): Promise<readonly string[]> {
  const items = await listAll<{ readonly id: string; readonly isHidden?: boolean }>(
    jira,
    path`/rest/api/3/fieldconfiguration/${id}/fields`,
    100,
  );
  const hidden = new Set(items.filter(({ isHidden }) => isHidden === true).map((each) => each.id));
  return fieldIds.filter((each) => !hidden.has(each));
}

/** Every company-managed project, whether or not it was chosen. */
async function listProjectIds(jira: JiraRequest): Promise<readonly string[]> {
  const at = and(path`/rest/api/3/project/search`, 'status', ['live', 'archived']);
  const projects = await listAll<{ readonly id: string; readonly style?: string }>(jira, at);
  return projects.filter(({ style }) => style !== 'next-gen').map(({ id }) => id);
}
