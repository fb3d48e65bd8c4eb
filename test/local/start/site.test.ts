import '../../support/create-host';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Box } from '../../../local/box/box';
import { openRealSiteBox } from '../../../local/box/real-site-box';
import type { Host } from '../../../local/forge/host';
import type { ProductEvent } from '../../../local/jira/site';
import { openHttpSite } from '../../../local/site-proxy/http-site';
import { readSiteAccount, type SiteAccount } from '../../../local/site-proxy/site-account';
import { makeWatch } from '../../../local/site-proxy/watch-site';
import { whoAmI } from '../../../local/site-proxy/who-am-i';
import { setUp, call, valueOf } from '../../support/entente-in';
import { aTeamSite } from '../../support/team-site';
import { serveBox } from './served-box';

const ENV = { JIRA_EMAIL: 'noe.lambert@example.com', JIRA_API_TOKEN: 'secret-token-71' };

let dir: string;
let box: Box | undefined;
let server: Server | undefined;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-site-'));
});
afterEach(async () => {
  await box?.close();
  box = undefined;
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(dir, { recursive: true, force: true });
});

/** A second box, served over HTTP, and the app of this one over it. */
async function overAnotherBox() {
  const team = aTeamSite();
  const account = readSiteAccount(await serveBox(team.jira), ENV);
  const said: string[] = [];
  box = await openRealSiteBox(
    { dataDir: dir, isThere: false, say: (text) => said.push(text), onLog: () => undefined },
    account,
  );
  return { team, account, said, host: box.host as unknown as Host, opened: box };
}

/** A server that answers as told, one answer after the other. */
async function answering(...answers: readonly [status: number, retryAfter?: string][]) {
  let calls = 0;
  server = createServer((_request, response) => {
    const [status, retryAfter] = answers[Math.min(calls, answers.length - 1)] ?? [500];
    calls += 1;
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfter && { 'retry-after': retryAfter }),
    });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const account = readSiteAccount(`http://127.0.0.1:${port}/`, ENV);
  return { account, calls: () => calls };
}

