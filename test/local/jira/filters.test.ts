/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, type Answer } from './small-site';
import { withFilter } from './with-filter';

const FILTER = '/rest/api/3/filter';
const ANONYMOUS = { kind: 'anonymous' } as const;
const GONE =
  'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.';
const listOf = (json: unknown): { name: string }[] =>
  (Array.isArray(json) ? json : (json as { values: unknown }).values) as { name: string }[];
const filterNames = (answer: Answer): string[] => listOf(answer.json).map(({ name }) => name);

describe('a filter', () => {
  it('is made and shown with all that Jira shows', async () => {
    const { filter, ines } = await withFilter({ description: 'What I do' });
    expect(filter).toMatchObject({
      name: 'Mine',
      description: 'What I do',
      jql: 'project = ACQ',
      owner: { accountId: ines },
      favourite: false,
      favouritedCount: 0,
      sharePermissions: [],
      editPermissions: [],
      isWritable: true,
      subscriptions: { size: 0 },
    });
    expect(filter.viewUrl).toContain(`/issues/?filter=${filter.id}`);
  });

  it('needs a name of at most 255 characters that its owner has not used', async () => {
    const { asInes, site, camille } = await withFilter();
    const errors = async (name: string) =>
      (await asInes('POST', FILTER, { name, jql: '' })).json.errors;
    expect(await errors(' ')).toEqual({
      filterName: 'You must specify a name to save this filter as.',
    });
    expect(await errors('mine')).toEqual({ filterName: 'Filter with same name already exists.' });
    expect((await asInes('POST', FILTER, { name: 'x'.repeat(255) })).status).toBe(200);
    expect((await errors('x'.repeat(256))).filterName).toContain('too long');
    const others = await as(site, camille)('POST', FILTER, { name: 'Mine', jql: '' });
    expect(others.status).toBe(200);
    expect((await as(site, ANONYMOUS)('POST', FILTER, { name: 'A' })).status).toBe(401);
  });

  it('with JQL that cannot be run is refused, and nothing is changed', async () => {
    const { asInes, path } = await withFilter();
    const bad = await asInes('POST', FILTER, { name: 'Bad', jql: 'project = NIX' });
    expect(bad.status).toBe(400);
    expect(bad.json.errorMessages[0]).toContain('NIX');
    const both = await asInes('PUT', path, { name: '', jql: 'project =' });
    expect(both.json.errors.filterName).toBe('You must specify a name to save this filter as.');
    expect(both.json.errorMessages[0]).toContain('Error in the JQL Query');
    expect(filterNames(await asInes('GET', `${FILTER}/my`))).toEqual(['Mine']);
  });

  it('keeps what an update does not name', async () => {
    const { asInes, path } = await withFilter({ description: 'What I do' });
    const { json } = await asInes('PUT', path, { jql: '' });
    expect(json).toMatchObject({ name: 'Mine', description: 'What I do', jql: '' });
  });

  it('is hidden from others until it is shared with them', async () => {
    const { site, camille, admin, path, asInes } = await withFilter();
    const hidden = await as(site, camille)('GET', path);
    expect([hidden.status, hidden.json.errorMessages[0]]).toEqual([400, GONE]);
    expect((await as(site, admin)('GET', path)).status).toBe(400);
    expect((await as(site, admin)('GET', `${path}?overrideSharePermissions=true`)).status).toBe(
      200,
    );
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [{ type: 'authenticated' }] });
    const seen = await as(site, camille)('GET', path);
    expect(seen.json).toMatchObject({
      isWritable: false,
      sharePermissions: [{ type: 'loggedin' }],
    });
    expect((await as(site, ANONYMOUS)('GET', path)).status).toBe(400);
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [{ type: 'global' }] });
    expect((await as(site, ANONYMOUS)('GET', path)).status).toBe(200);
  });

  it('is changed by its owner and by whom it is shared with for editing', async () => {
    const { site, camille, path, asInes } = await withFilter({
      sharePermissions: [{ type: 'loggedin' }],
    });
    const byCamille = () => as(site, camille)('PUT', path, { name: 'Ours', jql: 'project = ACQ' });
    expect((await byCamille()).status).toBe(400);
    const editPermissions = [{ type: 'user', user: { accountId: camille } }];
    await asInes('PUT', path, { name: 'Mine', editPermissions });
    expect((await byCamille()).json.name).toBe('Ours');
    expect((await asInes('GET', path)).json.sharePermissions).toHaveLength(1);
  });

  it('is deleted by its owner and by administrators', async () => {
    const { site, camille, admin, path, asInes } = await withFilter();
    expect((await as(site, camille)('DELETE', path)).status).toBe(400);
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [{ type: 'loggedin' }] });
    expect((await as(site, camille)('DELETE', path)).status).toBe(401);
    expect((await as(site, admin)('DELETE', path)).status).toBe(204);
    expect((await asInes('GET', path)).json.errorMessages).toEqual([GONE]);
    expect((await asInes('DELETE', path)).status).toBe(400);
  });

  it('goes to another owner, who has none of its name', async () => {
    const { site, admin, ines, camille, path, asInes } = await withFilter();
    const owner = `${path}/owner`;
    expect((await as(site, camille)('PUT', owner, { accountId: camille })).status).toBe(404);
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [{ type: 'loggedin' }] });
    expect((await as(site, camille)('PUT', owner, { accountId: camille })).status).toBe(403);
    expect((await asInes('PUT', owner, { accountId: 'nobody' })).status).toBe(404);
    expect((await asInes('PUT', owner, {})).status).toBe(400);
    expect((await asInes('PUT', owner, { accountId: camille })).status).toBe(204);
    expect((await asInes('GET', path)).json.owner.accountId).toBe(camille);
    await asInes('POST', FILTER, { name: 'Mine', jql: '' });
    const back = await as(site, admin)('PUT', owner, { accountId: ines });
    expect([back.status, back.json.errors.filterName]).toEqual([
      400,
      'Filter with same name already exists.',
    ]);
  });
});

