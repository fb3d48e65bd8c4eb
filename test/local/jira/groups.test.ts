/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const GROUP = '/rest/api/3/group';

describe('a group', () => {
  it('is made, filled, emptied and deleted by administrators', async () => {
    const { site, model, admin, ines } = smallSite();
    const call = as(site, admin);
    const made = await call('POST', GROUP, { name: 'painters' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: 'painters', users: { size: 0 } });
    const user = `${GROUP}/user?groupId=${made.json.groupId}`;
    const joined = await call('POST', user, { accountId: ines });
    expect([joined.status, joined.json.users.size]).toEqual([201, 1]);
    expect((await call('DELETE', `${user}&accountId=${ines}`)).status).toBe(200);
    expect((await call('DELETE', `${GROUP}?groupname=painters`)).status).toBe(200);
    expect(model.groups().map(({ name }) => name)).not.toContain('painters');
  });

  it('is refused to others', async () => {
    const { site, ines } = smallSite();
    const call = as(site, ines);
    const user = `${GROUP}/user?groupname=makers`;
    expect((await call('POST', GROUP, { name: 'painters' })).status).toBe(403);
    expect((await call('DELETE', `${GROUP}?groupname=makers`)).status).toBe(403);
    expect((await call('POST', user, { accountId: ines })).status).toBe(403);
    expect((await call('DELETE', `${user}&accountId=${ines}`)).status).toBe(403);
    expect((await as(site, { kind: 'anonymous' })('POST', GROUP, { name: 'a' })).status).toBe(401);
  });

  it('has a name that no other has', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    expect((await call('POST', GROUP, { name: ' ' })).status).toBe(400);
    const taken = await call('POST', GROUP, { name: 'Makers' });
    expect(taken.json.errorMessages).toEqual(['A group or user with this name already exists.']);
  });

  it('takes and gives back each member once', async () => {
    const { site, admin, ines, camille } = smallSite();
    const call = as(site, admin);
    const path = `${GROUP}/user?groupname=makers`;
    const twice = await call('POST', path, { accountId: ines });
    expect(twice.json.errorMessages).toEqual([
      "Cannot add user 'Inès Caron', user is already a member of 'makers'",
    ]);
    const stranger = await call('DELETE', `${path}&accountId=${camille}`);
    expect(stranger.status).toBe(400);
    expect((await call('POST', path, { accountId: 'nobody' })).status).toBe(404);
    expect((await call('POST', path, {})).status).toBe(400);
    expect((await call('DELETE', path)).status).toBe(400);
    expect((await call('POST', `${GROUP}/user`, { accountId: ines })).status).toBe(400);
    const both = `${GROUP}/user?groupname=makers&groupId=x`;
    expect((await call('POST', both, { accountId: ines })).status).toBe(400);
    const nowhere = `${GROUP}/user?groupname=nix`;
    expect((await call('POST', nowhere, { accountId: ines })).status).toBe(404);
  });

  it('gives nothing to anybody once it is deleted', async () => {
    const { site, admin, ines } = smallSite();
    expect((await as(site, ines)('GET', '/rest/api/3/project/WEB')).status).toBe(200);
    const call = as(site, admin);
    const swapped = `${GROUP}?groupname=makers&swapGroup=makers`;
    expect((await call('DELETE', swapped)).status).toBe(400);
    expect((await call('DELETE', `${GROUP}?groupname=makers&swapGroup=nix`)).status).toBe(404);
    expect(
      (await call('DELETE', `${GROUP}?groupname=makers&swapGroup=a&swapGroupId=b`)).status,
    ).toBe(400);
    const swap = `${GROUP}?groupname=makers&swapGroup=jira-software-users`;
    expect((await call('DELETE', swap)).status).toBe(200);
    expect((await as(site, ines)('GET', '/rest/api/3/project/WEB')).status).toBe(404);
  });
});

