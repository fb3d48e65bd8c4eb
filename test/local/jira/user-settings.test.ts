/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const USER = '/rest/api/3/user';
const ANONYMOUS = { kind: 'anonymous' } as const;

describe('preferences', () => {
  const PATH = '/rest/api/3/mypreferences';

  it('are set in plain text or JSON, read, and reset', async () => {
    const { site, ines, camille } = smallSite();
    const call = as(site, ines);
    const key = `${PATH}?key=user.keyboard.shortcuts.disabled`;
    expect((await call('GET', key)).json).toBe('false');
    expect((await call('PUT', key, true)).status).toBe(204);
    expect((await call('GET', key)).json).toBe('true');
    expect((await call('PUT', `${PATH}?key=colour`, 'red')).status).toBe(204);
    expect((await call('GET', `${PATH}?key=colour`)).json).toBe('red');
    expect((await as(site, camille)('GET', `${PATH}?key=colour`)).status).toBe(404);
    expect((await call('DELETE', key)).status).toBe(204);
    expect((await call('GET', key)).json).toBe('false');
    expect((await call('DELETE', key)).status).toBe(404);
  });

  it('need a key and a value of at most 255 characters', async () => {
    const { site, ines } = smallSite();
    const call = as(site, ines);
    expect((await call('GET', PATH)).status).toBe(404);
    expect((await call('PUT', `${PATH}?key=a`, 'x'.repeat(255))).status).toBe(204);
    expect((await call('PUT', `${PATH}?key=a`, 'x'.repeat(256))).status).toBe(404);
    expect((await call('PUT', `${PATH}?key=${'k'.repeat(255)}`, 'x')).status).toBe(204);
    expect((await call('PUT', `${PATH}?key=${'k'.repeat(256)}`, 'x')).status).toBe(404);
    expect((await as(site, ANONYMOUS)('GET', `${PATH}?key=a`)).status).toBe(401);
  });

  it('hold the locale, which a person changes and a stranger sees the site’s of', async () => {
    const { site, ines } = smallSite();
    const call = as(site, ines);
    const path = `${PATH}/locale`;
    expect((await call('PUT', path, { locale: 'fr_FR' })).status).toBe(204);
    expect((await call('GET', path)).json).toEqual({ locale: 'fr_FR' });
    expect((await call('PUT', path, { locale: 'xx_XX' })).status).toBe(400);
    expect((await as(site, ANONYMOUS)('GET', path)).json).toEqual({ locale: 'en_US' });
  });
});

describe('the columns of a user', () => {
  const PATH = `${USER}/columns`;

  it('are the site’s until they are set, by a form or by JSON', async () => {
    const { site, ines, fields } = smallSite();
    const call = as(site, ines);
    expect((await call('GET', PATH)).json[0]).toEqual({ label: 'Issue Type', value: 'issuetype' });
    const form = Buffer.from(`columns=summary&columns=${fields.lane.id}`);
    expect((await call('PUT', PATH, form)).status).toBe(200);
    expect((await call('GET', PATH)).json).toEqual([
      { label: 'Summary', value: 'summary' },
      { label: 'Lane', value: fields.lane.id },
    ]);
    await call('PUT', PATH, { columns: ['issuekey'] });
    expect((await call('GET', PATH)).json).toEqual([{ label: 'Key', value: 'issuekey' }]);
    expect((await call('DELETE', PATH)).status).toBe(204);
    expect((await call('GET', PATH)).json).toHaveLength(11);
  });

  it('are for oneself and for administrators, and 500 when they don’t exist', async () => {
    const { site, admin, ines } = smallSite();
    expect((await as(site, ines)('GET', `${PATH}?accountId=${admin}`)).status).toBe(403);
    expect((await as(site, admin)('GET', `${PATH}?accountId=${ines}`)).status).toBe(200);
    expect((await as(site, admin)('GET', `${PATH}?accountId=nobody`)).status).toBe(404);
    expect((await as(site, ines)('PUT', PATH, { columns: ['comment'] })).status).toBe(500);
    expect((await as(site, ines)('PUT', PATH, Buffer.from('{'))).status).toBe(400);
  });
});
