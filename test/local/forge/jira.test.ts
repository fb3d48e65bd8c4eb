import { fakeSite, fixtureHost, inFunction, runIn } from './fixture/fixture-host';
import {
  asApp,
  asUser,
  authorize,
  getAppContext,
  permissions,
  requestJira,
  route,
} from '@forge/api';

const SEARCH = '/rest/api/3/search/jql';
const twoIssues = JSON.stringify({ issues: [{ id: '1' }, { id: '2' }], isLast: true });

describe('whose rights a call carries', () => {
  it.each([
    ['asUser() the caller', () => asUser(), { kind: 'user', accountId: 'u-1' }],
    ['asApp() the app', () => asApp(), { kind: 'app' }],
    ['bare requestJira() nobody', () => ({ requestJira }), { kind: 'anonymous' }],
  ])('%s', async (_, as, actor) => {
    const jira = fakeSite();
    await inFunction(async () => void (await as().requestJira(route`/rest/api/3/issue/${'K-1'}`)), {
      jira,
    });
    expect(jira.received).toMatchObject([{ method: 'GET', path: '/rest/api/3/issue/K-1', actor }]);
  });

  it('has no user in a schedule', async () => {
    const host = await fixtureHost({
      onSchedule: () => asUser().requestJira(route`/rest/api/3/myself`),
    });
    await expect(host.runSchedule('hourly')).rejects.toMatchObject({
      name: 'NEEDS_AUTHENTICATION_ERR',
    });
  });

  it('does not let the app act as a user who is not there', () =>
    inFunction(async () => {
      const call = asUser('u-2').requestJira(route`/rest/api/3/issue/${'K-1'}`);
      await expect(call).rejects.toMatchObject({ name: 'PROXY_ERR' });
    }));

  it('authorize() asks Jira for the caller', async () => {
    const body = JSON.stringify({
      projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [7], projects: [] }],
      globalPermissions: [],
    });
    const jira = fakeSite(() => ({ status: 200, body }));
    const can = await inFunction(() => authorize().onJiraIssue('7').canEdit!(), { jira });
    expect(can).toBe(true);
    expect(jira.received[0]).toMatchObject({ actor: { kind: 'user', accountId: 'u-1' } });
    expect(JSON.parse(String(jira.received[0]?.body))).toMatchObject({ accountId: 'u-1' });
  });
});

describe('scopes', () => {
  it('refuse a call that the manifest has no scope for, before Jira sees it', async () => {
    const jira = fakeSite();
    const found = await inFunction(
      async () => {
        const answer = await asApp().requestJira(route`/rest/api/3/issue/${'K-1'}`, {
          method: 'PUT',
          body: '{}',
        });
        return [answer.status, (await answer.json()) as unknown];
      },
      { jira },
    );
    expect(found).toEqual([
      401,
      {
        code: 401,
        message: 'Unauthorized; scope does not match',
        hint: 'PUT /rest/api/3/issue/K-1 wants write:jira-work',
      },
    ]);
    expect(jira.received).toEqual([]);
  });

  it('hold for the bridge, too', async () => {
    const host = await fixtureHost();
    const as = host.requestJira({ kind: 'user', accountId: 'u-1' });
    expect((await as('/rest/agile/1.0/board')).status).toBe(401);
    expect((await as('/rest/api/3/project/search?maxResults=1')).status).toBe(200);
  });

  it('answer 501 for an endpoint that the table lacks, and name its generator', async () => {
    const host = await fixtureHost();
    const answer = await host.requestJira({ kind: 'app' })('/rest/api/3/nowhere');
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain('generate-scopes.mjs');
  });

  it('refuse a trigger whose event has no scope', async () => {
    const host = await fixtureHost();
    const manifest = { ...host.manifest, permissions: { scopes: ['storage:app'] } };
    await expect(fixtureHost({}, { manifest })).rejects.toThrow(
      /updated:issue wants read:jira-work/,
    );
  });

  it('are known to the app', () =>
    inFunction(() =>
      expect([permissions.hasScope('storage:app'), permissions.hasScope('x')]).toEqual([
        true,
        false,
      ]),
    ));
});