describe('the members of a group', () => {
  it('come in pages of at most 50, the inactive ones when they are asked for', async () => {
    const { site, model, admin, ines } = smallSite();
    model.updateUser(ines, { active: false });
    const call = as(site, admin);
    const path = `${GROUP}/member?groupname=makers`;
    expect((await call('GET', path)).json.total).toBe(1);
    expect((await call('GET', `${path}&includeInactiveUsers=true`)).json.total).toBe(2);
    model.batch(() => {
      for (let n = 0; n < 50; n++) {
        model.addToGroup('makers', model.createUser({ displayName: `Person ${n}` }).id);
      }
    });
    expect((await call('GET', `${path}&maxResults=51`)).json).toMatchObject({
      maxResults: 50,
      total: 51,
      isLast: false,
    });
  });

  it('are hidden from who may not browse users', async () => {
    const { site, model, ines } = smallSite();
    model.removeFromGroup('jira-software-users', ines);
    const call = as(site, ines);
    expect((await call('GET', `${GROUP}/member?groupname=makers`)).status).toBe(403);
    expect((await call('GET', `${GROUP}/bulk`)).status).toBe(403);
  });
});

describe('finding groups', () => {
  const found = (answer: { json: { values: { name: string }[] } }): string[] =>
    answer.json.values.map(({ name }) => name);

  it('goes by id, name, access and product', async () => {
    const { site, model, admin } = smallSite();
    const call = as(site, admin);
    const makers = model.groups().find(({ name }) => name === 'makers');
    expect(found(await call('GET', `${GROUP}/bulk?groupId=${makers?.id}`))).toEqual(['makers']);
    expect(found(await call('GET', `${GROUP}/bulk?groupName=makers`))).toEqual(['makers']);
    const byAccess = async (query: string) => found(await call('GET', `${GROUP}/bulk?${query}`));
    expect(await byAccess('accessType=admin')).toEqual(['jira-administrators']);
    expect(await byAccess('accessType=user')).toEqual(['jira-software-users']);
    expect(await byAccess('applicationKey=jira-software')).toEqual(['jira-software-users']);
    expect(await byAccess('applicationKey=jira-servicedesk')).toEqual([]);
    expect((await call('GET', `${GROUP}/bulk?accessType=king`)).status).toBe(400);
  });

  it('by a picker minds case unless it is told not to, and marks what it found', async () => {
    const { site, model, admin } = smallSite();
    const call = as(site, admin);
    const path = '/rest/api/3/groups/picker';
    expect((await call('GET', `${path}?query=MAK`)).json.total).toBe(0);
    const loose = await call('GET', `${path}?query=MAK&caseInsensitive=true`);
    expect(loose.json.groups[0].html).toBe('<b>mak</b>ers');
    expect((await call('GET', `${path}?query=jira&exclude=jira-administrators`)).json.total).toBe(
      1,
    );
    expect((await call('GET', `${path}?query=a&exclude=x&excludeId=y`)).status).toBe(400);
    for (let n = 0; n < 21; n++) model.createGroup({ name: `team-${n}` });
    const many = (await call('GET', `${path}?query=team&maxResults=100`)).json;
    expect(many.header).toBe('Showing 20 of 21 matching groups');
    expect(many.groups).toHaveLength(20);
  });

  it('by a picker needs a whole name of who may not browse, and gives a stranger nothing', async () => {
    const { site, model, ines } = smallSite();
    model.removeFromGroup('jira-software-users', ines);
    const total = async (actor: Parameters<typeof as>[1], query: string) =>
      (await as(site, actor)('GET', `/rest/api/3/groups/picker?query=${query}`)).json.total;
    expect(await total(ines, 'maker')).toBe(0);
    expect(await total(ines, 'makers')).toBe(1);
    expect(await total({ kind: 'anonymous' }, 'makers')).toBe(0);
  });

  it('and users in one go needs a query and the permission to browse', async () => {
    const { site, model, admin, ines } = smallSite();
    const path = '/rest/api/3/groupuserpicker';
    const { json } = await as(site, admin)('GET', `${path}?query=m`);
    expect([json.users.total, json.groups.total]).toEqual([0, 2]);
    expect((await as(site, admin)('GET', path)).status).toBe(400);
    const anonymous = await as(site, { kind: 'anonymous' })('GET', `${path}?query=m`);
    expect(anonymous.json.groups.total).toBe(0);
    model.removeFromGroup('jira-software-users', ines);
    expect((await as(site, ines)('GET', `${path}?query=m`)).status).toBe(403);
  });
});
