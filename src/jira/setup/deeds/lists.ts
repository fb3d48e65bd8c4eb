import type { Named } from '../../../domain/setup/actual-state';
import { isSameName } from '../../../domain/setup/match';
import type { JiraRequest } from '../../jira-request';
import { path, withQuery } from '../../path';
import { sendJson } from '../../request-json';
import { inList } from '../../jql';
import { and, listAll } from '../pages';
import { listLinkTypes, listResolutions, listStatuses, listTypes } from '../things';
import { done, IN_USE, ownId, UNDONE, type Deed, type Made, type StepOf } from './deed';
import { removed } from './delete';
import { sendForTask } from './task';
import { whyKept } from './usage';

type Creating = StepOf<'create-type' | 'create-status' | 'create-resolution' | 'create-link-type'>;

/** The thing under the step's own key. */
export const madeOf = ({ key }: { readonly key: string }, id: string | number): Made => ({
  [key]: String(id),
});

/** Looks for a thing by its exact name. */
export function foundIn(step: Pick<Creating, 'key' | 'name'>, things: readonly Named[]) {
  const found = things.find(({ name }) => isSameName(name, step.name));
  return found && madeOf(step, found.id);
}

export const createType: Deed<'create-type'> = {
  find: async ({ jira }, step) =>
    foundIn(
      step,
      (await listTypes(jira)).filter(
        ({ projectId, level }) => projectId === undefined && level === 'standard',
      ),
    ),
  perform: async ({ jira }, step) => {
    const { name, description } = step;
    const body = { name, description, hierarchyLevel: 0 };
    const { id } = await sendJson<{ readonly id: string }>(
      jira,
      'POST',
      path`/rest/api/3/issuetype`,
      body,
    );
    return done(madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    if (id === undefined) return UNDONE;
    const { jira } = work;
    if (!isThere(await listTypes(jira), id)) return UNDONE;
    if (await isInScheme(jira, id)) return IN_USE;
    // Without another type for its issues, Jira refuses while there are any.
    return removed(jira, path`/rest/api/3/issuetype/${id}`, [400, 409, 423]);
  },
};

const isThere = (things: readonly Named[], wanted: string): boolean =>
  things.some(({ id }) => id === wanted);

/** Whether a scheme has the type; Jira's default one has every type, and says nothing by that. */
async function isInScheme(jira: JiraRequest, typeId: string): Promise<boolean> {
  const [schemes, rows] = await Promise.all([
    listAll<{ readonly id: string; readonly isDefault?: boolean }>(
      jira,
      path`/rest/api/3/issuetypescheme`,
    ),
    listAll<{ readonly issueTypeSchemeId: string; readonly issueTypeId: string }>(
      jira,
      path`/rest/api/3/issuetypescheme/mapping`,
    ),
  ]);
  const fallback = schemes.find(({ isDefault }) => isDefault === true)?.id;
  return rows.some((row) => row.issueTypeId === typeId && row.issueTypeSchemeId !== fallback);
}

export const createStatus: Deed<'create-status'> = {
  find: async ({ jira }, step) =>
    foundIn(
      step,
      (await listStatuses(jira, step.name)).filter(
        ({ projectId, category }) => projectId === undefined && category === step.category,
      ),
    ),
  perform: async ({ jira }, step) => {
    const { name, category } = step;
    const body = { scope: { type: 'GLOBAL' }, statuses: [{ name, statusCategory: category }] };
    const [made] = await sendJson<readonly { readonly id: string }[]>(
      jira,
      'POST',
      path`/rest/api/3/statuses`,
      body,
    );
    return done(made ? madeOf(step, made.id) : {});
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    if (id === undefined || !isThere(await listStatuses(work.jira), id)) return UNDONE;
    return removed(work.jira, and(path`/rest/api/3/statuses`, 'id', [id]));
  },
};

export const createResolution: Deed<'create-resolution'> = {
  find: async ({ jira }, step) => foundIn(step, await listResolutions(jira)),
  perform: async ({ jira }, step) => {
    const { name, description } = step;
    const { id } = await sendJson<{ readonly id: string }>(
      jira,
      'POST',
      path`/rest/api/3/resolution`,
      { name, description },
    );
    return done(madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    const resolutions = await listResolutions(work.jira);
    if (id === undefined || !isThere(resolutions, id)) return UNDONE;
    const because = await whyKept(work.jira, `resolution = ${id}`);
    if (because) return { kind: 'kept', because };
    // Jira wants to know where the issues go, even if there are none.
    const replaceWith = resolutions.find((each) => each.id !== id)?.id;
    if (replaceWith === undefined) return IN_USE;
    const at = withQuery(path`/rest/api/3/resolution/${id}`, { replaceWith });
    const taskId = await sendForTask(work.jira, 'DELETE', at);
    return taskId === undefined ? UNDONE : { kind: 'task', taskId };
  },
};

export const createLinkType: Deed<'create-link-type'> = {
  find: async ({ jira }, step) => foundIn(step, await listLinkTypes(jira)),
  perform: async ({ jira }, step) => {
    const { name, inward, outward } = step;
    const { id } = await sendJson<{ readonly id: string }>(
      jira,
      'POST',
      path`/rest/api/3/issueLinkType`,
      { name, inward, outward },
    );
    return done(madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    if (id === undefined || !isThere(await listLinkTypes(work.jira), id)) return UNDONE;
    // Jira would take the links away with their type.
    const because = await whyKept(
      work.jira,
      `issueLinkType in ${inList([step.inward, step.outward])}`,
    );
    if (because) return { kind: 'kept', because };
    return removed(work.jira, path`/rest/api/3/issueLinkType/${id}`);
  },
};
