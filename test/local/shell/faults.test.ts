import { fakeSite, fixtureHost, runIn } from '../forge/fixture/fixture-host';
import { kvs } from '@forge/kvs';
import { sql } from '@forge/sql';
import { asApp, route } from '@forge/api';
import { request as httpRequest } from 'node:http';
import type { Host } from '../../../local/forge/host';
import { listen, type Listening } from '../../../local/shell/server/listen';
import { makeShellHandler } from '../../../local/shell/server/shell-handler';

let server: Listening | undefined;
afterEach(() => server?.close());

interface State {
  readonly plan: unknown;
  readonly toCome: Readonly<Record<string, number>>;
  readonly limits: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly path: string; readonly reason: string }[];
}

/** A shell over a host that reads an issue, a key and a row when called. */
async function aShell(site = fakeSite()) {
  const seen = (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (error: unknown) => (error as { code?: string }).code ?? (error as Error).message,
    );
  const host = await fixtureHost(
    {
      resolver: async () => {
        const answer = await asApp().requestJira(route`/rest/api/3/issue/${'K-1'}`);
        const row = sql.executeRaw('SELECT 1 AS one');
        return [answer.status, await seen(kvs.get('a')), await seen(row)];
      },
    },
    { jira: site },
  );
  const handler = makeShellHandler({
    host,
    facts: () => ({ personas: [], strip: [] }),
    findAccount: () => undefined,
    filesOrigin: '',
  });
  server = await listen(handler, [0]);
  const { origin } = server;
  const call = async (method: string, body?: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${origin}/box/faults`, { method, body: text, headers });
    // Whoever is turned away is told so in plain text.
    const json = answer.status === 403 ? undefined : await answer.json();
    return { status: answer.status, json: json as State };
  };
  return { host, origin, call };
}

const FINE = [200, 'ok', 'ok'];
const NOTHING = { jira: 0, sql: 0, kvs: 0, kills: 0 };

it('arms a plan, tells what is to come, and is used up', async () => {
  const { host, call } = await aShell();
  const plan = {
    jira: [{ match: { method: 'GET', path: '/issue/K-\\d+$' }, answer: { status: 503 }, times: 2 }],
    kvs: [{ times: 1, code: 'TOO_MANY_REQUESTS', status: 429 }],
    sql: [{ times: 1, code: 'RATE_LIMIT_EXCEEDED', status: 429 }],
  };
  const posted = await call('POST', plan);
  expect(posted.status).toBe(200);
  expect(posted.json).toMatchObject({ plan, toCome: { jira: 2, sql: 1, kvs: 1, kills: 0 } });
  expect(await runIn(host)).toEqual([503, 'TOO_MANY_REQUESTS', 'RATE_LIMIT_EXCEEDED']);
  expect((await call('GET')).json.toCome).toEqual({ ...NOTHING, jira: 1 });
  expect(await runIn(host)).toEqual([503, 'ok', 'ok']);
  expect(await runIn(host)).toEqual(FINE);
});

it('kills, loses answers, and counts what it skips', async () => {
  const { host, call } = await aShell();
  await call('POST', {
    jira: [{ skip: 1, answer: 'connection-lost' }],
    killBefore: [{ kind: 'sql', nth: 2, why: 'out-of-memory' }],
  });
  expect(await runIn(host)).toEqual(FINE);
  await expect(runIn(host)).rejects.toThrow('fetch failed');
  await expect(runIn(host)).rejects.toThrow('killed before a sql call');
  expect(await runIn(host)).toEqual(FINE);
});

it('turns limits, lags and deliveries, and DELETE turns them back', async () => {
  const lags: number[] = [];
  const site = { ...fakeSite(), model: { setSearchLag: (ms: number) => lags.push(ms) } };
  const { host, call } = await aShell(site as never);
  const plan = {
    events: { duplicate: true, delayMs: 180_000 },
    queue: { reverse: true },
    kvsLagMs: 2000,
    searchLagMs: 500,
    limits: { jiraRates: 'watch', rates: true, functionSeconds: 3 },
  };
  const { json } = await call('POST', plan);
  expect(json.limits).toEqual({ jiraRates: 'watch', rates: true, functionSeconds: 3 });
  expect(host.faults).toMatchObject({
    eventFault: plan.events,
    queueFault: plan.queue,
    kvsLagMs: 2000,
  });
  const deleted = await call('DELETE');
  expect(deleted.json).toEqual({
    plan: {},
    toCome: NOTHING,
    limits: { jiraRates: 'off', rates: false },
  });
  expect(host.faults).toMatchObject({ eventFault: {}, queueFault: {}, kvsLagMs: 0 });
  expect(lags).toEqual([500, 0]);
});

it('replaces the plan before', async () => {
  const { host, call } = await aShell();
  await call('POST', { jira: [{ answer: { status: 500 }, times: 9 }] });
  await call('POST', { kvs: [{ times: 1, code: 'X' }] });
  expect(await runIn(host)).toEqual([200, 'X', 'ok']);
  expect((await call('GET')).json.plan).toEqual({ kvs: [{ times: 1, code: 'X' }] });
});

describe('a bad plan', () => {
  const good = { jira: [{ answer: { status: 500 } }] };
  it.each<[string, unknown, string, string]>([
    ['no JSON', '{"jira":', '', 'is no JSON'],
    ['a list', [], '', 'expected object'],
    ['an unknown fault', { ...good, network: true }, '', 'network'],
    ['an unknown part', { jira: [{ answer: { status: 500, after: 1 } }] }, 'jira.0.answer', ''],
    ['a fault without an answer', { jira: [{}] }, 'jira.0.answer', ''],
    [
      'a status that is none',
      { kvs: [{ times: 1, code: 'X', status: 99 }] },
      'kvs.0.status',
      '200',
    ],
    ['no times', { ...good, sql: [{ times: 0, code: 'X' }] }, 'sql.0.times', '>0'],
    [
      'a pattern that is none',
      { jira: [{ match: { path: '(' }, answer: 'answer-lost' }] },
      'jira.0.match.path',
      'no regular expression',
    ],
    [
      'an unknown service',
      { killBefore: [{ kind: 'disk', nth: 1 }] },
      'killBefore.0.kind',
      '"sql"',
    ],
    ['a delay over three minutes', { events: { delayMs: 180_001 } }, 'events.delayMs', '180000'],
    ['an unknown mode', { limits: { jiraRates: 'on' } }, 'limits.jiraRates', '"watch"'],
    ['a lag that the site has not', { ...good, searchLagMs: 5 }, 'searchLagMs', 'no lag'],
    ['a plan of 100,001 bytes', JSON.stringify(good).padEnd(100_001), '', 'at most 100000 bytes'],
  ])('with %s is refused with its place, and arms nothing', async (_, plan, path, reason) => {
    const { host, call } = await aShell();
    await call('POST', { kvs: [{ times: 5, code: 'OLD' }] });
    const { status, json } = await call('POST', plan);
    expect(status).toBe(400);
    expect(json.problems?.[0]?.path).toBe(path);
    expect(json.problems?.[0]?.reason).toContain(reason);
    expect(await runIn(host)).toEqual([200, 'OLD', 'ok']);
  });

  it('of 100,000 bytes is not one', async () => {
    const { call } = await aShell();
    expect((await call('POST', JSON.stringify(good).padEnd(100_000))).status).toBe(200);
  });
});

describe('a stranger', () => {
  /** `fetch` may not name a host. */
  const statusFor = (origin: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(`${origin}/box/faults`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });

  it('is a page of another origin', async () => {
    const { host, call, origin } = await aShell();
    const plan = { jira: [{ answer: { status: 500 } }] };
    const { status } = await call('POST', plan, { origin: 'https://example.org' });
    expect([status, await runIn(host)]).toEqual([403, FINE]);
    expect((await call('POST', plan, { origin: 'null' })).status).toBe(403);
    expect((await call('GET', undefined, { origin })).status).toBe(200);
  });

  it('is whoever calls this machine by another name', async () => {
    const { origin } = await aShell();
    expect(await statusFor(origin, { host: 'example.org' })).toBe(403);
    expect(await statusFor(origin, { host: '127.0.0.1.example.org:80' })).toBe(403);
    expect(await statusFor(origin, { host: new URL(origin).host })).toBe(200);
  });
});

it('knows GET, POST and DELETE only', async () => {
  const { call } = await aShell();
  expect((await call('PUT', {})).status).toBe(405);
});

it('is the host’s own, not another’s', async () => {
  const { call } = await aShell();
  await call('POST', { kvs: [{ times: 1, code: 'X' }] });
  await server?.close();
  const other: Host = (await aShell()).host;
  expect(other.faults.toCome).toEqual(NOTHING);
});
