import { isSameName } from '../../../domain/setup/match';
import type { Ref } from '../../../domain/setup/step';
import { JiraRefused } from '../../jira-error';
import { path } from '../../path';
import { requestJson, sendJson } from '../../request-json';
import { listContexts, listFields, listOptions } from '../fields';
import { done, ownId, UNDONE, type Deed, type StepOf, type Undone, type Work } from './deed';
import { removed, unlessRefused } from './delete';
import { madeOf } from './lists';
import { inJql, whyKept } from './usage';

export const createField: Deed<'create-field'> = {
  find: async ({ jira }, step) => {
    const fields = await listFields(jira, step.name);
    const found = fields.find(
      ({ name, type }) => isSameName(name, step.name) && type === step.type,
    );
    return found && madeOf(step, found.id);
  },
  perform: async ({ jira }, step) => {
    const { name, description, type, searcherKey } = step;
    const body = { name, description, type, searcherKey };
    const { id } = await sendJson<{ readonly id: string }>(
      jira,
      'POST',
      path`/rest/api/3/field`,
      body,
    );
    return done(madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    if (id === undefined || !(await isFieldThere(work, id))) return UNDONE;
    const [because, screens] = await Promise.all([
      whyKept(work.jira, `${inJql(id)} is not EMPTY`),
      requestJson<{ readonly total?: number }>(work.jira, path`/rest/api/3/field/${id}/screens`),
    ]);
    if (because) return { kind: 'kept', because };
    if ((screens.total ?? 0) > 0) return { kind: 'kept', because: { code: 'in-use' } };
    // To the bin, from which Jira's administrators can take it back for sixty days.
    const at = path`/rest/api/3/field/${id}/trash`;
    return unlessRefused(() => requestJson(work.jira, at, { method: 'POST' }));
  },
};

const isFieldThere = async ({ jira }: Work, id: string): Promise<boolean> =>
  (await listFields(jira)).some((field) => field.id === id);

export const createContext: Deed<'create-context'> = {
  find: async ({ jira, idOf }, step) => {
    const at = path`/rest/api/3/field/${idOf(step.field)}/context`;
    const { values = [] } = await requestJson<{
      readonly values?: readonly { readonly id: string; readonly name: string }[];
    }>(jira, at);
    const found = values.find(({ name }) => isSameName(name, step.name));
    return found && madeOf(step, found.id);
  },
  perform: async ({ jira, idOf }, step) => {
    const { name, projectIds } = step;
    const at = path`/rest/api/3/field/${idOf(step.field)}/context`;
    const body = { name, projectIds };
    const { id } = await sendJson<{ readonly id: string }>(jira, 'POST', at, body);
    return done(madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    if (id === undefined) return UNDONE;
    const fieldId = work.idOf(step.field);
    const because = await whyKept(
      work.jira,
      `project in (${step.projectIds.join(', ')}) AND ${inJql(fieldId)} is not EMPTY`,
    );
    if (because) return { kind: 'kept', because };
    return removed(work.jira, path`/rest/api/3/field/${fieldId}/context/${id}`);
  },
};

/** Types that the context has not yet; what was there is what `undo` leaves. */
const typesLeft = async ({ jira, idOf }: Work, step: StepOf<'widen-context'>) => {
  const fieldId = idOf(step.field);
  const contexts = await listContexts(jira, { id: fieldId, name: '', type: '' });
  const present = contexts.find(({ id }) => id === step.contextId)?.typeIds ?? [];
  const wanted = step.types.map(idOf);
  return present === 'all' ? [] : wanted.filter((id) => !present.includes(id));
};

export const widenContext: Deed<'widen-context'> = {
  remember: typesLeft,
  perform: async (work, step) => {
    const issueTypeIds = await typesLeft(work, step);
    const fieldId = work.idOf(step.field);
    const at = path`/rest/api/3/field/${fieldId}/context/${step.contextId}/issuetype`;
    if (issueTypeIds.length > 0) await sendJson(work.jira, 'PUT', at, { issueTypeIds });
    return done();
  },
  undo: async (work, step) => {
    const issueTypeIds = idsOf(work.before);
    if (issueTypeIds.length === 0) return UNDONE;
    const fieldId = work.idOf(step.field);
    const because = await whyKept(
      work.jira,
      `issuetype in (${issueTypeIds.join(', ')}) AND ${inJql(fieldId)} is not EMPTY`,
    );
    if (because) return { kind: 'kept', because };
    const at = path`/rest/api/3/field/${fieldId}/context/${step.contextId}/issuetype/remove`;
    return unlessRefused(() => sendJson(work.jira, 'POST', at, { issueTypeIds }));
  },
};

/** Ids that were kept as what to take back. */
export const idsOf = (before: unknown): readonly string[] =>
  Array.isArray(before) ? before.filter((each): each is string => typeof each === 'string') : [];

/** The context of an option: a field that set-up made has the one for all projects. */
async function contextIdOf({ jira, idOf }: Work, field: Ref, context: Ref): Promise<string> {
  if (context.kind === 'existing' || context.by.startsWith('context:')) return idOf(context);
  const contexts = await listContexts(jira, { id: idOf(field), name: '', type: '' });
  const found = contexts.find(({ projectIds }) => projectIds === 'all') ?? contexts[0];
  if (!found) throw new JiraRefused(404, [], {});
  return found.id;
}

export const addOptions: Deed<'add-options'> = {
  perform: async (work, step) => {
    const { jira, idOf } = work;
    const fieldId = idOf(step.field);
    const contextId = await contextIdOf(work, step.field, step.context);
    const find = async () => {
      const present = await listOptions(jira, fieldId, contextId);
      return step.options.flatMap(({ key, name }) => {
        const found = present.find((each) => isSameName(each.name, name));
        return found ? [[key, found.id] as const] : [];
      });
    };
    const there = new Set((await find()).map(([key]) => key));
    const options = step.options
      .filter(({ key }) => !there.has(key))
      .map(({ name }) => ({ value: name }));
    const at = path`/rest/api/3/field/${fieldId}/context/${contextId}/option`;
    if (options.length > 0) await sendJson(jira, 'POST', at, { options });
    return done(Object.fromEntries(await find()));
  },
  undo: async (work, step) => {
    const { jira, idOf, made } = work;
    const fieldId = idOf(step.field);
    if (!(await isFieldThere(work, fieldId))) return UNDONE;
    const contextId = await contextIdOf(work, step.field, step.context);
    const present = await listOptions(jira, fieldId, contextId);
    const left = present.filter(({ id }) => Object.values(made).includes(id));
    const undone: Undone[] = [];
    for (const { id } of left) {
      const because = await whyKept(jira, `${inJql(fieldId)} = ${id}`);
      const at = path`/rest/api/3/field/${fieldId}/context/${contextId}/option/${id}`;
      undone.push(because ? { kind: 'kept', because } : await removed(jira, at));
    }
    return undone.find(({ kind }) => kind === 'kept') ?? UNDONE;
  },
};