describe('favourite filters', () => {
  it('are each person’s own, and counted', async () => {
    const { site, camille, path, asInes } = await withFilter();
    const call = as(site, camille);
    expect((await call('PUT', `${path}/favourite`)).status).toBe(400);
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [{ type: 'loggedin' }] });
    expect((await call('PUT', `${path}/favourite`)).json).toMatchObject({
      favourite: true,
      favouritedCount: 1,
    });
    await call('PUT', `${path}/favourite`);
    expect((await asInes('GET', path)).json).toMatchObject({
      favourite: false,
      favouritedCount: 1,
    });
    expect(filterNames(await call('GET', `${FILTER}/favourite`))).toEqual(['Mine']);
    expect(filterNames(await call('GET', `${FILTER}/my`))).toEqual([]);
    expect(filterNames(await call('GET', `${FILTER}/my?includeFavourites=true`))).toEqual(['Mine']);
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [] });
    expect((await call('GET', `${FILTER}/favourite`)).json).toEqual([]);
    expect((await as(site, ANONYMOUS)('GET', `${FILTER}/favourite`)).json).toEqual([]);
    expect((await asInes('DELETE', `${path}/favourite`)).json.favouritedCount).toBe(1);
  });
});

describe('the columns of a filter', () => {
  it('are 404 until its owner sets them', async () => {
    const { site, camille, path, asInes } = await withFilter({
      sharePermissions: [{ type: 'loggedin' }],
    });
    const columns = `${path}/columns`;
    expect((await asInes('GET', columns)).status).toBe(404);
    expect(
      (await asInes('PUT', columns, Buffer.from('columns=summary&columns=status'))).status,
    ).toBe(200);
    expect((await as(site, camille)('GET', columns)).json).toEqual([
      { label: 'Summary', value: 'summary' },
      { label: 'Status', value: 'status' },
    ]);
    expect((await as(site, camille)('PUT', columns, { columns: ['status'] })).status).toBe(403);
    expect((await asInes('PUT', columns, { columns: ['comment'] })).status).toBe(400);
    expect((await asInes('DELETE', columns)).status).toBe(204);
    expect((await asInes('GET', columns)).status).toBe(404);
  });
});

describe('searching filters', () => {
  it('goes by name, owner, group, project and id, and orders', async () => {
    const { site, model, ines, admin, acq, asInes, filter } = await withFilter();
    const wide = [{ kind: 'project', projectId: acq.id }] as const;
    model.createFilter(admin, { name: 'Bugs', jql: '', sharePermissions: wide });
    const makers = model.groups().find(({ name }) => name === 'makers')?.id ?? '';
    const narrow = [{ kind: 'group', groupId: makers }] as const;
    model.createFilter(admin, { name: 'Alarms', jql: '', sharePermissions: narrow });
    model.createFilter(admin, { name: 'Secret', jql: '' });
    const found = async (query: string) =>
      filterNames(await asInes('GET', `${FILTER}/search?${query}`));
    expect(await found('')).toEqual(['Alarms', 'Bugs', 'Mine']);
    expect(await found('filterName=BUG')).toEqual(['Bugs']);
    expect(await found(`accountId=${ines}`)).toEqual(['Mine']);
    expect(await found('groupname=makers')).toEqual(['Alarms']);
    expect(await found(`groupId=${makers}`)).toEqual(['Alarms']);
    expect(await found(`projectId=${acq.id}`)).toEqual(['Bugs']);
    expect(await found(`id=${filter.id}`)).toEqual(['Mine']);
    expect(await found('orderBy=-name')).toEqual(['Mine', 'Bugs', 'Alarms']);
    expect(await found('orderBy=%2Bid')).toEqual(['Mine', 'Bugs', 'Alarms']);
    expect(await found('orderBy=is_shared')).toEqual(['Mine', 'Bugs', 'Alarms']);
    const override = `${FILTER}/search?overrideSharePermissions=true&filterName=mine`;
    expect(filterNames(await as(site, admin)('GET', override))).toEqual(['Mine']);
    expect(filterNames(await as(site, ANONYMOUS)('GET', `${FILTER}/search`))).toEqual([]);
  });

  it('adds only what is expanded', async () => {
    const { asInes } = await withFilter();
    const plain = (await asInes('GET', `${FILTER}/search`)).json.values[0];
    expect(Object.keys(plain as object).sort()).toEqual(['expand', 'id', 'name', 'self']);
    const path = `${FILTER}/search?expand=jql,owner,isWritable,sharePermissions`;
    expect((await asInes('GET', path)).json.values[0]).toMatchObject({
      jql: 'project = ACQ',
      isWritable: true,
      sharePermissions: [],
    });
  });

  it('takes 200 ids and not 201, and no other wrong parameter', async () => {
    const { asInes } = await withFilter();
    const status = async (query: string) =>
      (await asInes('GET', `${FILTER}/search?${query}`)).status;
    const ids = (length: number) => Array.from({ length }, (_, n) => `id=${n}`).join('&');
    expect(await status(ids(200))).toBe(200);
    expect(await status(ids(201))).toBe(400);
    expect(await status('expand=colour')).toBe(400);
    expect(await status('orderBy=colour')).toBe(400);
    expect(await status('owner=a&accountId=b')).toBe(400);
    expect(await status('groupname=a&groupId=b')).toBe(400);
  });
});
