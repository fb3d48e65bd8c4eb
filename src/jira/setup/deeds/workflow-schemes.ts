import { DEFAULT_SCHEME_ID, type SchemeEntry, type StatusMap } from '../../../domain/setup/step';
import { valueOf } from '../../../domain/invariant';
import type { Named } from '../../../domain/setup/actual-state';
import { JiraNotFound } from '../../jira-error';
import type { JiraRequest } from '../../jira-request';
import { path, withQuery } from '../../path';
import { listProjectTypeIds } from '../../projects';
import { requestJson, sendJson } from '../../request-json';
import { countIssues } from '../../search-issue-ids';
import { listAll } from '../pages';
import { named } from '../things';
import { listWorkflows } from '../workflows';
import { mappingOf, readSchemes, type SchemeRead } from '../workflow-schemes';
import {
  done,
  IN_USE,
  ownId,
  UNDONE,
  type Deed,
  type Outcome,
  type SchemeDeeds,
  type Undone,
  type Work,
} from './deed';
import { removed } from './delete';
import { foundIn, madeOf } from './lists';
import { statusMappings } from './status-mappings';
import { sendForTask } from './task';

const ALL = path`/rest/api/3/workflowscheme`;

/** Issue type id → workflow id; absent: whatever all other types follow. */
type Rows = Readonly<Record<string, string | undefined>>;

const wantedRows = (
  { idOf }: Work,
  adds: readonly SchemeEntry[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    adds.flatMap(({ type, follows }) => (follows ? [[idOf(type), idOf(follows)] as const] : [])),
  );

async function getScheme(jira: JiraRequest, id: string): Promise<SchemeRead> {
  const [scheme] = await readSchemes(jira, [id]);
  if (!scheme) throw new JiraNotFound();
  return scheme;
}

/** Makes types follow other workflows in a scheme at once; issues that must move are moved by a task. */
async function setRows(
  work: Work,
  id: string,
  rows: Rows,
  agreed: readonly StatusMap[],
): Promise<string | undefined> {
  const scheme = await getScheme(work.jira, id);
  const before = mappingOf(scheme);
  const byType = defined({ ...before.byType, ...rows });
  if (Object.entries(rows).every(([typeId, to]) => before.byType[typeId] === to)) return undefined;
  const after = { defaultId: before.defaultId, byType };
  const typeIds = Object.keys(rows);
  return sendForTask(work.jira, 'POST', path`/rest/api/3/workflowscheme/update`, {
    ...{ id, name: scheme.name, description: scheme.description ?? '', version: scheme.version },
    defaultWorkflowId: after.defaultId,
    workflowsForIssueTypes: grouped(byType),
    statusMappingsByIssueTypeOverride: await statusMappings(work, {
      ...{ typeIds, before, after, agreed },
    }),
  });
}

const defined = (rows: Rows): Record<string, string> =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([typeId, to]) => (to === undefined ? [] : [[typeId, to]])),
  );

const grouped = (byType: Readonly<Record<string, string>>) =>
  [...new Set(Object.values(byType))].map((workflowId) => ({
    workflowId,
    issueTypeIds: Object.keys(byType).filter((typeId) => byType[typeId] === workflowId),
  }));

const outcome = (taskId: string | undefined): Outcome =>
  taskId === undefined ? done() : { kind: 'task', taskId };

async function schemeOf(jira: JiraRequest, projectId: string): Promise<string | undefined> {
  const at = withQuery(path`/rest/api/3/workflowscheme/project`, { projectId });
  const { values = [] } = await requestJson<{
    readonly values?: readonly { readonly workflowScheme: { readonly id?: number } }[];
  }>(jira, at);
  const [row] = values;
  return row && String(row.workflowScheme.id ?? DEFAULT_SCHEME_ID);
}

