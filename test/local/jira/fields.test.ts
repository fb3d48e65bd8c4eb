/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- JSON answers are read as they come */
import { FIELD, PLUGIN, globalContext, make, offer, world } from './field-world';
import { as } from './small-site';

describe('a new field', () => {
  it('can’t be set before a scheme and a screen have it', async () => {
    const w = world();
    const id = await make(w, 'textfield', 'textsearcher');
    const { key } = w.issue('One');
    const { status, json } = await w.call('PUT', `/rest/api/3/issue/${key}`, {
      fields: { [id]: 'x' },
    });
    expect(status).toBe(400);
    expect(json.errors[id]).toBe(
      `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    );
    offer(w, id);
    expect(
      (await w.call('PUT', `/rest/api/3/issue/${key}`, { fields: { [id]: 'x' } })).status,
    ).toBe(204);
  });

  it('has one global context', async () => {
    const w = world();
    const id = await make(w, 'select');
    const { json } = await w.call('GET', `${FIELD}/${id}/context`);
    expect(json).toMatchObject({
      total: 1,
      values: [{ isGlobalContext: true, isAnyIssueType: true }],
    });
  });

  it.each([
    [{ name: 'X', type: `${PLUGIN}:nothing` }],
    [{ name: 'X' }],
    [{ type: `${PLUGIN}:select` }],
    [{ name: 'X', type: `${PLUGIN}:select`, searcherKey: `${PLUGIN}:textsearcher` }],
    [{ name: 'x'.repeat(256), type: `${PLUGIN}:select` }],
  ])('is refused as %j', async (body) => {
    const { call, model } = world();
    const before = model.fields().length;
    expect((await call('POST', FIELD, body)).status).toBe(400);
    expect(model.fields()).toHaveLength(before);
  });

  it.each([
    ['radiobuttons', { value: 'A' }, { value: 'A' }],
    [
      'cascadingselect',
      { value: 'A', child: { value: 'B' } },
      { value: 'A', child: { value: 'B' } },
    ],
    ['url', 'https://example.com/x', 'https://example.com/x'],
    ['readonlyfield', 'once', 'once'],
    ['grouppicker', { name: 'makers' }, { name: 'makers' }],
    ['multigrouppicker', [{ name: 'makers' }], [{ name: 'makers' }]],
    ['project', { key: 'WEB' }, { key: 'WEB' }],
  ])('of kind %s keeps its value', async (kind, value, shown) => {
    const w = world();
    const id = await make(w, kind);
    offer(w, id);
    const path = `${FIELD}/${id}/context/${await globalContext(w, id)}/option`;
    const made = await w.call('POST', path, { options: [{ value: 'A' }] });
    if (kind === 'cascadingselect') {
      const optionId = made.json.options[0].id;
      await w.call('POST', path, { options: [{ value: 'B', optionId }] });
    }
    const { key } = w.issue('One');
    await w.call('PUT', `/rest/api/3/issue/${key}`, { fields: { [id]: value } });
    const { json } = await w.call('GET', `/rest/api/3/issue/${key}?fields=${id}`);
    expect({ value: json.fields[id] }).toMatchObject({ value: shown });
    expect(w.model.histories(w.model.findIssue(key)?.id ?? '')).toHaveLength(1);
    const emptied = await w.call('PUT', `/rest/api/3/issue/${key}`, { fields: { [id]: null } });
    expect(emptied.status).toBe(204);
  });

  it.each([
    ['cascadingselect', { value: 'B' }],
    ['url', 'no address'],
    ['grouppicker', { name: 'nobody' }],
    ['multigrouppicker', { name: 'makers' }],
    ['project', { key: 'NONE' }],
  ])('of kind %s refuses %j', async (kind, value) => {
    const w = world();
    const id = await make(w, kind);
    offer(w, id);
    const { key } = w.issue('One');
    const body = { fields: { [id]: value } };
    const { status, json } = await w.call('PUT', `/rest/api/3/issue/${key}`, body);
    expect([status, Object.keys(json.errors)]).toEqual([400, [id]]);
  });
});

describe('the life of a field', () => {
  it('goes through the trash and back', async () => {
    const { call, fields, model } = world();
    const { id } = fields.answer;
    expect((await call('POST', `${FIELD}/${id}/trash`)).status).toBe(200);
    expect((await call('POST', `${FIELD}/${id}/trash`)).status).toBe(400);
    expect((await call('GET', `${FIELD}/search?id=${id}`)).json.total).toBe(0);
    expect((await call('GET', `${FIELD}/search/trashed?id=${id}`)).json.total).toBe(1);
    expect((await call('POST', `${FIELD}/${id}/restore`)).status).toBe(200);
    expect((await call('POST', `${FIELD}/${id}/restore`)).status).toBe(400);
    expect(model.fields().find((each) => each.id === id)?.trashed).toBe(false);
  });

  it('ends with a task that takes it from schemes, screens and issues', async () => {
    const { call, fields, issue, model } = world();
    const { id } = fields.size;
    const { key } = issue('Sized', { [id]: 3 });
    expect((await call('DELETE', `${FIELD}/${id}`)).status).toBe(303);
    expect((await call('PUT', `${FIELD}/${id}`, {})).status).toBe(404);
    expect(model.findIssue(key)?.values).not.toHaveProperty(id);
    expect((await call('GET', `${FIELD}/${id}/screens`)).status).toBe(404);
  });

  it('is not ended for Jira’s own fields, nor twice at a time', async () => {
    const { call, fields, model } = world();
    const sprint = model.fields().find(({ type }) => type === 'sprint')?.id ?? '';
    expect((await call('DELETE', `${FIELD}/${sprint}`)).status).toBe(400);
    expect((await call('PUT', `${FIELD}/${sprint}`, { name: 'X' })).status).toBe(400);
    expect((await call('DELETE', `${FIELD}/summary`)).status).toBe(400);
    model.setTaskDuration(60_000);
    expect((await call('DELETE', `${FIELD}/${fields.size.id}`)).status).toBe(303);
    expect((await call('DELETE', `${FIELD}/${fields.answer.id}`)).status).toBe(409);
  });

  it('is for administrators', async () => {
    const { site, ines, fields } = world();
    const call = as(site, ines);
    const path = `${FIELD}/${fields.size.id}`;
    expect((await call('POST', FIELD, {})).status).toBe(400);
    expect((await call('PUT', path, {})).json.errorMessages).toEqual([
      'Only Jira administrators can edit custom fields.',
    ]);
    for (const [method, end] of [
      ['DELETE', ''],
      ['POST', '/trash'],
      ['POST', '/restore'],
      ['GET', '/context'],
      ['GET', '/screens'],
      ['GET', '/association/project'],
    ] as const) {
      expect((await call(method, `${path}${end}`)).status).toBe(403);
    }
    expect((await call('GET', `${FIELD}/search/trashed`)).status).toBe(403);
  });
});

describe('a search for fields', () => {
  it('gives pages of fifty at most', async () => {
    const { call, model } = world();
    for (let at = 0; at < 51; at += 1) model.createField({ name: `Field ${at}`, type: 'text' });
    const { json } = await call('GET', `${FIELD}/search?maxResults=51&query=field `);
    expect(json).toMatchObject({ maxResults: 50, total: 51, isLast: false });
    expect(json.values).toHaveLength(50);
  });

  it('orders by name, contexts, screens and use', async () => {
    const { call, issue, fields, model, ines } = world();
    const { id } = issue('Used');
    model.editIssue(ines, id, { fields: { [fields.answer.id]: 'x' } });
    const first = async (orderBy: string) =>
      (await call('GET', `${FIELD}/search?type=custom&orderBy=${orderBy}`)).json.values[0].name;
    expect(await first('name')).toBe('Answer');
    expect(await first('-name')).toBe('Sprint');
    expect(await first('-lastUsed')).toBe('Answer');
    expect(await first('-screensCount')).not.toBe('Off screen');
    expect((await call('GET', `${FIELD}/search?orderBy=colour`)).status).toBe(400);
  });

  it('tells more when asked to', async () => {
    const { call, fields } = world();
    const path = `${FIELD}/search?id=${fields.lane.id}`;
    expect((await call('GET', path)).json.values[0]).not.toHaveProperty('isLocked');
    const expand = 'key,isLocked,searcherKey,contextsCount,lastUsed';
    expect((await call('GET', `${path}&expand=${expand}`)).json.values[0]).toMatchObject({
      key: fields.lane.id,
      isLocked: false,
      searcherKey: `${PLUGIN}:multiselectsearcher`,
      contextsCount: 1,
      lastUsed: { type: 'NO_INFORMATION' },
    });
  });

  it('keeps to the projects that the caller browses', async () => {
    const { site, camille, admin, acq, web, fields } = world();
    const path = `${FIELD}/search?id=${fields.lane.id}&projectIds=`;
    const total = async (who: string, id: string) =>
      (await as(site, who)('GET', `${path}${id}`)).json.total;
    expect(await total(admin, web.id)).toBe(1);
    expect(await total(camille, web.id)).toBe(0);
    expect(await total(camille, acq.id)).toBe(1);
  });
});
