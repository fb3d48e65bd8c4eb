import { fakeSite, fixtureHost, runIn } from './fixture/fixture-host';
import { asUser, assumeTrustedRoute } from '@forge/api';
import type { Host, HostOptions } from '../../../local/forge/host';
import { BURST_BY_ENDPOINT, BURST_BY_METHOD } from '../../../local/forge/jira-rates/rate-rules';
import { pointsOf } from '../../../local/forge/points';
import { smallSite } from '../jira/small-site';

const START = Date.parse('2026-03-02T09:59:00.000Z');
const ISSUES = '/rest/api/3/search/jql';
const manyIssues = (count: number) => JSON.stringify({ issues: Array(count).fill({ id: '1' }) });

/** A host whose Jira answers each search with so many issues, on a clock of the test. */
async function ratedHost(
  jiraRates: 'off' | 'watch' | 'enforce',
  options: HostOptions & { issues?: number } = {},
) {
  const clock = { ms: START };
  let issues = options.issues ?? 0;
  let target = ISSUES;
  const jira = fakeSite(() => ({ status: 200, body: manyIssues(issues) }));
  const host = await fixtureHost(
    {
      resolver: async () => {
        const answer = await asUser().requestJira(assumeTrustedRoute(target));
        return [
          answer.status,
          Object.fromEntries(answer.headers as unknown as Iterable<[string, string]>),
        ];
      },
    },
    { jira, limits: { jiraRates }, now: () => clock.ms, ...options },
  );
  const get = async (path = ISSUES, wanted = issues) => {
    [target, issues] = [path, wanted];
    const [status, headers] = await runIn<[number, Record<string, string>]>(host);
    return { status, headers };
  };
  return { host, clock, jira, get };
}

describe('the hourly quota', () => {
  /** 64,999 points spent in 65 searches of 999 issues, and one search less a few. */
  async function nearlySpent(mode: 'watch' | 'enforce') {
    const rated = await ratedHost(mode);
    for (let i = 0; i < 64; i += 1) await rated.get(ISSUES, 999);
    await rated.get(ISSUES, 998);
    expect(rated.host.points).toBe(64_999);
    return rated;
  }

  it('lets 65,000 points through and refuses the next call', async () => {
    const { get, host, jira } = await nearlySpent('enforce');
    expect((await get(ISSUES, 0)).status).toBe(200);
    expect(host.points).toBe(65_000);
    const calls = jira.received.length;
    const { status, headers } = await get();
    expect(status).toBe(429);
    expect(headers).toMatchObject({
      'retry-after': '60',
      'x-ratelimit-limit': '65000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-03-02T10:00:00.000Z',
      'ratelimit-reason': 'jira-quota-global-based',
      ratelimit: '"global-app-quota";r=0;t=60',
    });
    // Jira never saw it, and it cost nothing.
    expect([jira.received.length, host.points]).toEqual([calls, 65_000]);
  });

  it('is whole again at the top of the UTC hour', async () => {
    const { get, clock } = await nearlySpent('enforce');
    await get(ISSUES, 0);
    clock.ms = Date.parse('2026-03-02T09:59:59.999Z');
    expect((await get()).status).toBe(429);
    clock.ms += 1;
    const { status, headers } = await get();
    expect(status).toBe(200);
    expect(headers['ratelimit']).toBe('"global-app-quota";t=3600');
  });

  it('does not count the browser’s calls', async () => {
    const { get, host } = await nearlySpent('enforce');
    await get(ISSUES, 0);
    const answer = await host.requestJira({ kind: 'user', accountId: 'u-1' })(ISSUES);
    expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, null]);
  });

  it('only announces itself while it is watched', async () => {
    const { get } = await nearlySpent('watch');
    await get(ISSUES, 999);
    const { status, headers } = await get(ISSUES, 0);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'beta-ratelimit': '"global-app-quota";r=0;t=60',
      'beta-ratelimit-policy': '"global-app-quota";q=65000;w=3600',
    });
    expect(headers).not.toHaveProperty('ratelimit');
  });

  it('tells what is left above 80 % only', async () => {
    const { get } = await ratedHost('enforce');
    for (let i = 0; i < 51; i += 1) await get(ISSUES, 999);
    expect((await get(ISSUES, 999)).headers['ratelimit']).toBe('"global-app-quota";t=60');
    expect((await get(ISSUES, 0)).headers['ratelimit']).toBe('"global-app-quota";r=12999;t=60');
  });

  it('is silent when it is off', async () => {
    const { get } = await ratedHost('off');
    expect(Object.keys((await get()).headers).filter((name) => /rate/i.test(name))).toEqual([]);
  });

  it('can be switched while the host runs, and back', async () => {
    const { get, host } = await ratedHost('off');
    host.limits.set({ jiraRates: 'watch' });
    expect((await get()).headers).toHaveProperty('beta-ratelimit');
    host.limits.reset();
    expect((await get()).headers).not.toHaveProperty('beta-ratelimit');
  });
});

/** Plain calls one after the other; the statuses that came, by how often. */
async function callOften(host: Host, times: number, method: string, path: string) {
  const statuses: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const actor = { kind: 'user', accountId: 'u-1' } as const;
    statuses.push((await host.rest({ method, path, headers: {}, actor })).status);
  }
  return { passed: statuses.filter((status) => status === 200).length, last: statuses.at(-1) };
}

