/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const SCREENS = '/rest/api/3/screens';

/** A screen of its own with its one tab. */
async function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const { json } = await call('POST', SCREENS, { name: 'Own', description: 'D' });
  const one = `${SCREENS}/${json.id}`;
  const tab = Number((await call('GET', `${one}/tabs`)).json[0].id);
  const fieldsPath = `${one}/tabs/${tab}/fields`;
  const onTab = async (): Promise<string[]> =>
    ((await call('GET', fieldsPath)).json as { id: string }[]).map(({ id }) => id);
  const put = async (...fieldIds: string[]): Promise<void> => {
    for (const fieldId of fieldIds) await call('POST', fieldsPath, { fieldId });
  };
  return { ...world, call, id: String(json.id), one, tab, fieldsPath, onTab, put };
}

describe('a screen', () => {
  it('is made with one empty tab', async () => {
    const { call, one, id, onTab } = await site();
    expect((await call('GET', `${one}/tabs`)).json).toHaveLength(1);
    expect(await onTab()).toEqual([]);
    const { json } = await call('GET', `${SCREENS}?id=${id}`);
    expect(json.values).toEqual([{ id: Number(id), name: 'Own', description: 'D' }]);
  });

  it.each([
    ['a taken name', { name: 'own' }],
    ['no name', {}],
    ['256 characters', { name: 'x'.repeat(256) }],
    ['a description of 256', { name: 'X', description: 'x'.repeat(256) }],
    ['an unknown property', { name: 'X', tabs: [] }],
  ])('is not made with %s', async (_what, body) => {
    const { call } = await site();
    expect((await call('POST', SCREENS, body)).status).toBe(400);
  });

  it('says whose name it would take', async () => {
    const { call, one } = await site();
    const { json } = await call('PUT', one, { name: 'Default Screen' });
    expect(json.errorMessages).toEqual(['The name is used by another screen.']);
    expect((await call('PUT', one, { name: 'OWN' })).json).toMatchObject({ name: 'OWN' });
    expect((await call('PUT', one, {})).status).toBe(400);
    expect((await call('PUT', `${SCREENS}/99999`, { name: 'X' })).json.errorMessages).toEqual([
      'The screen was not found.',
    ]);
  });

  it('is deleted unless a screen scheme or a workflow uses it', async () => {
    const { call, one, model, id } = await site();
    const scheme = await call('POST', '/rest/api/3/screenscheme', {
      name: 'Uses it',
      screens: { default: Number(id) },
    });
    expect((await call('DELETE', one)).json.errorMessages).toEqual([
      'The screen is used in a screen scheme.',
    ]);
    await call('DELETE', `/rest/api/3/screenscheme/${scheme.json.id}`);
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('DELETE', one)).status).toBe(404);
    const ofTransition = model
      .workflows()
      .flatMap(({ transitions }) => transitions)
      .find(({ screenId }) => screenId !== null)?.screenId;
    expect((await call('DELETE', `${SCREENS}/${ofTransition}`)).json.errorMessages).toEqual([
      'The screen is used in a workflow.',
    ]);
  });

  it('is listed a hundred a page at most, by name and by scope', async () => {
    const { call } = await site();
    expect((await call('GET', `${SCREENS}?maxResults=101`)).json.maxResults).toBe(100);
    expect((await call('GET', `${SCREENS}?queryString=own&scope=GLOBAL`)).json.total).toBe(1);
    expect((await call('GET', `${SCREENS}?queryString=own&scope=PROJECT`)).json.total).toBe(0);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = await site();
    const { status, json } = await as(jira, ines)('GET', SCREENS);
    expect(status).toBe(403);
    expect(json.errorMessages).toEqual(['Only Jira administrators can manage screens.']);
  });
});

describe('the tabs of a screen', () => {
  it('are added at the end, renamed, moved and deleted', async () => {
    const { call, one, tab } = await site();
    const second = await call('POST', `${one}/tabs`, { name: 'Second' });
    expect(second.json).toMatchObject({ name: 'Second' });
    const path = `${one}/tabs/${second.json.id}`;
    expect((await call('PUT', path, { name: 'Two' })).json).toEqual({
      id: second.json.id,
      name: 'Two',
    });
    expect((await call('POST', `${path}/move/0`)).status).toBe(204);
    const ids = ((await call('GET', `${one}/tabs`)).json as { id: number }[]).map(({ id }) => id);
    expect(ids).toEqual([second.json.id, tab]);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', `${one}/tabs/${tab}`)).status).toBe(400);
  });

  it('refuse a name that is taken, missing or too long, and a place that is none', async () => {
    const { call, one, tab } = await site();
    for (const name of ['field tab', '', 'x'.repeat(256)]) {
      expect((await call('POST', `${one}/tabs`, { name })).status).toBe(400);
    }
    for (const place of ['1', '-1', 'x']) {
      expect((await call('POST', `${one}/tabs/${tab}/move/${place}`)).status).toBe(404);
    }
    expect((await call('PUT', `${one}/tabs/99999`, { name: 'X' })).status).toBe(404);
  });

  it('are told for many screens at once', async () => {
    const { call, id, tab } = await site();
    const { json } = await call('GET', `${SCREENS}/tabs?screenId=${id}`);
    expect(json.values).toEqual([{ screenId: Number(id), tabId: tab, tabName: 'Field Tab' }]);
    expect((await call('GET', `${SCREENS}/tabs?tabId=${tab}`)).json.total).toBe(1);
    expect((await call('GET', `${SCREENS}/tabs?maxResult=101`)).json.maxResults).toBe(100);
    expect((await call('GET', `${SCREENS}/tabs?screenId=x`)).status).toBe(400);
  });

  it('are read by who administers a project that shows the screen', async () => {
    const { call, site: jira, ines, id, acq } = await site();
    const scheme = acq.issueTypeScreenSchemeId;
    const byType = '/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=';
    const row = (await call('GET', `${byType}${scheme}`)).json.values[0];
    const page = await call('GET', `/rest/api/3/screenscheme?id=${row.screenSchemeId}`);
    const shown = `${SCREENS}/${page.json.values[0].screens.default}/tabs`;
    const asInes = as(jira, ines);
    expect((await asInes('GET', `${shown}?projectKey=ACQ`)).status).toBe(403);
    await call('POST', '/rest/api/3/project/ACQ/role/10002', { user: [ines] });
    expect((await asInes('GET', `${shown}?projectKey=ACQ`)).status).toBe(200);
    expect((await asInes('GET', shown)).status).toBe(403);
    expect((await asInes('GET', `${SCREENS}/${id}/tabs?projectKey=ACQ`)).status).toBe(403);
  });
});

