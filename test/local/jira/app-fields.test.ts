/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { globalContext, offer, world, type World } from './field-world';
import { as } from './small-site';

describe('a field of an app', () => {
  const declare = (w: World) =>
    w.model.createAppField({ name: 'Age', key: 'age', type: 'number', readOnly: true });

  it('is written by the app alone', async () => {
    const w = world();
    const field = declare(w);
    offer(w, field.id);
    const issue = w.issue('One');
    const edit = await w.call('PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { [field.id]: 1 },
    });
    expect(edit.json.errors[field.id]).toContain('cannot be set');
    const path = `/rest/api/3/app/field/${field.id}/value`;
    const body = { updates: [{ issueIds: [Number(issue.id)], value: 2 }] };
    expect((await w.call('PUT', path, body)).status).toBe(403);
    expect((await as(w.site, { kind: 'app' })('PUT', path, body)).status).toBe(204);
    expect(w.model.findIssue(issue.id)?.values[field.id]).toBe(2);
  });

  it('changes with or without changelog and events', async () => {
    const w = world();
    const field = declare(w);
    const { id } = w.issue('One');
    const events: string[] = [];
    w.site.onEvent(({ eventType }) => events.push(eventType));
    const write = async (value: number, query = '') => {
      const body = { updates: [{ customField: field.id, issueIds: [Number(id)], value }] };
      const path = `/rest/api/3/app/field/value${query}`;
      expect((await as(w.site, { kind: 'app' })('POST', path, body)).status).toBe(204);
      const told = [w.model.histories(id).length, events.length];
      events.length = 0;
      return told;
    };
    expect(await write(1)).toEqual([1, 1]);
    expect(await write(2, '?generateAppEvents=false')).toEqual([2, 0]);
    expect(await write(3, '?generateChangelog=false')).toEqual([2, 1]);
    expect(await write(4, '?generateChangelog=false&generateAppEvents=false')).toEqual([2, 0]);
    expect(w.model.findIssue(id)?.values[field.id]).toBe(4);
  });

  it('refuses wrong values, absent issues and pairs told twice, and then writes nothing', async () => {
    const w = world();
    const field = declare(w);
    const { id } = w.issue('One');
    const call = as(w.site, { kind: 'app' });
    const path = `/rest/api/3/app/field/${field.id}/value`;
    const good = { issueIds: [Number(id)], value: 1 };
    for (const bad of [{ ...good, value: 'x' }, { issueIds: [1], value: 1 }, good, { value: 1 }]) {
      expect((await call('PUT', path, { updates: [good, bad] })).status).toBe(400);
    }
    expect(w.model.findIssue(id)?.values[field.id]).toBeUndefined();
    const other = `/rest/api/3/app/field/${w.fields.size.id}/value`;
    expect((await call('PUT', other, { updates: [good] })).status).toBe(404);
  });

  it('keeps a configuration by context', async () => {
    const w = world();
    const field = declare(w);
    const path = `/rest/api/3/app/field/${field.id}/context/configuration`;
    const id = await globalContext(w, field.id);
    const body = { configurations: [{ id, configuration: { unit: 'days' } }] };
    expect((await as(w.site, w.ines)('PUT', path, body)).status).toBe(403);
    expect((await as(w.site, { kind: 'app' })('PUT', path, body)).status).toBe(200);
    const { json } = await w.call('GET', `${path}?issueId=${w.issue('One').id}`);
    expect(json.values).toMatchObject([{ id, configuration: { unit: 'days' } }]);
    expect((await w.call('GET', `${path}?id=1&issueId=2`)).status).toBe(400);
    const tooMany = Array.from({ length: 1001 }, (_, at) => ({ id: String(at) }));
    expect((await w.call('PUT', path, { configurations: tooMany })).status).toBe(400);
  });
});
