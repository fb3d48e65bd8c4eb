/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as } from './small-site';
import { withDashboard } from './with-dashboard';

const URI =
  'rest/gadgets/1.0/g/com.atlassian.jira.gadgets:filter-results-gadget/gadgets/filter-results-gadget.xml';
const MODULE = 'ari:cloud:ecosystem::extension/app-1/env-1/static/radar';
const LOGGED_IN = { sharePermissions: [{ type: 'loggedin' }] };

interface Shown {
  readonly title: string;
  readonly position: { readonly row: number; readonly column: number };
}

async function withGadgets(more: object = {}) {
  const world = await withDashboard(more);
  world.model.declareGadget(MODULE, 'Radar');
  const gadgets = `${world.path}/gadget`;
  const add = async (title: string, column = 0, row = 0): Promise<number> => {
    const body = { moduleKey: MODULE, title, position: { column, row } };
    return Number((await world.asInes('POST', gadgets, body)).json.id);
  };
  const placed = async (): Promise<string[]> => {
    const { json } = await world.asInes('GET', gadgets);
    return (json.gadgets as Shown[]).map(
      ({ title, position: { column, row } }) => `${title} ${column}/${row}`,
    );
  };
  return { ...world, gadgets, add, placed };
}

describe('a gadget', () => {
  it('is one of Jira’s by URI or of an app by module key', async () => {
    const { asInes, gadgets } = await withGadgets();
    const kinds = (await asInes('GET', '/rest/api/3/dashboard/gadgets')).json.gadgets as object[];
    expect(kinds).toContainEqual({ title: 'Radar', moduleKey: MODULE });
    expect(kinds).toContainEqual({ title: 'Filter Results', uri: URI });
    const own = await asInes('POST', gadgets, { uri: URI });
    expect(own.json).toEqual({
      id: expect.any(Number) as number,
      uri: URI,
      title: 'Filter Results',
      color: 'blue',
      position: { column: 0, row: 0 },
    });
    const app = await asInes('POST', gadgets, { moduleKey: MODULE, color: 'red', title: 'Mine' });
    expect(app.json).toMatchObject({ moduleKey: MODULE, title: 'Mine', color: 'red' });
  });

  it('of another kind, colour or place is refused', async () => {
    const { asInes, gadgets, placed } = await withGadgets();
    for (const body of [
      {},
      { uri: URI, moduleKey: MODULE },
      { uri: 'rest/none.xml' },
      { moduleKey: 'none' },
      { moduleKey: MODULE, color: 'pink' },
      { moduleKey: MODULE, position: { column: 3, row: 0 } },
      { moduleKey: MODULE, position: { column: 0, row: -1 } },
      { moduleKey: MODULE, position: { column: 0 } },
      { moduleKey: MODULE, position: 'top' },
    ]) {
      expect((await asInes('POST', gadgets, body)).status).toBe(400);
    }
    expect(await placed()).toEqual([]);
    const unchecked = { moduleKey: 'none', ignoreUriAndModuleKeyValidation: true };
    expect((await asInes('POST', gadgets, unchecked)).status).toBe(200);
  });

  it('moves those below it down, and up again when it goes', async () => {
    const { asInes, gadgets, add, placed } = await withGadgets();
    await add('A');
    const b = await add('B', 0, 9);
    await add('C', 1);
    const d = await add('D', 0, 1);
    expect(await placed()).toEqual(['A 0/0', 'D 0/1', 'B 0/2', 'C 1/0']);
    const moved = { position: { column: 1, row: 0 }, title: 'Bee', color: 'green' };
    expect((await asInes('PUT', `${gadgets}/${b}`, moved)).status).toBe(204);
    expect(await placed()).toEqual(['A 0/0', 'D 0/1', 'Bee 1/0', 'C 1/1']);
    expect((await asInes('DELETE', `${gadgets}/${d}`)).status).toBe(204);
    expect(await placed()).toEqual(['A 0/0', 'Bee 1/0', 'C 1/1']);
    expect((await asInes('PUT', `${gadgets}/${b}`, { color: 'pink' })).status).toBe(400);
    expect((await asInes('PUT', `${gadgets}/${d}`, {})).status).toBe(404);
    expect((await asInes('DELETE', `${gadgets}/${d}`)).status).toBe(404);
  });

  it('is found by id, URI and module key', async () => {
    const { asInes, gadgets, add } = await withGadgets();
    const id = await add('A');
    await asInes('POST', gadgets, { uri: URI });
    const count = async (query: string) =>
      ((await asInes('GET', `${gadgets}?${query}`)).json.gadgets as object[]).length;
    expect(await count('')).toBe(2);
    expect(await count(`gadgetId=${id}`)).toBe(1);
    expect(await count(`uri=${encodeURIComponent(URI)}`)).toBe(1);
    expect(await count(`moduleKey=${encodeURIComponent(MODULE)}`)).toBe(1);
  });

  it('is the twentieth of a dashboard at most', async () => {
    const { asInes, gadgets, add } = await withGadgets();
    for (let n = 0; n < 20; n++) await add(`G${n}`, n % 3);
    const { status, json } = await asInes('POST', gadgets, { moduleKey: MODULE });
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([
      'Cannot add another gadget. The maximum number of gadgets the dashboard can hold has been reached.',
    ]);
  });

  it('is 404 for who does not see the dashboard, and for who may not edit it', async () => {
    const { asInes, site, camille, path, gadgets } = await withGadgets();
    const call = as(site, camille);
    const hidden = await call('GET', gadgets);
    expect(hidden.status).toBe(404);
    expect(hidden.json.errorMessages).toEqual([
      "The dashboard you requested either does not exist or you don't have the required permissions to perform this action.",
    ]);
    await asInes('PUT', path, { name: 'Mine', ...LOGGED_IN, editPermissions: [] });
    expect((await call('GET', gadgets)).status).toBe(200);
    expect((await call('POST', gadgets, { moduleKey: MODULE })).status).toBe(404);
    expect((await as(site, { kind: 'anonymous' })('POST', gadgets, {})).status).toBe(401);
  });
});