describe('a burst', () => {
  const byMethod = Object.entries(BURST_BY_METHOD).map(
    ([method, limit]) => [`${method} /rest/api/3/field/{fieldId}`, limit] as const,
  );
  it.each([...byMethod, ...Object.entries(BURST_BY_ENDPOINT)])(
    '%s lets %i a second through and not one more',
    async (endpoint, limit) => {
      const { host, clock } = await ratedHost('enforce');
      const [method = '', template = ''] = endpoint.split(' ');
      const path = template.replace(/\{\w+\}/, '7');
      const first = await callOften(host, limit + 1, method, path);
      expect(first).toEqual({ passed: limit, last: 429 });
      clock.ms += 1000;
      expect((await callOften(host, 1, method, path)).passed).toBe(1);
    },
  );

  it('concerns one endpoint, and tells when to come back', async () => {
    const { get, host, clock } = await ratedHost('enforce');
    clock.ms += 250;
    await callOften(host, 100, 'GET', ISSUES);
    const { status, headers } = await get();
    expect(status).toBe(429);
    expect(headers).toMatchObject({
      'ratelimit-reason': 'jira-burst-based',
      'x-ratelimit-limit': '100',
      'retry-after': '1',
    });
    expect((await get('/rest/api/3/project/search')).status).toBe(200);
  });

  it('does not refuse while the limits are only watched', async () => {
    const { host } = await ratedHost('watch');
    expect((await callOften(host, 101, 'GET', ISSUES)).passed).toBe(101);
  });
});

describe('writes of one issue', () => {
  const EDIT = '/rest/api/3/issue/K-1';

  it('are 20 in 2 seconds and not one more', async () => {
    const { host, clock } = await ratedHost('enforce');
    expect(await callOften(host, 21, 'PUT', EDIT)).toEqual({ passed: 20, last: 429 });
    expect((await callOften(host, 1, 'PUT', '/rest/api/3/issue/K-2')).passed).toBe(1);
    expect((await callOften(host, 1, 'GET', EDIT)).passed).toBe(1);
    clock.ms += 2000;
    expect((await callOften(host, 1, 'PUT', EDIT)).passed).toBe(1);
  });

  it('are 100 in 30 seconds and not one more', async () => {
    const { host, clock } = await ratedHost('enforce');
    for (let i = 0; i < 5; i += 1) {
      expect((await callOften(host, 20, 'PUT', EDIT)).passed).toBe(20);
      clock.ms += 2000;
    }
    const path = `${EDIT}/comment`;
    const answer = await host.rest({
      ...{ method: 'POST', path, headers: {} },
      actor: { kind: 'anonymous' },
    });
    expect(answer).toMatchObject({
      status: 429,
      headers: {
        'RateLimit-Reason': 'jira-per-issue-on-write',
        'X-RateLimit-Limit': '100',
        'Retry-After': '20',
      },
    });
    clock.ms += 20_000;
    expect((await callOften(host, 1, 'PUT', EDIT)).passed).toBe(1);
  });

  it('count once, by id or by key', async () => {
    const { site, issue, clock } = smallSite();
    const { id, key } = issue('One');
    const { host } = await ratedHost('enforce', { jira: site, now: clock.now });
    const put = (idOrKey: string) => ({
      ...{ method: 'PUT', path: `/rest/api/3/issue/${idOrKey}`, headers: {}, body: '{}' },
      actor: { kind: 'anonymous' } as const,
    });
    const statuses = new Set<number>();
    for (let i = 0; i < 20; i += 1) statuses.add((await host.rest(put(i % 2 ? id : key))).status);
    expect(statuses.has(429)).toBe(false);
    expect((await host.rest(put(key.toLowerCase()))).status).toBe(429);
  });
});

describe('points', () => {
  const list = (count: number) => JSON.stringify(Array(count).fill({}));
  const page = (count: number) => JSON.stringify({ values: Array(count).fill({}) });
  it.each([
    ['GET', '/rest/api/3/search/jql?jql=x', manyIssues(3), 4],
    ['POST', '/rest/api/3/search/jql', manyIssues(3), 4],
    ['POST', '/rest/api/3/issue/bulkfetch', manyIssues(100), 101],
    ['POST', '/rest/api/3/changelog/bulkfetch', '{"issueChangeLogs":[{},{}]}', 3],
    ['GET', '/rest/api/3/issue/K-1?fields=summary', '{}', 2],
    ['GET', '/rest/api/3/project/K', '{}', 2],
    ['GET', '/rest/api/3/project/search', page(5), 6],
    ['GET', '/rest/api/3/dashboard', '{"dashboards":[{},{}]}', 3],
    ['GET', '/rest/api/3/user?accountId=u', '{}', 3],
    ['GET', '/rest/api/3/users/search', list(4), 9],
    ['GET', '/rest/api/3/group/member', page(2), 5],
    ['GET', '/rest/api/3/role', list(2), 5],
    ['GET', '/rest/api/3/mypermissions', '{"permissions":{"A":{},"B":{}}}', 5],
    // Measured at one point.
    ['GET', '/rest/api/3/user/search?query=a', list(9), 1],
    ['POST', '/rest/api/3/permissions/project', '{"projects":[{},{}]}', 1],
    ['GET', '/rest/api/3/project/K/version', page(3), 1],
    // Objects that the page does not list.
    ['GET', '/rest/api/3/field', list(80), 1],
    // Writes, whatever they touch.
    ['POST', '/rest/api/3/bulk/issues/fields', '{}', 1],
    ['PUT', '/rest/api/3/issue/K-1', '', 1],
    ['GET', '/rest/api/3/search/jql', 'no json', 1],
  ])('%s %s costs %4$i', (method, path, body, points) =>
    expect(pointsOf(method, path, 200, body)).toBe(points),
  );

  it('of a refused call are one', () =>
    expect(pointsOf('GET', ISSUES, 400, manyIssues(5))).toBe(1));
});
