/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const ANONYMOUS = { kind: 'anonymous' } as const;
const PROPERTIES = '/rest/api/3/application-properties';

describe('the site', () => {
  it('says what it is to everyone and how it is set to its users', async () => {
    const { site, ines } = smallSite();
    const anonymous = as(site, ANONYMOUS);
    const { json } = await anonymous('GET', '/rest/api/3/serverInfo');
    expect(json).toMatchObject({
      deploymentType: 'Cloud',
      serverTime: '2026-03-02T09:00:00.000+0000',
    });
    for (const path of ['/rest/api/3/configuration', '/rest/api/3/instance/license']) {
      expect((await anonymous('GET', path)).status).toBe(401);
      expect((await as(site, ines)('GET', path)).status).toBe(200);
    }
  });

  it('has settings that administrators read and change', async () => {
    const { site, admin, ines } = smallSite();
    const call = as(site, admin);
    const one = `${PROPERTIES}?key=jira.clone.prefix`;
    expect((await call('GET', one)).json).toMatchObject({ value: 'CLONE -', type: 'string' });
    const set = await call('PUT', `${PROPERTIES}/jira.clone.prefix`, { value: 'Copy -' });
    expect(set.json).toMatchObject({ value: 'Copy -', defaultValue: 'CLONE -' });
    expect((await call('GET', one)).json.value).toBe('Copy -');
    const keys = ((await call('GET', `${PROPERTIES}?keyFilter=^jira.lf`)).json as object[]).length;
    expect(keys).toBe(4);
    const advanced = (await call('GET', `${PROPERTIES}/advanced-settings`)).json as object[];
    expect(advanced).toHaveLength(9);
    expect((await as(site, ines)('GET', PROPERTIES)).status).toBe(403);
    expect((await as(site, ines)('GET', `${PROPERTIES}/advanced-settings`)).status).toBe(403);
  });

  it('refuses settings that it does not have and values of another type', async () => {
    const { site, admin, ines } = smallSite();
    const call = as(site, admin);
    const set = async (key: string, value: unknown): Promise<number> =>
      (await call('PUT', `${PROPERTIES}/${key}`, { value })).status;
    expect(await set('none', 'x')).toBe(404);
    expect(await set('jira.newsletter.tip.delay.days', 'soon')).toBe(400);
    expect(await set('jira.newsletter.tip.delay.days', '-1')).toBe(200);
    expect(await set('jira.option.globalsharing', 'perhaps')).toBe(400);
    expect(await set('jira.option.globalsharing', 'false')).toBe(200);
    expect(await set('jira.title', 5)).toBe(400);
    expect(await set('jira.title', undefined)).toBe(400);
    expect((await call('GET', `${PROPERTIES}?key=none`)).status).toBe(404);
    expect((await call('GET', `${PROPERTIES}?keyFilter=(`)).status).toBe(400);
    const body = { value: 'Mine' };
    expect((await as(site, ines)('PUT', `${PROPERTIES}/jira.title`, body)).status).toBe(403);
  });
});
