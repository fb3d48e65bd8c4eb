/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, type Answer } from './small-site';
import { withDashboard } from './with-dashboard';

const ALL = '/rest/api/3/dashboard';
const ANONYMOUS = { kind: 'anonymous' } as const;
const NOBODY = { sharePermissions: [], editPermissions: [] };
const LOGGED_IN = { sharePermissions: [{ type: 'loggedin' }], editPermissions: [] };

const namesOf = ({ json }: Answer): string[] =>
  ((json.values ?? json.dashboards) as { name: string }[]).map(({ name }) => name);

describe('a dashboard', () => {
  it('is made and shown as Jira shows it', async () => {
    const { dashboard, ines } = await withDashboard({ description: 'Mine alone' });
    expect(dashboard).toMatchObject({
      name: 'Mine',
      description: 'Mine alone',
      owner: { accountId: ines },
      isFavourite: false,
      popularity: 0,
      isWritable: true,
      systemDashboard: false,
      ...NOBODY,
    });
  });

  it('needs all of its details, and a name that its owner has not used', async () => {
    const { asInes, site } = await withDashboard();
    expect((await asInes('POST', ALL, { name: 'Other' })).status).toBe(400);
    expect((await asInes('POST', ALL, { ...NOBODY })).status).toBe(400);
    expect((await asInes('POST', ALL, { name: ' ', ...NOBODY })).status).toBe(400);
    const taken = await asInes('POST', ALL, { name: 'mine', ...NOBODY });
    expect(taken.json.errors).toEqual({ name: 'Dashboard with same name already exists.' });
    expect((await asInes('POST', ALL, { name: 'x'.repeat(255), ...NOBODY })).status).toBe(200);
    expect((await asInes('POST', ALL, { name: 'x'.repeat(256), ...NOBODY })).status).toBe(400);
    expect((await as(site, ANONYMOUS)('POST', ALL, { name: 'A', ...NOBODY })).status).toBe(401);
  });

  it('is seen and changed by whom it is shared with', async () => {
    const { asInes, site, camille, path } = await withDashboard();
    const call = as(site, camille);
    const hidden = await call('GET', path);
    expect(hidden.status).toBe(404);
    expect(hidden.json.errorMessages[0]).toMatch(/^The dashboard with id '\d+' does not exist\.$/);
    await asInes('PUT', path, { name: 'Mine', ...LOGGED_IN });
    expect((await call('GET', path)).json.isWritable).toBe(false);
    expect((await call('PUT', path, { name: 'Ours', ...LOGGED_IN })).status).toBe(404);
    const editPermissions = [{ type: 'user', user: { accountId: camille } }];
    await asInes('PUT', path, { name: 'Mine', sharePermissions: [], editPermissions });
    expect((await call('PUT', path, { name: 'Ours', ...LOGGED_IN })).json.name).toBe('Ours');
    expect((await as(site, ANONYMOUS)('GET', path)).status).toBe(404);
  });

  it('is open to administrators who extend their permissions', async () => {
    const { site, admin, ines, path } = await withDashboard();
    const call = as(site, admin);
    const body = { name: 'Theirs', ...NOBODY };
    expect((await call('PUT', path, body)).status).toBe(404);
    expect((await call('PUT', `${path}?extendAdminPermissions=true`, body)).status).toBe(200);
    const other = await as(site, ines)('GET', path);
    expect(other.json.name).toBe('Theirs');
  });

  it('is deleted by its owner only, and the system dashboard by nobody', async () => {
    const { asInes, site, admin, camille, path } = await withDashboard(LOGGED_IN);
    expect((await as(site, camille)('DELETE', path)).status).toBe(400);
    expect((await asInes('DELETE', path)).status).toBe(204);
    expect((await asInes('DELETE', path)).status).toBe(400);
    expect((await as(site, admin)('DELETE', `${ALL}/10000`)).status).toBe(400);
    expect((await as(site, ANONYMOUS)('GET', `${ALL}/10000`)).json).toMatchObject({
      name: 'System dashboard',
      systemDashboard: true,
      sharePermissions: [{ type: 'global' }],
    });
    expect((await as(site, admin)('GET', `${ALL}/10000`)).json.isWritable).toBe(true);
  });

  it('is copied with its gadgets and what is set for them', async () => {
    const { asInes, site, camille, model, path, dashboard } = await withDashboard(LOGGED_IN);
    model.declareGadget('app-1', 'Radar');
    const gadget = (await asInes('POST', `${path}/gadget`, { moduleKey: 'app-1' })).json;
    await asInes('PUT', `${path}/items/${gadget.id}/properties/team`, { name: 'red' });
    const call = as(site, camille);
    const copy = await call('POST', `${path}/copy`, { name: 'Copy', ...NOBODY });
    expect(copy.json).toMatchObject({ name: 'Copy', owner: { accountId: camille } });
    const copied = `${ALL}/${copy.json.id}`;
    const [item] = (await call('GET', `${copied}/gadget`)).json.gadgets;
    expect(item.id).not.toBe(gadget.id);
    expect((await call('GET', `${copied}/items/${item.id}/properties/team`)).json.value).toEqual({
      name: 'red',
    });
    expect(copy.json.id).not.toBe(dashboard.id);
    await asInes('PUT', path, { name: 'Mine', ...NOBODY });
    expect((await call('POST', `${path}/copy`, { name: 'Two', ...NOBODY })).status).toBe(404);
  });
});