describe('points', () => {
  it('cost 1 and 1 more per issue read, in the back end only', async () => {
    const jira = fakeSite(() => ({ status: 200, body: twoIssues }));
    const host = await fixtureHost(
      {
        resolver: async () => {
          await asUser().requestJira(route`/rest/api/3/search/jql?jql=x`);
          await asUser().requestJira(route`/rest/api/3/issue/${'K-1'}`);
        },
      },
      { jira },
    );
    await runIn(host);
    await host.requestJira({ kind: 'user', accountId: 'u-1' })(SEARCH);
    expect(host.points).toBe(5);
    expect(host.calls.map(({ from, points }) => [from, points])).toEqual([
      ['back-end', 3],
      ['back-end', 2],
      ['bridge', 0],
    ]);
  });
});

describe('faults', () => {
  const get = async () => {
    const answer = await asApp().requestJira(route`/rest/api/3/issue/${'K-1'}`);
    return [answer.status, answer.headers.get('retry-after')];
  };

  it('answer the ordered number of matching calls', async () => {
    const host = await fixtureHost({
      resolver: async () => [await get(), await get(), await get()],
    });
    host.faults.jira({
      match: { method: 'GET', path: /issue/ },
      skip: 1,
      answer: { status: 429, headers: { 'Retry-After': '7' } },
    });
    expect(await runIn(host)).toEqual([
      [200, null],
      [429, '7'],
      [200, null],
    ]);
  });

  it('lose the connection before or after Jira did its work', async () => {
    const jira = fakeSite();
    const host = await fixtureHost(
      { resolver: () => get().catch((error: unknown) => (error as Error).message) },
      { jira },
    );
    host.faults.jira({ answer: 'connection-lost' });
    expect(await runIn(host)).toBe('fetch failed');
    expect(jira.received).toHaveLength(0);
    host.faults.jira({ answer: 'answer-lost' });
    expect(await runIn(host)).toBe('fetch failed');
    expect(jira.received).toHaveLength(1);
  });

  it('kill an invocation that cannot swallow it', async () => {
    const jira = fakeSite();
    const host = await fixtureHost(
      {
        resolver: async () => {
          await get();
          await get().catch(() => undefined);
          await get().catch(() => undefined);
          return 'survived';
        },
      },
      { jira },
    );
    host.faults.killBefore('jira', 2);
    await expect(runIn(host)).rejects.toThrow('killed before a jira call');
    expect(jira.received).toHaveLength(1);
  });
});

describe('the runtime', () => {
  it('refuses egress that the manifest does not declare', () =>
    inFunction(async () => {
      await expect(fetch('https://example.org')).rejects.toMatchObject({
        name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      });
    }));

  it('keeps the contexts of concurrent invocations apart', async () => {
    const host = await fixtureHost({
      resolver: async () => {
        const before = getAppContext().invocationId;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return [before === getAppContext().invocationId, before];
      },
    });
    const both = (await Promise.all([runIn(host), runIn(host)])) as [boolean, string][];
    expect(both.map(([same]) => same)).toEqual([true, true]);
    expect(both[0]![1]).not.toBe(both[1]![1]);
  });

  it('collects what the app prints', async () => {
    const host = await fixtureHost({ resolver: () => console.warn('careful', 1) });
    await runIn(host);
    expect(host.log).toEqual([{ level: 'warn', functionKey: 'resolver', values: ['careful', 1] }]);
  });

  it('has nothing outside an invocation', async () => {
    await expect(asApp().requestJira(route`/rest/api/3/myself`)).rejects.toThrow(
      'runtime not found',
    );
  });

  it('ends a function at its time limit, and its later calls with it', async () => {
    const jira = fakeSite();
    const host = await fixtureHost(
      {
        resolver: async () => {
          await new Promise((resolve) => setTimeout(resolve, 60));
          await get();
        },
      },
      { jira, limits: { functionSeconds: 0.02 } },
    );
    const get = () => asApp().requestJira(route`/rest/api/3/issue/${'K-1'}`);
    await expect(runIn(host)).rejects.toThrow('timed out');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(jira.received).toEqual([]);
  });
});
