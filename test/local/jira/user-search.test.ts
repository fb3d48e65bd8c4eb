/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite, type Answer } from './small-site';
import { invited, withStranger } from './with-people';

const USER = '/rest/api/3/user';
const ANONYMOUS = { kind: 'anonymous' } as const;
const names = ({ json }: Answer): string[] =>
  json.map((each: { displayName: string }) => each.displayName);

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
    expect(names(await call('GET', `${path}&permissions=BROWSE,EDIT_ISSUE`))).toHaveLength(2);
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
