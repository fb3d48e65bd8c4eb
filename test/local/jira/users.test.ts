/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite, type Answer } from './small-site';
import { invited, withStranger } from './with-people';

const USER = '/rest/api/3/user';
const ANONYMOUS = { kind: 'anonymous' } as const;
const names = ({ json }: Answer): string[] =>
  json.map((each: { displayName: string }) => each.displayName);

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

  it('is not named as Jira did before account ids', async () => {
    const { site, admin, ines } = smallSite();
    for (const path of [`${USER}?username=ines`, `${USER}/search?username=ines`]) {
      const { status, json } = await as(site, admin)('GET', path);
      expect([status, json.errorMessages]).toEqual([
        400,
        ["The query parameter 'username' is not supported in GDPR strict mode."],
      ]);
    }
    const both = await as(site, admin)('GET', `${USER}?accountId=${ines}&key=ines`);
    expect(both.status).toBe(400);
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