describe('finding dashboards', () => {
  it('gives pages with the addresses of their neighbours', async () => {
    const { asInes, site } = await withDashboard();
    expect(namesOf(await asInes('GET', ALL))).toEqual(['System dashboard', 'Mine']);
    expect(namesOf(await asInes('GET', `${ALL}?filter=my`))).toEqual(['Mine']);
    expect(namesOf(await asInes('GET', `${ALL}?filter=favourite`))).toEqual([]);
    const { json } = await asInes('GET', `${ALL}?maxResults=1&startAt=1`);
    expect(json).toMatchObject({ startAt: 1, maxResults: 1, total: 2 });
    expect(json.prev).toContain('maxResults=1&startAt=0');
    expect(json.next).toBeUndefined();
    expect((await asInes('GET', `${ALL}?filter=moon`)).status).toBe(400);
    expect(namesOf(await as(site, ANONYMOUS)('GET', ALL))).toEqual(['System dashboard']);
  });

  it('goes by name, owner, group and project, and orders', async () => {
    const { asInes, model, admin, ines, acq } = await withDashboard();
    const make = (
      name: string,
      share: Parameters<typeof model.createDashboard>[1]['sharePermissions'],
    ) => model.createDashboard(admin, { name, sharePermissions: share, editPermissions: [] });
    make('Team', [{ kind: 'project', projectId: acq.id }]);
    const makers = model.groups().find(({ name }) => name === 'makers')?.id ?? '';
    make('Crew', [{ kind: 'group', groupId: makers }]);
    make('Secret', []);
    const found = async (query: string) => namesOf(await asInes('GET', `${ALL}/search?${query}`));
    expect(await found('')).toEqual(['Crew', 'Mine', 'System dashboard', 'Team']);
    expect(await found('dashboardName=TEA')).toEqual(['Team']);
    expect(await found(`accountId=${ines}`)).toEqual(['Mine']);
    expect(await found('groupname=makers')).toEqual(['Crew']);
    expect(await found(`groupId=${makers}`)).toEqual(['Crew']);
    expect(await found(`projectId=${acq.id}`)).toEqual(['Team']);
    expect(await found('orderBy=-id')).toEqual(['Crew', 'Team', 'Mine', 'System dashboard']);
    expect(await found('status=archived')).toEqual([]);
  });

  it('refuses wrong parameters', async () => {
    const { asInes } = await withDashboard();
    const wrong = [
      'orderBy=a',
      'expand=a',
      'status=a',
      'owner=a&accountId=b',
      'groupname=a&groupId=b',
    ];
    for (const query of wrong) {
      expect((await asInes('GET', `${ALL}/search?${query}`)).status).toBe(400);
    }
  });
});

describe('editing dashboards in bulk', () => {
  const PATH = `${ALL}/bulk/edit`;
  const sharing = (action: string, id: string) => ({
    action,
    entityIds: [Number(id), 10000],
    permissionDetails: { sharePermissions: [{ type: 'loggedin' }], editPermissions: [] },
  });

  it('changes those that the caller may, and tells the others by id', async () => {
    const { asInes, dashboard, path } = await withDashboard();
    const { status, json } = await asInes(
      'PUT',
      PATH,
      sharing('changePermission', dashboard.id as string),
    );
    expect(status).toBe(200);
    expect(json.entityErrors).toEqual({
      10000: {
        errorMessages: ['Only owner or editors of the dashboard can change permissions.'],
        errors: {},
      },
    });
    expect((await asInes('GET', path)).json.sharePermissions).toHaveLength(1);
    await asInes('PUT', PATH, sharing('removePermission', dashboard.id as string));
    expect((await asInes('GET', path)).json.sharePermissions).toEqual([]);
    await asInes('PUT', PATH, sharing('addPermission', dashboard.id as string));
    expect((await asInes('GET', path)).json.sharePermissions).toHaveLength(1);
  });

  it('gives a dashboard to another, under another name where it is told to', async () => {
    const { asInes, site, admin, camille, dashboard, path } = await withDashboard();
    await as(site, camille)('POST', ALL, { name: 'Mine', ...NOBODY });
    const give = (autofixName: boolean, extendAdminPermissions = false) => ({
      action: 'changeOwner',
      entityIds: [Number(dashboard.id)],
      changeOwnerDetails: { newOwner: camille, autofixName },
      extendAdminPermissions,
    });
    const refused = await asInes('PUT', PATH, give(false));
    expect(refused.json.entityErrors[dashboard.id].errors.name).toContain('already exists');
    const stranger = await as(site, admin)('PUT', PATH, give(true));
    expect(Object.keys(stranger.json.entityErrors as object)).toEqual([dashboard.id]);
    const given = await as(site, admin)('PUT', PATH, give(true, true));
    expect(given.json.entityErrors).toEqual({});
    expect((await as(site, camille)('GET', path)).json.name).toBe('Mine (1)');
  });

  it('takes 100 dashboards and not 101, and no unknown action', async () => {
    const { asInes } = await withDashboard();
    const body = (length: number, action = 'addPermission') => ({
      action,
      entityIds: Array.from({ length }, (_, n) => n),
      permissionDetails: NOBODY,
    });
    expect((await asInes('PUT', PATH, body(100))).status).toBe(200);
    expect((await asInes('PUT', PATH, body(101))).status).toBe(400);
    expect((await asInes('PUT', PATH, body(0))).status).toBe(400);
    expect((await asInes('PUT', PATH, body(1, 'paint'))).status).toBe(400);
    expect((await asInes('PUT', PATH, { action: 'changeOwner', entityIds: [1] })).status).toBe(400);
  });
});