describe('the fields of a tab', () => {
  it('are each on the screen once', async () => {
    const { call, fieldsPath, onTab } = await site();
    expect((await call('POST', fieldsPath, { fieldId: 'summary' })).json).toEqual({
      id: 'summary',
      name: 'Summary',
    });
    expect((await call('POST', fieldsPath, { fieldId: 'summary' })).status).toBe(400);
    expect((await call('POST', fieldsPath, { fieldId: 'customfield_99999' })).status).toBe(404);
    expect((await call('POST', fieldsPath, {})).status).toBe(404);
    expect(await onTab()).toEqual(['summary']);
  });

  it('are no longer available once they are on', async () => {
    const { call, one, put } = await site();
    const available = async (): Promise<string[]> =>
      ((await call('GET', `${one}/availableFields`)).json as { id: string }[]).map(({ id }) => id);
    expect(await available()).toContain('summary');
    await put('summary');
    expect(await available()).not.toContain('summary');
    expect((await call('GET', `${SCREENS}/99999/availableFields`)).status).toBe(404);
  });

  it('move by name of the place or after another', async () => {
    const { call, fieldsPath, onTab, put } = await site();
    await put('summary', 'labels', 'duedate');
    const move = async (field: string, body: object) =>
      (await call('POST', `${fieldsPath}/${field}/move`, body)).status;
    expect(await move('duedate', { position: 'First' })).toBe(204);
    expect(await onTab()).toEqual(['duedate', 'summary', 'labels']);
    expect(await move('duedate', { position: 'Later' })).toBe(204);
    expect(await onTab()).toEqual(['summary', 'duedate', 'labels']);
    expect(await move('labels', { position: 'Earlier' })).toBe(204);
    expect(await onTab()).toEqual(['summary', 'labels', 'duedate']);
    expect(await move('summary', { after: 'duedate', position: 'First' })).toBe(204);
    expect(await onTab()).toEqual(['labels', 'duedate', 'summary']);
    expect(await move('labels', { position: 'Last' })).toBe(204);
    expect(await onTab()).toEqual(['duedate', 'summary', 'labels']);
    expect(await move('duedate', { position: 'Earlier' })).toBe(404);
    expect(await move('labels', { position: 'Later' })).toBe(404);
    expect(await move('labels', { after: 'priority' })).toBe(404);
    expect(await move('priority', { position: 'First' })).toBe(404);
    expect(await move('labels', {})).toBe(400);
  });

  it('leave the tab', async () => {
    const { call, fieldsPath, onTab, put } = await site();
    await put('summary');
    expect((await call('DELETE', `${fieldsPath}/summary`)).status).toBe(204);
    expect((await call('DELETE', `${fieldsPath}/summary`)).status).toBe(404);
    expect(await onTab()).toEqual([]);
  });

  it('tell on which screens they are, with the tab', async () => {
    const { call, fieldsPath, fields, tab, id } = await site();
    await call('POST', fieldsPath, { fieldId: fields.hidden.id });
    const path = `/rest/api/3/field/${fields.hidden.id}/screens`;
    const { json } = await call('GET', `${path}?expand=tab`);
    expect((json.values as object[]).at(-1)).toEqual({
      ...{ id: Number(id), name: 'Own', description: 'D' },
      tab: { id: tab, name: 'Field Tab' },
    });
    const bare = (await call('GET', path)).json.values as object[];
    expect(bare.at(-1)).not.toHaveProperty('tab');
  });

  it('join the default screen once', async () => {
    const { call } = await site();
    const path = `${SCREENS}/addToDefault/resolution`;
    expect((await call('POST', path)).status).toBe(200);
    expect((await call('POST', path)).status).toBe(404);
    expect((await call('POST', `${SCREENS}/addToDefault/nothing`)).status).toBe(404);
    const onDefault = await call('GET', '/rest/api/3/field/resolution/screens');
    expect((onDefault.json.values as { id: number }[]).map(({ id }) => id)).toContain(1);
  });
});
