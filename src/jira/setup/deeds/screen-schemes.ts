import type { SchemeEntry } from '../../../domain/setup/step';
import type { JiraRequest } from '../../jira-request';
import { path, withQuery } from '../../path';
import { sendJson } from '../../request-json';
import { and, listAll } from '../pages';
import type { Named } from '../../../domain/setup/actual-state';
import { done, ownId, UNDONE, type SchemeDeeds, type Undone, type Work } from './deed';
import { removed, unlessRefused } from './delete';
import { foundIn, madeOf } from './lists';

interface Row {
  readonly issueTypeId: string;
  readonly screenSchemeId: string;
}

const ALL = path`/rest/api/3/issuetypescreenscheme`;

const readRows = (jira: JiraRequest, id: string): Promise<readonly Row[]> =>
  listAll<Row>(
    jira,
    and(path`/rest/api/3/issuetypescreenscheme/mapping`, 'issueTypeScreenSchemeId', [id]),
  );

const wantedRows = ({ idOf }: Work, adds: readonly SchemeEntry[]): Row[] =>
  adds.flatMap(({ type, follows }) =>
    follows ? [{ issueTypeId: idOf(type), screenSchemeId: idOf(follows) }] : [],
  );

const toRow = ({ issueTypeId, screenSchemeId }: Row): Row => ({ issueTypeId, screenSchemeId });

/** Gives types the screens of the rows: a type that has some already loses those first. */
async function setRows(jira: JiraRequest, id: string, rows: readonly Row[]): Promise<void> {
  const present = await readRows(jira, id);
  const isThere = (row: Row) =>
    present.some(
      (each) => each.issueTypeId === row.issueTypeId && each.screenSchemeId === row.screenSchemeId,
    );
  const issueTypeMappings = rows.filter((row) => !isThere(row)).map(toRow);
  if (issueTypeMappings.length === 0) return;
  await dropRows(
    jira,
    id,
    issueTypeMappings.map(({ issueTypeId }) => issueTypeId),
  );
  const at = path`/rest/api/3/issuetypescreenscheme/${id}/mapping`;
  await sendJson(jira, 'PUT', at, { issueTypeMappings });
}

async function dropRows(jira: JiraRequest, id: string, typeIds: readonly string[]): Promise<void> {
  const present = await readRows(jira, id);
  const issueTypeIds = typeIds.filter((each) => present.some((row) => row.issueTypeId === each));
  const at = path`/rest/api/3/issuetypescreenscheme/${id}/mapping/remove`;
  if (issueTypeIds.length > 0) await sendJson(jira, 'POST', at, { issueTypeIds });
}

/** What a type had before, for the types that get something else: absent, what all others have. */
interface Before {
  readonly typeIds: readonly string[];
  readonly rows: readonly Row[];
}

export const screenSchemes: SchemeDeeds = {
  find: async ({ jira }, step) => foundIn(step, await listAll<Named>(jira, ALL)),
  copy: async (work, step) => {
    const added = wantedRows(work, step.adds);
    const kept = (await readRows(work.jira, step.from)).filter(
      (row) => !added.some(({ issueTypeId }) => issueTypeId === row.issueTypeId),
    );
    const issueTypeMappings = [...kept, ...added].map(toRow);
    const body = { name: step.name, issueTypeMappings };
    const { id } = await sendJson<{ readonly id: string }>(work.jira, 'POST', ALL, body);
    return done(madeOf(step, id));
  },
  uncopy: (work, step): Promise<Undone> => {
    const id = ownId(work, step);
    return id === undefined
      ? Promise.resolve(UNDONE)
      : removed(work.jira, path`/rest/api/3/issuetypescreenscheme/${id}`);
  },
  rememberExtend: async (work, step): Promise<Before> => {
    const typeIds = wantedRows(work, step.adds).map(({ issueTypeId }) => issueTypeId);
    const rows = await readRows(work.jira, work.idOf(step.scheme));
    return { typeIds, rows: rows.filter((row) => typeIds.includes(row.issueTypeId)).map(toRow) };
  },
  extend: async (work, step) => {
    await setRows(work.jira, work.idOf(step.scheme), wantedRows(work, step.adds));
    return done();
  },
  unextend: (work, step) => {
    const id = work.idOf(step.scheme);
    const { typeIds, rows } = work.before as Before;
    return unlessRefused(async () => {
      await setRows(work.jira, id, rows);
      const had = rows.map(({ issueTypeId }) => issueTypeId);
      await dropRows(
        work.jira,
        id,
        typeIds.filter((typeId) => !had.includes(typeId)),
      );
    });
  },
  schemeOf: async (jira, projectId) => {
    const at = withQuery(path`/rest/api/3/issuetypescreenscheme/project`, { projectId });
    const [row] = await listAll<{ readonly issueTypeScreenScheme: Named }>(jira, at);
    return row?.issueTypeScreenScheme.id;
  },
  assign: (jira, projectId, issueTypeScreenSchemeId) =>
    sendJson(jira, 'PUT', path`/rest/api/3/issuetypescreenscheme/project`, {
      issueTypeScreenSchemeId,
      projectId,
    }),
};
