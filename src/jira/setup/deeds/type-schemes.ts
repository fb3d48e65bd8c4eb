import type { SchemeEntry } from '../../../domain/setup/step';
import type { JiraRequest } from '../../jira-request';
import { path, withQuery } from '../../path';
import { requestJson, sendJson } from '../../request-json';
import { and, listAll } from '../pages';
import { done, ownId, UNDONE, type SchemeDeeds, type Undone, type Work } from './deed';
import { removed, unlessRefused } from './delete';
import { idsOf } from './fields';
import { foundIn, madeOf } from './lists';

interface SchemeAnswer {
  readonly id: string;
  readonly name: string;
  readonly defaultIssueTypeId?: string;
  readonly isDefault?: boolean;
}

const ALL = path`/rest/api/3/issuetypescheme`;

async function readScheme(jira: JiraRequest, id: string) {
  const [[scheme], rows] = await Promise.all([
    listAll<SchemeAnswer>(jira, and(ALL, 'id', [id])),
    listAll<{ readonly issueTypeId: string }>(
      jira,
      and(path`/rest/api/3/issuetypescheme/mapping`, 'issueTypeSchemeId', [id]),
    ),
  ]);
  return { scheme, typeIds: rows.map(({ issueTypeId }) => issueTypeId) };
}

/** Types that the scheme lacks: a new type is in Jira's default one by itself. */
async function lacking({ jira, idOf }: Work, id: string, adds: readonly SchemeEntry[]) {
  const { typeIds } = await readScheme(jira, id);
  return adds.map(({ type }) => idOf(type)).filter((each) => !typeIds.includes(each));
}

export const typeSchemes: SchemeDeeds = {
  find: async ({ jira }, step) => foundIn(step, await listAll<SchemeAnswer>(jira, ALL)),
  copy: async (work, step) => {
    const { scheme, typeIds } = await readScheme(work.jira, step.from);
    const added = step.adds.map(({ type }) => work.idOf(type));
    const { issueTypeSchemeId } = await sendJson<{ readonly issueTypeSchemeId: string }>(
      work.jira,
      'POST',
      ALL,
      {
        name: step.name,
        issueTypeIds: [...new Set([...typeIds, ...added])],
        ...(scheme?.defaultIssueTypeId && { defaultIssueTypeId: scheme.defaultIssueTypeId }),
      },
    );
    return done(madeOf(step, issueTypeSchemeId));
  },
  uncopy: (work, step): Promise<Undone> => {
    const id = ownId(work, step);
    return id === undefined
      ? Promise.resolve(UNDONE)
      : removed(work.jira, path`/rest/api/3/issuetypescheme/${id}`);
  },
  rememberExtend: (work, step) => lacking(work, work.idOf(step.scheme), step.adds),
  extend: async (work, step) => {
    const id = work.idOf(step.scheme);
    const issueTypeIds = await lacking(work, id, step.adds);
    const at = path`/rest/api/3/issuetypescheme/${id}/issuetype`;
    if (issueTypeIds.length > 0) await sendJson(work.jira, 'PUT', at, { issueTypeIds });
    return done();
  },
  unextend: async (work, step) => {
    const id = work.idOf(step.scheme);
    for (const typeId of idsOf(work.before)) {
      const at = path`/rest/api/3/issuetypescheme/${id}/issuetype/${typeId}`;
      const undone = await unlessRefused(() => requestJson(work.jira, at, { method: 'DELETE' }));
      if (undone.kind !== 'undone') return undone;
    }
    return UNDONE;
  },
  schemeOf: async (jira, projectId) => {
    const at = withQuery(path`/rest/api/3/issuetypescheme/project`, { projectId });
    const [row] = await listAll<{ readonly issueTypeScheme: SchemeAnswer }>(jira, at);
    return row?.issueTypeScheme.id;
  },
  assign: (jira, projectId, issueTypeSchemeId) =>
    sendJson(jira, 'PUT', path`/rest/api/3/issuetypescheme/project`, {
      issueTypeSchemeId,
      projectId,
    }),
};