export const workflowSchemes: SchemeDeeds = {
  find: async ({ jira }, step) => {
    const all = await listAll<{ readonly id?: number; readonly name: string }>(jira, ALL);
    const own = all.flatMap(({ id, name }): Named[] =>
      id === undefined ? [] : [named({ id, name })],
    );
    return foundIn(step, own);
  },
  copy: async (work, step) => {
    const { workflows } = await listWorkflows(work.jira);
    const nameOf = new Map(workflows.map(({ id, name }) => [id, name]));
    const isDefault = step.from === DEFAULT_SCHEME_ID;
    const from = isDefault ? undefined : await getScheme(work.jira, step.from);
    const byType = { ...(from && mappingOf(from).byType), ...wantedRows(work, step.adds) };
    const { id } = await sendJson<{ readonly id: number }>(work.jira, 'POST', ALL, {
      name: step.name,
      // Without one, it is Jira's own: that of the default scheme.
      ...(from && { defaultWorkflow: from.defaultWorkflow.name }),
      issueTypeMappings: Object.fromEntries(
        Object.entries(byType).map(([typeId, workflow]) => [typeId, valueOf(nameOf, workflow)]),
      ),
    });
    return done(madeOf(step, id));
  },
  uncopy: (work, step): Promise<Undone> => {
    const id = ownId(work, step);
    return id === undefined
      ? Promise.resolve(UNDONE)
      : removed(work.jira, path`/rest/api/3/workflowscheme/${id}`);
  },
  rememberExtend: async (work, step): Promise<Readonly<Record<string, string | null>>> => {
    const { byType } = mappingOf(await getScheme(work.jira, work.idOf(step.scheme)));
    const typeIds = Object.keys(wantedRows(work, step.adds));
    return Object.fromEntries(typeIds.map((id) => [id, byType[id] ?? null]));
  },
  extend: async (work, step) => {
    const id = work.idOf(step.scheme);
    return outcome(await setRows(work, id, wantedRows(work, step.adds), step.statusMaps));
  },
  unextend: async (work, step) => {
    const before = (work.before ?? {}) as Readonly<Record<string, string | null>>;
    const typeIds = Object.keys(before);
    if (step.statusMaps.some(({ issues }) => issues > 0)) return MOVED;
    const inUse =
      step.touches.length > 0 &&
      (await countIssues(
        work.jira,
        `project in (${step.touches.join(', ')}) AND issuetype in (${typeIds.join(', ')})`,
      )) > 0;
    if (inUse) return IN_USE;
    const rows = Object.fromEntries(typeIds.map((id) => [id, before[id] ?? undefined]));
    const taskId = await setRows(work, work.idOf(step.scheme), rows, []);
    return taskId === undefined ? UNDONE : { kind: 'task', taskId };
  },
  schemeOf,
  assign: (jira, projectId, schemeId) =>
    sendJson(jira, 'PUT', path`/rest/api/3/workflowscheme/project`, {
      projectId,
      ...(schemeId !== DEFAULT_SCHEME_ID && { workflowSchemeId: schemeId }),
    }),
};

/** Where each issue was is in its history only. */
const MOVED: Undone = { kind: 'kept', because: { code: 'no-way-back' } };

/** The scheme of a project with issues: a task of Jira's, which moves them. */
export const switchWorkflows: Deed<'switch-workflows'> = {
  perform: async (work, step) => {
    const { jira, idOf } = work;
    const { projectId } = step;
    const targetSchemeId = idOf(step.scheme);
    const now = await schemeOf(jira, projectId);
    if (now === targetSchemeId) return done();
    const [target, before, typeIds] = await Promise.all([
      getScheme(jira, targetSchemeId),
      mappingNow(jira, now),
      listProjectTypeIds(jira, projectId),
    ]);
    const taskId = await sendForTask(
      jira,
      'POST',
      path`/rest/api/3/workflowscheme/project/switch`,
      {
        ...{ projectId, targetSchemeId },
        mappingsByIssueTypeOverride: await statusMappings(work, {
          ...{ typeIds, before, after: mappingOf(target) },
          agreed: step.statusMaps.filter((map) => map.projectId === projectId),
        }),
      },
    );
    return outcome(taskId);
  },
  undo: () => Promise.resolve(MOVED),
};

async function mappingNow(jira: JiraRequest, schemeId: string | undefined) {
  if (schemeId !== undefined && schemeId !== DEFAULT_SCHEME_ID) {
    return mappingOf(await getScheme(jira, schemeId));
  }
  const { workflows } = await listWorkflows(jira);
  return { defaultId: workflows.find(({ name }) => name === 'jira')?.id ?? '', byType: {} };
}
