/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as } from './small-site';
import { withFilter } from './with-filter';

const FILTER = '/rest/api/3/filter';

describe('the shares of a filter', () => {
  const shared = async (path: string, call: ReturnType<typeof as>, body: object) =>
    call('POST', `${path}/permission`, body);

  it('are added one by one, and one with everyone takes the place of all', async () => {
    const { asInes, path, acq, ines } = await withFilter();
    const first = await shared(path, asInes, { type: 'project', projectId: acq.id });
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject([{ type: 'project', project: { key: 'ACQ' } }]);
    const role = { type: 'projectRole', projectId: acq.id, projectRoleId: '10002' };
    const second = await shared(path, asInes, role);
    expect(second.json[1]).toMatchObject({ type: 'project', role: { name: 'Administrators' } });
    await shared(path, asInes, { type: 'group', groupname: 'makers' });
    await shared(path, asInes, { type: 'user', accountId: ines });
    expect((await asInes('GET', `${path}/permission`)).json).toHaveLength(4);
    const all = await shared(path, asInes, { type: 'authenticated' });
    expect(all.json).toMatchObject([{ type: 'loggedin' }]);
    const one = `${path}/permission/${all.json[0].id}`;
    expect((await asInes('GET', one)).json.type).toBe('loggedin');
    expect((await asInes('DELETE', one)).status).toBe(204);
    expect((await asInes('GET', one)).status).toBe(404);
    expect((await asInes('DELETE', one)).status).toBe(404);
  });

  it('reach members of a group, viewers of a project and players of a role', async () => {
    const { asInes, site, model, camille, admin, path, acq, web } = await withFilter();
    const seen = async (accountId: string) =>
      (await as(site, accountId)('GET', path)).status === 200;
    const replace = (share: object) =>
      asInes('PUT', path, { name: 'Mine', sharePermissions: [share] });
    await replace({ type: 'group', group: { name: 'makers' } });
    expect([await seen(admin), await seen(camille)]).toEqual([true, false]);
    await replace({ type: 'project', project: { id: acq.id } });
    expect(await seen(camille)).toBe(true);
    await replace({ type: 'project', project: { id: web.id } });
    expect(await seen(camille)).toBe(false);
    await replace({ type: 'project', project: { id: acq.id }, role: { id: '10003' } });
    expect([await seen(admin), await seen(camille)]).toEqual([true, false]);
    model.addToGroup('makers', camille);
    expect(await seen(camille)).toBe(true);
  });

  it('hide a project from who does not see it', async () => {
    const { asInes, site, camille, path, web } = await withFilter();
    await asInes('PUT', path, {
      name: 'Mine',
      sharePermissions: [
        { type: 'project', project: { id: web.id } },
        { type: 'user', user: { accountId: camille } },
      ],
    });
    const { json } = await as(site, camille)('GET', `${path}/permission`);
    expect(json[0]).toEqual({ id: expect.any(Number), type: 'project-unknown' });
  });

  it('need a target that exists and to which the owner belongs', async () => {
    const { site, model, asInes, ines, camille, admin, web } = await withFilter();
    const refused = async (share: object) =>
      (await asInes('POST', FILTER, { name: 'Other', sharePermissions: [share] })).status;
    for (const share of [
      { type: 'group', group: { name: 'nix' } },
      { type: 'group', group: { name: 'jira-administrators' } },
      { type: 'project', project: { id: '1' } },
      { type: 'projectRole', project: { id: web.id } },
      { type: 'user', user: { accountId: 'nobody' } },
      { type: 'moon' },
      {},
    ]) {
      expect(await refused(share)).toBe(400);
    }
    const foreign = await as(site, camille)('POST', FILTER, {
      name: 'Web',
      sharePermissions: [{ type: 'project', project: { id: web.id } }],
    });
    expect(foreign.json.errors.shares).toBe(
      "You do not have permission to share with Project: 'Shop'.",
    );
    const editing = await asInes('POST', FILTER, {
      name: 'Other',
      editPermissions: [{ type: 'group', group: { name: 'jira-administrators' } }],
    });
    expect(editing.json.errors).toEqual({
      edit_permissions: "You do not have permission to share with Group: 'jira-administrators'.",
    });
    const path = `${FILTER}?overrideSharePermissions=true`;
    const sharePermissions = [{ type: 'group', group: { name: 'jira-software-users' } }];
    model.removeFromGroup('jira-software-users', admin);
    const adminsFilter = { name: 'Any', sharePermissions };
    expect((await as(site, admin)('POST', FILTER, adminsFilter)).status).toBe(400);
    expect((await as(site, admin)('POST', path, adminsFilter)).status).toBe(200);
    model.removeFromGroup('jira-software-users', ines);
    const none = await asInes('POST', FILTER, {
      name: 'Other',
      sharePermissions: [{ type: 'global' }],
    });
    expect(none.json.errors).toEqual({
      shares: 'You do not have permission to share. All shares are invalid.',
    });
  });

  it('are changed by the owner only, and 404 for who does not see the filter', async () => {
    const { site, model, camille, ines, path, asInes } = await withFilter();
    const call = as(site, camille);
    expect((await call('GET', `${path}/permission`)).status).toBe(404);
    const added = await shared(path, asInes, { type: 'authenticated' });
    expect((await shared(path, call, { type: 'global' })).status).toBe(400);
    expect((await call('DELETE', `${path}/permission/${added.json[0].id}`)).status).toBe(404);
    model.removeFromGroup('jira-software-users', ines);
    expect((await shared(path, asInes, { type: 'global' })).status).toBe(400);
  });

  it('begin as the person’s default scope says', async () => {
    const { asInes } = await withFilter();
    const path = `${FILTER}/defaultShareScope`;
    expect((await asInes('GET', path)).json).toEqual({ scope: 'PRIVATE' });
    expect((await asInes('PUT', path, { scope: 'GLOBAL' })).json).toEqual({
      scope: 'AUTHENTICATED',
    });
    const { json } = await asInes('POST', FILTER, { name: 'Open', jql: '' });
    expect(json.sharePermissions).toMatchObject([{ type: 'loggedin' }]);
    expect((await asInes('PUT', path, { scope: 'MOON' })).status).toBe(400);
    expect((await asInes('PUT', path, {})).status).toBe(400);
  });
});
