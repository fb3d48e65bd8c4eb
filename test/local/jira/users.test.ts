/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite, type Answer } from './small-site';

const USER = '/rest/api/3/user';
const ANONYMOUS = { kind: 'anonymous' } as const;
const names = ({ json }: Answer): string[] =>
  json.map((each: { displayName: string }) => each.displayName);

/** A site on which Inès may not browse users: she is in no group but `makers`. */
function withStranger() {
  const world = smallSite();
  world.model.removeFromGroup('jira-software-users', world.ines);
  return world;
}

async function invited(products: readonly string[] = ['jira-software']) {
  const world = smallSite();
  const body = { emailAddress: 'zoe.martin@example.com', products };
  const { json } = await as(world.site, world.admin)('POST', USER, body);
  return { ...world, zoe: String(json.accountId) };
}

describe('a user', () => {
  it('is read with groups and application roles where they are asked for', async () => {
    const { site, admin, ines } = smallSite();
    const call = as(site, admin);
    const plain = (await call('GET', `${USER}?accountId=${ines}`)).json;
    expect(plain.groups).toEqual({ size: 2, items: [] });
    const { json } = await call('GET', `${USER}?accountId=${ines}&expand=groups,applicationRoles`);
    expect(json.groups.items.map((each: { name: string }) => each.name)).toEqual([
      'jira-software-users',
      'makers',
    ]);
    expect(json.applicationRoles.items[0].key).toBe('jira-software');
    expect((await as(site, ines)('GET', '/rest/api/3/myself?expand=groups')).json.groups.size).toBe(
      2,
    );
  });

  it('is not there: 404; without an id: 400; for who may not browse: 403', async () => {
    const { site, admin, ines } = withStranger();
    const missing = await as(site, admin)('GET', `${USER}?accountId=nobody`);
    expect(missing.status).toBe(404);
    expect(missing.json.errorMessages).toEqual([
      'Specified user does not exist or you do not have required permissions',
    ]);
    expect((await as(site, admin)('GET', USER)).status).toBe(400);
    for (const path of [
      `${USER}?accountId=${admin}`,
      '/rest/api/3/users',
      `${USER}/groups?accountId=${admin}`,
    ]) {
      expect((await as(site, ines)('GET', path)).status).toBe(403);
      expect((await as(site, ANONYMOUS)('GET', path)).status).toBe(401);
    }
  });

  it('has an e-mail address that only they and administrators see', async () => {
    const { site, admin, ines, zoe } = await invited();
    const seen = async (viewer: string) =>
      (await as(site, viewer)('GET', `${USER}?accountId=${zoe}`)).json.emailAddress;
    expect(await seen(zoe)).toBe('zoe.martin@example.com');
    expect(await seen(admin)).toBe('zoe.martin@example.com');
    expect(await seen(ines)).toBeUndefined();
    const asApp = await as(site, { kind: 'app' })('GET', `${USER}?accountId=${zoe}`);
    expect(asApp.json.emailAddress).toBeUndefined();
  });

  it('is in groups', async () => {
    const { site, admin, ines } = smallSite();
    const { json } = await as(site, admin)('GET', `${USER}/groups?accountId=${ines}`);
    expect(json.map((each: { name: string }) => each.name)).toEqual([
      'jira-software-users',
      'makers',
    ]);
  });
});

describe('inviting a user', () => {
  it('gives access to Jira where the products say so', async () => {
    const { site, zoe } = await invited();
    const { json } = await as(site, zoe)('GET', '/rest/api/3/myself?expand=groups');
    expect(json).toMatchObject({ displayName: 'zoe.martin', active: true });
    expect(json.groups.items[0].name).toBe('jira-software-users');
    const other = await invited([]);
    const without = await as(other.site, other.zoe)('GET', '/rest/api/3/myself?expand=groups');
    expect(without.json.groups.size).toBe(0);
  });

  it('answers who is there already, and 400 for who is there without access', async () => {
    const { site, admin, zoe } = await invited();
    const body = { emailAddress: 'Zoe.Martin@example.com', products: ['jira-software'] };
    const again = await as(site, admin)('POST', USER, body);
    expect([again.status, again.json.accountId]).toEqual([201, zoe]);
    const other = await invited([]);
    expect((await as(other.site, other.admin)('POST', USER, body)).status).toBe(400);
  });

  it('needs an address, products that exist, and an administrator', async () => {
    const { site, model, admin, ines } = smallSite();
    const before = model.users().length;
    const call = as(site, admin);
    const bad = await call('POST', USER, { emailAddress: 'zoe', products: [] });
    expect(bad.json.errors).toEqual({ emailAddress: 'The email address format is incorrect.' });
    expect((await call('POST', USER, { products: [] })).status).toBe(400);
    expect((await call('POST', USER, { emailAddress: 'a@example.com' })).status).toBe(400);
    const paint = { emailAddress: 'a@example.com', products: ['paint'] };
    expect((await call('POST', USER, paint)).json.errors).toEqual({
      products: 'Invalid product: paint',
    });
    const body = { emailAddress: 'a@example.com', products: [] };
    expect((await as(site, ines)('POST', USER, body)).status).toBe(403);
    expect((await as(site, { kind: 'app' })('POST', USER, body)).status).toBe(403);
    expect(model.users()).toHaveLength(before);
  });
});

