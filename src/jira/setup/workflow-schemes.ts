import type { MappingScheme } from '../../domain/setup/actual-state';
import { DEFAULT_SCHEME_ID } from '../../domain/setup/step';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { requestJson, sendJson } from '../request-json';
import { and, listAll } from './pages';
import type { Wanted } from './schemes';

interface ProjectRow {
  readonly projectIds?: readonly string[];
  readonly workflowScheme?: {
    readonly id?: number;
    readonly name: string;
    readonly defaultWorkflow?: string;
  };
}

export interface WorkflowSchemes {
  readonly schemes: readonly MappingScheme[];
  readonly runningTask?: string;
}

/**
 * The workflow schemes that the chosen projects use, and those whose name says that they are ours.
 * The site's default one has no id in Jira and cannot be changed.
 */
export async function listWorkflowSchemes(
  jira: JiraRequest,
  chosen: readonly string[],
  {
    isOurs,
    idOfWorkflow,
  }: { readonly isOurs: Wanted; readonly idOfWorkflow: (name: string) => string },
): Promise<WorkflowSchemes> {
  const [rows, all] = await Promise.all([
    listProjectRows(jira, chosen),
    listAll<{ readonly id?: number; readonly name: string }>(
      jira,
      path`/rest/api/3/workflowscheme`,
    ),
  ]);
  const ids = new Set([
    ...rows.flatMap(({ workflowScheme }) => workflowScheme?.id ?? []).map(String),
    ...all
      .flatMap(({ id, name }) => (id === undefined ? [] : [{ id: String(id), name }]))
      .filter(isOurs)
      .map(({ id }) => id),
  ]);
  const read = await readSchemes(jira, [...ids]);
  const runningTask = read.map(({ taskId }) => taskId).find((id) => id);
  return {
    schemes: [
      ...(await Promise.all(read.map((each) => withUsages(jira, each)))),
      ...rows.flatMap((row) => defaultScheme(row, idOfWorkflow)),
    ],
    ...(runningTask && { runningTask }),
  };
}

async function listProjectRows(
  jira: JiraRequest,
  chosen: readonly string[],
): Promise<readonly ProjectRow[]> {
  if (chosen.length === 0) return [];
  const at = and(path`/rest/api/3/workflowscheme/project`, 'projectId', chosen);
  const answer = await requestJson<{ readonly values?: readonly ProjectRow[] }>(jira, at);
  return answer.values ?? [];
}

function defaultScheme(
  { projectIds = [], workflowScheme }: ProjectRow,
  idOfWorkflow: (name: string) => string,
): MappingScheme[] {
  if (!workflowScheme || workflowScheme.id !== undefined) return [];
  const defaultId = idOfWorkflow(workflowScheme.defaultWorkflow ?? 'jira');
  const { name } = workflowScheme;
  return [{ id: DEFAULT_SCHEME_ID, name, projectIds, defaultId, byType: {}, isFixed: true }];
}

export interface SchemeRead {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly taskId?: string | null;
  readonly defaultWorkflow: { readonly id: string; readonly name: string };
  readonly workflowsForIssueTypes: readonly {
    readonly issueTypeIds: readonly string[];
    readonly workflow: { readonly id: string; readonly name: string };
  }[];
}

export async function readSchemes(
  jira: JiraRequest,
  workflowSchemeIds: readonly string[],
): Promise<readonly SchemeRead[]> {
  if (workflowSchemeIds.length === 0) return [];
  return sendJson(jira, 'POST', path`/rest/api/3/workflowscheme/read`, { workflowSchemeIds });
}

async function withUsages(jira: JiraRequest, read: SchemeRead): Promise<MappingScheme> {
  return {
    ...{ id: read.id, name: read.name, ...mappingOf(read) },
    projectIds: await listProjectsOf(jira, read.id),
  };
}

/** Issue type id → workflow id, and the workflow of all others. */
export const mappingOf = ({
  defaultWorkflow,
  workflowsForIssueTypes,
}: SchemeRead): Pick<MappingScheme, 'defaultId' | 'byType'> => ({
  defaultId: defaultWorkflow.id,
  byType: Object.fromEntries(
    workflowsForIssueTypes.flatMap(({ issueTypeIds, workflow }) =>
      issueTypeIds.map((id) => [id, workflow.id]),
    ),
  ),
});

async function listProjectsOf(jira: JiraRequest, schemeId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const at = withQuery(path`/rest/api/3/workflowscheme/${schemeId}/projectUsages`, {
      nextPageToken,
    });
    const answer: Usages = await requestJson<Usages>(jira, at);
    ids.push(...(answer.projects?.values ?? []).map(({ id }) => id));
    nextPageToken = answer.projects?.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return ids;
}

interface Usages {
  readonly projects?: {
    readonly values?: readonly { readonly id: string }[];
    readonly nextPageToken?: string | null;
  };
}