describe('the properties of a dashboard item', () => {
  it('are set, listed, read and deleted', async () => {
    const { asInes, path, add } = await withGadgets();
    const items = `${path}/items/${await add('A')}/properties`;
    expect((await asInes('PUT', `${items}/team`, { name: 'red' })).status).toBe(201);
    expect((await asInes('PUT', `${items}/team`, { name: 'blue' })).status).toBe(200);
    expect((await asInes('GET', items)).json.keys).toMatchObject([{ key: 'team' }]);
    expect((await asInes('GET', `${items}/team`)).json.value).toEqual({ name: 'blue' });
    expect((await asInes('DELETE', `${items}/team`)).status).toBe(204);
    expect((await asInes('GET', `${items}/team`)).status).toBe(404);
    expect((await asInes('GET', `${path}/items/1/properties`)).status).toBe(404);
  });

  it('are at most 32,768 characters long', async () => {
    const { asInes, path, add } = await withGadgets();
    const property = `${path}/items/${await add('A')}/properties/text`;
    expect((await asInes('PUT', property, 'x'.repeat(32766))).status).toBe(201);
    expect((await asInes('PUT', property, 'x'.repeat(32767))).status).toBe(400);
  });

  it('are strings in the config of Jira’s own gadgets', async () => {
    const { asInes, path, gadgets, add } = await withGadgets();
    const own = (await asInes('POST', gadgets, { uri: URI })).json.id as number;
    const config = (id: number) => `${path}/items/${id}/properties/config`;
    expect((await asInes('PUT', config(own), { num: '10' })).status).toBe(201);
    const nested = await asInes('PUT', config(own), { num: { n: 10 } });
    expect(nested.status).toBe(400);
    expect(nested.json.errorMessages[0]).toContain('too many levels');
    expect((await asInes('PUT', config(await add('A')), { num: { n: 10 } })).status).toBe(201);
  });

  it('are read by viewers, set by editors, and hidden from others', async () => {
    const { asInes, site, camille, path, add } = await withGadgets();
    const property = `${path}/items/${await add('A')}/properties/team`;
    await asInes('PUT', property, 'red');
    const call = as(site, camille);
    expect((await call('GET', property)).status).toBe(404);
    await asInes('PUT', path, { name: 'Mine', ...LOGGED_IN, editPermissions: [] });
    expect((await call('GET', property)).json.value).toBe('red');
    expect((await call('PUT', property, 'blue')).status).toBe(403);
    expect((await call('DELETE', property)).status).toBe(403);
  });
});