describe('removing a user', () => {
  it('takes them out of every group and keeps their name', async () => {
    const { site, admin, ines, issue } = smallSite();
    const { key } = issue('Hers');
    expect((await as(site, admin)('DELETE', `${USER}?accountId=${ines}`)).status).toBe(204);
    const { json } = await as(site, admin)('GET', `${USER}?accountId=${ines}&expand=groups`);
    expect(json).toMatchObject({ active: false, displayName: 'Inès Caron', groups: { size: 0 } });
    const reporter = (await as(site, admin)('GET', `/rest/api/3/issue/${key}`)).json.fields
      .reporter;
    expect(reporter.displayName).toBe('Inès Caron');
    expect(names(await as(site, admin)('GET', `${USER}/search?query=ines`))).toEqual([]);
  });

  it('is refused for oneself, for the app, for strangers and by others', async () => {
    const { site, model, admin, ines } = smallSite();
    const call = as(site, admin);
    expect((await call('DELETE', `${USER}?accountId=${admin}`)).status).toBe(400);
    expect((await call('DELETE', `${USER}?accountId=${model.appAccountId}`)).status).toBe(400);
    expect((await call('DELETE', `${USER}?accountId=nobody`)).status).toBe(404);
    expect((await as(site, ines)('DELETE', `${USER}?accountId=${admin}`)).status).toBe(403);
  });
});

describe('searching users', () => {
  it('goes by the beginning of a name’s words, by account id or by a property', async () => {
    const { site, model, admin, ines } = smallSite();
    model.setUserProperty(ines, 'card', { team: { name: 'red' } });
    const found = async (query: string) =>
      names(await as(site, admin)('GET', `${USER}/search?${query}`));
    expect(await found('query=ca')).toEqual(['Camille Besson', 'Inès Caron']);
    expect(await found('query=aro')).toEqual([]);
    expect(await found(`accountId=${ines}`)).toEqual(['Inès Caron']);
    expect(await found('property=card.team.name=red')).toEqual(['Inès Caron']);
    expect(await found('property=card.team.name=blue')).toEqual([]);
  });

  it('finds an address by its beginning for who sees it, else as a whole', async () => {
    const { site, admin, ines } = await invited();
    const found = async (viewer: string, query: string) =>
      names(await as(site, viewer)('GET', `${USER}/search?query=${query}`));
    expect(await found(admin, 'zoe.martin@ex')).toEqual(['zoe.martin']);
    expect(await found(ines, 'zoe.martin@ex')).toEqual([]);
    expect(await found(ines, 'zoe.martin@example.com')).toEqual(['zoe.martin']);
  });

  it('needs one term, and of query and account id only one', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    expect((await call('GET', `${USER}/search`)).status).toBe(400);
    expect((await call('GET', `${USER}/search?query=a&accountId=b`)).status).toBe(400);
    expect((await call('GET', `${USER}/search?property=card`)).status).toBe(400);
  });

  it('finds nobody for who may not browse users', async () => {
    const { site, ines } = withStranger();
    expect((await as(site, ines)('GET', `${USER}/search?query=c`)).json).toEqual([]);
    expect((await as(site, ANONYMOUS)('GET', `${USER}/search?query=c`)).json).toEqual([]);
  });

  it('gives at most 1,000 users, and none beyond the thousandth', async () => {
    const { site, model, admin } = smallSite();
    model.batch(() => {
      for (let n = 0; n < 1001; n++) model.createUser({ displayName: `Person ${n}` });
    });
    const call = as(site, admin);
    const path = `${USER}/search?query=person`;
    expect((await call('GET', `${path}&maxResults=1001`)).json).toHaveLength(1000);
    expect((await call('GET', `${path}&startAt=999&maxResults=50`)).json).toHaveLength(1);
    expect((await call('GET', `/rest/api/3/users/search?maxResults=1001`)).json).toHaveLength(1000);
    expect((await call('GET', `/rest/api/3/users?startAt=1000`)).json).toHaveLength(5);
  });
});