describe('the account of a real site', () => {
  it.each([
    ['https://site.example/jira', 'https://site.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('is read from %s', (address, origin) => {
    expect(readSiteAccount(address, ENV).origin).toBe(origin);
  });

  it.each([
    ['site.example', ENV, '--site is an address like https://'],
    ['ftp://site.example', ENV, '--site is an address like https://'],
    ['http://site.example', ENV, '--site must be https'],
    ['https://me:it@site.example', ENV, '--site holds no credentials'],
    ['https://site.example', {}, 'JIRA_EMAIL and JIRA_API_TOKEN'],
    ['https://site.example', { JIRA_EMAIL: 'a@example.com' }, 'JIRA_EMAIL and JIRA_API_TOKEN'],
  ])('is refused for %s in a sentence', (address, env, sentence) => {
    expect(() => readSiteAccount(address, env)).toThrow(sentence);
  });

  it.each([
    [401, 'does not know noe.lambert@example.com with that token'],
    [403, 'does not let noe.lambert@example.com in'],
    [404, 'answered 404'],
    [200, 'does not answer as Jira does'],
  ])('that is answered %i ends the start in a sentence', async (status, sentence) => {
    const { account } = await answering([status]);
    await expect(whoAmI(openHttpSite(account), account)).rejects.toThrow(sentence);
  });

  it('that cannot be reached ends the start in a sentence', async () => {
    const account: SiteAccount = readSiteAccount('http://127.0.0.1:1', ENV);
    await expect(whoAmI(openHttpSite(account), account)).rejects.toThrow('cannot be reached');
  });
});

describe('calls to a real site', () => {
  const ask = (account: SiteAccount, method: string) =>
    openHttpSite(account).handle({
      ...{ method, path: '/rest/api/3/myself', headers: {} },
      actor: { kind: 'app' },
    });

  it('are sent again when a read was too much, after the time that was asked for', async () => {
    const { account, calls } = await answering([429, '0'], [429, '0'], [200]);
    expect((await ask(account, 'GET')).status).toBe(200);
    expect(calls()).toBe(3);
  });

  it.each([
    ['a write', 'PUT', '0', 1],
    ['a read that is to wait too long', 'GET', '3600', 1],
    ['a read that is refused again and again', 'GET', '0', 4],
  ])('are answered 429 for %s', async (_what, method, retryAfter, wanted) => {
    const { account, calls } = await answering([429, retryAfter]);
    expect((await ask(account, method)).status).toBe(429);
    expect(calls()).toBe(wanted);
  });

  it('never leave the site with the token', async () => {
    const { account, calls } = await answering([200]);
    const site = openHttpSite(account);
    const leaving = site.handle({
      ...{ method: 'GET', path: '@evil.example/rest', headers: {}, actor: { kind: 'app' } },
    });
    await expect(leaving).rejects.toThrow('is no path of');
    expect(calls()).toBe(0);
  });

  it('are not made for who is not signed in here', async () => {
    const { account, calls } = await answering([200]);
    const { status } = await openHttpSite(account).handle({
      ...{ method: 'GET', path: '/rest/api/3/myself', headers: {}, actor: { kind: 'anonymous' } },
    });
    expect([status, calls()]).toEqual([401, 0]);
  });
});

describe('the app over another box', () => {
  it('says whose rights it has, and knows nobody else', async () => {
    const { said, opened, team } = await overAnotherBox();
    expect(said[0]).toContain('you and the app are both Noé Lambert');
    expect(opened.facts().personas).toEqual([
      expect.objectContaining({ accountId: team.adminId, name: 'Noé Lambert' }),
    ]);
    expect(opened.findAccount(ENV.JIRA_EMAIL)).toBeUndefined();
  });

  it('is set up, lists its projects and reads their history', async () => {
    const { team, host } = await overAnotherBox();
    await setUp(host, team);
    const { projects } = valueOf(await call(host, team.adminId, 'listProjects', {}));
    expect(projects.map(({ projectKey }) => projectKey).sort()).toEqual(['ACQ', 'WEB']);
    const started = await call(host, team.adminId, 'startBackfill', { projectId: team.acq });
    expect(valueOf(started)).toEqual({ started: true });
    await host.drain();
    const scorecard = await call(host, team.adminId, 'getScorecard', { windowDays: 30 });
    expect(valueOf(scorecard).pairs.length).toBeGreaterThan(0);
  });

  it('learns of what has changed there, once a change', async () => {
    const { team, account } = await overAnotherBox();
    const site = openHttpSite(account);
    const events: ProductEvent[] = [];
    site.onEvent((event) => events.push(event));
    const poll = makeWatch(site, team.adminId, Date.now);
    await poll();
    const { id } = team.jira.model.trusted(() =>
      team.jira.model.createIssue(team.marketerId, {
        ...{ project: 'ACQ', issueType: team.requestType, fields: { summary: 'A request' } },
      }),
    );
    await poll();
    await poll();
    expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:created:issue']);
    expect(events[0]).toMatchObject({ issue: { id, fields: { project: { id: team.acq } } } });
    await new Promise((resolve) => setTimeout(resolve, 5));
    team.jira.model.trusted(() =>
      team.jira.model.editIssue(team.adminId, id, { fields: { summary: 'Another' } }),
    );
    await poll();
    expect(events.at(-1)).toMatchObject({ eventType: 'avi:jira:updated:issue', issue: { id } });
  });

  it('keeps the token nowhere', async () => {
    const { opened, team, host } = await overAnotherBox();
    await setUp(host, team);
    await opened.close();
    box = undefined;
    for (const name of readdirSync(dir)) {
      const text = readFileSync(path.join(dir, name)).toString('latin1');
      expect(text).not.toContain(ENV.JIRA_API_TOKEN);
    }
    expect(JSON.stringify([host.log, host.calls])).not.toContain(ENV.JIRA_API_TOKEN);
  });

  it('does not mix the data of two sites', async () => {
    const { opened, account } = await overAnotherBox();
    await opened.close();
    box = undefined;
    const request = { dataDir: dir, isThere: true, say: () => undefined, onLog: () => undefined };
    const other = { ...account, origin: 'https://other.example' };
    await expect(openRealSiteBox(request, other)).rejects.toThrow(
      `holds the app’s data of ${account.origin}`,
    );
  });
});
