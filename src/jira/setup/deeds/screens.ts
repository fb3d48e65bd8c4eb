import type { Ref } from '../../../domain/setup/step';
import { JiraNotFound, JiraRefused } from '../../jira-error';
import { path, withQuery } from '../../path';
import { requestJson, sendJson } from '../../request-json';
import { listScreens, listScreenSchemes, readTabs } from '../screens';
import { done, ownId, UNDONE, type Deed, type Undone, type Work } from './deed';
import { removed, unlessRefused } from './delete';
import { idsOf } from './fields';
import { foundIn, madeOf } from './lists';

/** Puts the fields that are lacking on the first tab, in order; each is a request of its own. */
async function fill({ jira, idOf }: Work, screenId: string, fields: readonly Ref[]): Promise<void> {
  const tabs = await readTabs(jira, screenId);
  const [tab] = tabs;
  if (!tab) throw new JiraRefused(404, [], {});
  const present = new Set(tabs.flatMap(({ fieldIds }) => fieldIds));
  const at = withQuery(path`/rest/api/3/screens/${screenId}/tabs/${tab.id}/fields`, {
    // Where a field shows is a step of its own, which says whom it touches.
    skipFieldAssociation: true,
  });
  for (const fieldId of fields.map(idOf).filter((id) => !present.has(id))) {
    await sendJson(jira, 'POST', at, { fieldId });
  }
}

export const createScreen: Deed<'create-screen'> = {
  find: async ({ jira }, step) => foundIn(step, await listScreens(jira, () => false)),
  perform: async (work, step) => {
    const made = ownId(work, step) ?? (await create(work, step.name));
    await work.note(madeOf(step, made));
    await fill(work, made, step.fields);
    return done(madeOf(step, made));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    return id === undefined ? UNDONE : removed(work.jira, path`/rest/api/3/screens/${id}`);
  },
};

async function create({ jira }: Work, name: string): Promise<string> {
  const at = path`/rest/api/3/screens`;
  return String((await sendJson<{ readonly id: number }>(jira, 'POST', at, { name })).id);
}

export const addToScreen: Deed<'add-to-screen'> = {
  remember: async ({ jira, idOf }, step) => {
    const tabs = await readTabs(jira, idOf(step.screen));
    const present = tabs.flatMap(({ fieldIds }) => fieldIds);
    return step.fields.map(idOf).filter((id) => !present.includes(id));
  },
  perform: async (work, step) => {
    await fill(work, work.idOf(step.screen), step.fields);
    return done();
  },
  undo: async (work, step) => {
    const screenId = work.idOf(step.screen);
    const added = idsOf(work.before);
    for (const { id, fieldIds } of await tabsOf(work, screenId)) {
      for (const fieldId of fieldIds.filter((each) => added.includes(each))) {
        const at = path`/rest/api/3/screens/${screenId}/tabs/${id}/fields/${fieldId}`;
        const undone = await unlessRefused(() => requestJson(work.jira, at, { method: 'DELETE' }));
        if (undone.kind !== 'undone') return undone;
      }
    }
    return UNDONE;
  },
};

/** A screen that is gone shows nothing. */
async function tabsOf({ jira }: Work, screenId: string) {
  try {
    return await readTabs(jira, screenId);
  } catch (error) {
    if (error instanceof JiraNotFound) return [];
    throw error;
  }
}

export const createScreenScheme: Deed<'create-screen-scheme'> = {
  find: async ({ jira }, step) => foundIn(step, await listScreenSchemes(jira)),
  perform: async ({ jira, idOf }, step) => {
    const body = { name: step.name, screens: { default: Number(idOf(step.screen)) } };
    const at = path`/rest/api/3/screenscheme`;
    const { id } = await sendJson<{ readonly id: number }>(jira, 'POST', at, body);
    return done(madeOf(step, id));
  },
  undo: (work, step): Promise<Undone> => {
    const id = ownId(work, step);
    return id === undefined
      ? Promise.resolve(UNDONE)
      : removed(work.jira, path`/rest/api/3/screenscheme/${id}`);
  },
};