describe('searching users by what they may do', () => {
  it('finds assignees of one project, of several, and of an issue', async () => {
    const { site, admin, issue } = smallSite();
    const { key } = issue('One');
    const call = as(site, admin);
    const path = `${USER}/assignable`;
    expect(names(await call('GET', `${path}/search?project=ACQ`))).toEqual([
      'Inès Caron',
      'Noé Lambert',
    ]);
    expect(names(await call('GET', `${path}/search?issueKey=${key}&query=in`))).toEqual([
      'Inès Caron',
    ]);
    const many = `${path}/multiProjectSearch?projectKeys=ACQ,WEB&query=`;
    expect(names(await call('GET', many))).toEqual(['Inès Caron', 'Noé Lambert']);
    expect((await call('GET', `${path}/search`)).status).toBe(400);
    expect((await call('GET', `${path}/search?project=NIX`)).status).toBe(404);
    expect((await call('GET', `${path}/multiProjectSearch?projectKeys=ACQ`)).status).toBe(400);
    expect((await call('GET', `${path}/multiProjectSearch?query=a`)).status).toBe(400);
    expect((await call('GET', `${path}/multiProjectSearch?projectKeys=NIX&query=a`)).status).toBe(
      404,
    );
  });

  it('takes a page of the matching users first, as Jira does', async () => {
    const { site, admin } = smallSite();
    const path = `${USER}/assignable/search?project=ACQ&maxResults=1`;
    expect(names(await as(site, admin)('GET', path))).toEqual([]);
    expect(names(await as(site, admin)('GET', `${path}&startAt=1`))).toEqual(['Inès Caron']);
  });

  it('finds who may see an issue or a project', async () => {
    const { site, admin, camille, issue } = smallSite();
    const hidden = issue('Two', {}, 'WEB');
    const path = `${USER}/viewissue/search`;
    const call = as(site, admin);
    expect(names(await call('GET', `${path}?issueKey=${hidden.key}&query=`))).toEqual([
      'Inès Caron',
      'Noé Lambert',
    ]);
    expect(names(await call('GET', `${path}?projectKey=ACQ&query=c`))).toEqual([
      'Camille Besson',
      'Inès Caron',
    ]);
    expect((await call('GET', `${path}?projectKey=ACQ`)).status).toBe(400);
    expect((await call('GET', `${path}?query=c`)).status).toBe(400);
    const other = await as(site, camille)('GET', `${path}?issueKey=${hidden.key}&query=c`);
    expect(other.status).toBe(404);
  });

  it('finds who has permissions, for who administers the project', async () => {
    const { site, admin, ines } = smallSite();
    const path = `${USER}/permission/search?projectKey=ACQ`;
    const call = as(site, admin);
    expect(names(await call('GET', `${path}&permissions=BROWSE_PROJECTS,EDIT_ISSUES`))).toEqual([
      'Inès Caron',
      'Noé Lambert',
    ]);
    expect((await call('GET', path)).status).toBe(400);
    expect((await call('GET', `${path}&permissions=FLY`)).status).toBe(400);
    expect((await call('GET', `${USER}/permission/search?permissions=EDIT_ISSUES`)).status).toBe(
      400,
    );
    expect((await as(site, ines)('GET', `${path}&permissions=EDIT_ISSUES`)).status).toBe(403);
  });
});

describe('the user picker', () => {
  it('marks what was searched for and leaves out whom it is told to', async () => {
    const { site, admin, camille } = smallSite();
    const call = as(site, admin);
    const { json } = await call('GET', `${USER}/picker?query=ca&showAvatar=true`);
    expect(json.header).toBe('Showing 2 of 2 matching users');
    expect(json.users[0]).toMatchObject({
      html: '<strong>Ca</strong>mille Besson',
      avatarUrl: expect.stringContaining('data:image'),
    });
    const fewer = await call('GET', `${USER}/picker?query=ca&excludeAccountIds=${camille}`);
    expect(fewer.json.total).toBe(1);
    const one = await call('GET', `${USER}/picker?query=ca&maxResults=1`);
    expect(one.json).toMatchObject({ total: 2, header: 'Showing 1 of 2 matching users' });
    expect((await call('GET', `${USER}/picker`)).status).toBe(400);
    const both = `${USER}/picker?query=ca&exclude=a&excludeAccountIds=b`;
    expect((await call('GET', both)).status).toBe(400);
  });

  it('finds a whole name only for who may not browse users', async () => {
    const { site, ines } = withStranger();
    const total = async (query: string) =>
      (await as(site, ines)('GET', `${USER}/picker?query=${query}`)).json.total;
    expect(await total('camille')).toBe(0);
    expect(await total('Camille%20Besson')).toBe(1);
  });
});
