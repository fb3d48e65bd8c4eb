/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { CATEGORIES, PROJECTS, site } from './project-site';
import { as } from './small-site';

describe('searching projects', () => {
  it('finds by id, key, text, type and category', async () => {
    const { found, create, call, acq } = site();
    const category = (await call('POST', CATEGORIES, { name: 'Growth' })).json;
    await create({ projectTypeKey: 'business', categoryId: Number(category.id) });
    expect(await found('')).toEqual(['ACQ', 'NEW', 'WEB']);
    expect(await found(`id=${acq.id}`)).toEqual(['ACQ']);
    expect(await found('keys=WEB&keys=NEW')).toEqual(['NEW', 'WEB']);
    expect(await found('query=sHo')).toEqual(['WEB']);
    expect(await found('typeKey=business')).toEqual(['NEW']);
    expect(await found('typeKey=business,software')).toHaveLength(3);
    expect(await found(`categoryId=${category.id}`)).toEqual(['NEW']);
  });

  it('finds what the caller may see, browse, edit, or create in', async () => {
    const { site: jira, camille, ines, found, call } = site();
    const by = async (accountId: string, action: string): Promise<string[]> => {
      const { json } = await as(jira, accountId)('GET', `${PROJECTS}/search?action=${action}`);
      return (json.values as { key: string }[]).map(({ key }) => key);
    };
    expect(await by(camille, 'view')).toEqual(['ACQ']);
    expect(await by(ines, 'browse')).toEqual(['ACQ', 'WEB']);
    expect(await by(ines, 'edit')).toEqual([]);
    expect(await by(camille, 'create')).toEqual(['ACQ']);
    expect(await found('action=edit')).toEqual(['ACQ', 'WEB']);
    expect((await call('GET', `${PROJECTS}/search?action=own`)).status).toBe(400);
  });

  it('shows archived and deleted ones when asked for them', async () => {
    const { found, model, admin, call } = site();
    model.archiveProject(admin, 'ACQ');
    model.trashProject(admin, 'WEB');
    expect(await found('')).toEqual([]);
    expect(await found('status=archived')).toEqual(['ACQ']);
    expect(await found('status=deleted&status=archived')).toEqual(['ACQ', 'WEB']);
    const { json } = await call('GET', `${PROJECTS}/search?status=deleted`);
    expect(json.values[0]).toMatchObject({ deleted: true, deletedBy: { accountId: admin } });
    expect((await call('GET', `${PROJECTS}/search?status=gone`)).status).toBe(400);
  });

  it('orders by what Jira orders by, either way', async () => {
    const { found, issue, clock, create, call, ines } = site();
    issue('One', {}, 'WEB');
    clock.forward(5);
    issue('Two');
    issue('Three');
    const category = (await call('POST', CATEGORIES, { name: 'Growth' })).json;
    await create({ name: 'A new one', leadAccountId: ines, categoryId: Number(category.id) });
    expect(await found('orderBy=-key')).toEqual(['WEB', 'NEW', 'ACQ']);
    expect(await found('orderBy=name')).toEqual(['NEW', 'ACQ', 'WEB']);
    expect(await found('orderBy=%2Bname')).toEqual(['NEW', 'ACQ', 'WEB']);
    expect(await found('orderBy=-issueCount')).toEqual(['ACQ', 'WEB', 'NEW']);
    expect(await found('orderBy=-lastIssueUpdatedDate')).toEqual(['ACQ', 'WEB', 'NEW']);
    expect(await found('orderBy=owner')).toEqual(['NEW', 'ACQ', 'WEB']);
    expect(await found('orderBy=-category')).toEqual(['NEW', 'ACQ', 'WEB']);
    expect((await call('GET', `${PROJECTS}/search?orderBy=size`)).status).toBe(400);
  });

  it('orders archived ones by when they were', async () => {
    const { found, model, admin, clock } = site();
    model.archiveProject(admin, 'WEB');
    clock.forward(5);
    model.archiveProject(admin, 'ACQ');
    expect(await found('status=archived&orderBy=archivedDate')).toEqual(['WEB', 'ACQ']);
    expect(await found('status=archived&orderBy=-archivedDate')).toEqual(['ACQ', 'WEB']);
  });

  it('takes 50 ids and 50 keys, and a hundred a page', async () => {
    const { call } = site();
    const get = async (query: string) => call('GET', `${PROJECTS}/search?${query}`);
    const keys = (count: number) =>
      Array.from({ length: count }, (_, place) => `keys=K${place}`).join('&');
    const ids = (count: number) =>
      Array.from({ length: count }, (_, place) => `id=${place}`).join('&');
    expect((await get(keys(50))).status).toBe(200);
    expect((await get(keys(51))).status).toBe(400);
    expect((await get(ids(50))).status).toBe(200);
    expect((await get(ids(51))).status).toBe(400);
    expect((await get('id=x')).status).toBe(400);
    expect((await get('maxResults=101')).json.maxResults).toBe(100);
  });

  it('shows what is expanded', async () => {
    const { call, issue, admin } = site();
    issue('One');
    await call('PUT', `${PROJECTS}/ACQ`, { key: 'BUY', url: 'https://example.com/a' });
    const expand = 'description,projectKeys,lead,issueTypes,url,insight,permissions';
    const { json } = await call('GET', `${PROJECTS}/search?keys=BUY&expand=${expand}`);
    expect(json.values[0]).toMatchObject({
      ...{ description: '', projectKeys: ['BUY', 'ACQ'], url: 'https://example.com/a' },
      lead: { accountId: admin },
      insight: { totalIssueCount: 1 },
      permissions: { canEdit: true },
    });
    const bare = (await call('GET', `${PROJECTS}/search?keys=BUY`)).json.values[0];
    expect(bare).not.toHaveProperty('insight');
    expect(bare).not.toHaveProperty('lead');
  });

  it('shows and finds by properties', async () => {
    const { call, found, model } = site();
    model.setProjectProperty('ACQ', 'entente.lane', { board: { id: 7, on: true }, name: 'Joint' });
    const { json } = await call('GET', `${PROJECTS}/search?properties=entente.lane,other`);
    expect(json.values[0].properties).toEqual({
      'entente.lane': { board: { id: 7, on: true }, name: 'Joint' },
    });
    const query = (text: string) => `propertyQuery=${encodeURIComponent(text)}`;
    expect(await found(query('[entente.lane].board.id=7'))).toEqual(['ACQ']);
    expect(await found(query('[entente.lane].name="Joint"'))).toEqual(['ACQ']);
    expect(await found(query('[entente.lane].board.id=8'))).toEqual([]);
    expect(await found(query('[entente.lane].none.id=7'))).toEqual([]);
    expect((await call('GET', `${PROJECTS}/search?${query('entente=7')}`)).status).toBe(400);
  });

  it('leaves to administrators of the site what they neither browse nor administer', async () => {
    const { call, create, found, web, ines } = site();
    await create({ permissionScheme: Number(web.permissionSchemeId), leadAccountId: ines });
    expect(await found('')).toEqual(['ACQ', 'NEW', 'WEB']);
    expect(await found('action=browse')).toEqual(['ACQ', 'WEB']);
    const { json } = await call('GET', PROJECTS);
    expect((json as { key: string }[]).map(({ key }) => key)).toEqual(['ACQ', 'WEB']);
  });

  it('shows them all, or the newest, without a page', async () => {
    const { call } = site();
    expect((await call('GET', PROJECTS)).json).toHaveLength(2);
    expect((await call('GET', `${PROJECTS}?recent=1`)).json).toMatchObject([{ key: 'WEB' }]);
    expect((await call('GET', `${PROJECTS}?recent=x`)).status).toBe(400);
    expect((await call('GET', `${PROJECTS}/recent`)).json).toHaveLength(2);
  });
});
