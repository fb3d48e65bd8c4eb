import { request as httpRequest } from 'node:http';
import { basic, serveBox } from './served-box';
import { smallSite } from '../jira/small-site';
// By its file: the package has an `import` condition only, which jest's resolver does not ask for.
import { createCloudClient } from '../../../node_modules/jira.js/dist/index.js';

const NOE = 'noe.lambert@example.com';

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** As a browser or a tool sends it, with headers that `fetch` would not let through. */
function send(
  origin: string,
  { method = 'GET', path = '/rest/api/3/myself', headers = {}, body = '' } = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${origin}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function aServedSite() {
  const { site, admin, camille, issue } = smallSite();
  const origin = await serveBox(site);
  return { site, origin, admin, camille, issue };
}

describe('REST with Basic authentication', () => {
  it('lets the real client work as the person whose address it has', async () => {
    const { origin, camille } = await aServedSite();
    const jira = createCloudClient({
      host: origin,
      auth: { type: 'basic', email: 'Camille.Besson@example.com', apiToken: 'x' },
      onSchemaMismatch: 'throw',
      retry: { maxAttempts: 1 },
    });
    expect((await jira.myself.getCurrentUser()).accountId).toBe(camille);
  });

  it('carries an attachment there and back byte by byte', async () => {
    const { origin, issue } = await aServedSite();
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128, 7]);
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'all-bytes.bin');
    const headers = { authorization: basic(NOE), 'x-atlassian-token': 'no-check' };
    const added = await fetch(
      `${origin}/rest/api/3/issue/${issue('With a file').key}/attachments`,
      {
        ...{ method: 'POST', headers, body: form },
      },
    );
    const [{ id }] = (await added.json()) as [{ id: string }];
    const read = await fetch(`${origin}/rest/api/3/attachment/content/${id}`, { headers });
    expect(Buffer.from(await read.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ['an address that is nobody’s', basic('nobody@example.com')],
    ['an empty token', basic(NOE, '')],
    ['another scheme', 'Bearer token'],
    ['what is not base64', 'Basic ***'],
  ])('answers 401 as Jira to %s', async (_what, authorization) => {
    const { origin } = await aServedSite();
    const answer = await send(origin, { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers['x-seraph-loginreason']).toBe('AUTHENTICATED_FAILED');
    expect(answer.headers['www-authenticate']).toContain('realm');
    expect(JSON.parse(answer.text)).toEqual({
      message: 'Client must be authenticated to access this resource.',
      'status-code': 401,
    });
  });

  it('answers who says nothing as anonymous', async () => {
    const { origin } = await aServedSite();
    const answer = await send(origin);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: {} });
  });
});

describe('the persona of a tab', () => {
  it('is taken from the shell’s own page', async () => {
    const { origin, admin } = await aServedSite();
    const headers = { 'x-persona': admin, 'sec-fetch-site': 'same-origin' };
    expect((await send(origin, { headers })).status).toBe(200);
  });

  it.each([
    ['no page', {}],
    ['another page of the machine', { 'sec-fetch-site': 'same-site' }],
    ['a foreign page', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('is not taken from %s', async (_what, headers) => {
    const { origin, admin } = await aServedSite();
    const answer = await send(origin, { headers: { 'x-persona': admin, ...headers } });
    expect(answer.status).toBe(401);
  });
});

describe('other web pages', () => {
  const change = { method: 'PUT', path: '/rest/api/3/project/ACQ', body: '{"name":"Other"}' };

  it('change nothing', async () => {
    const { site, origin } = await aServedSite();
    const before = site.model.findProject('ACQ')?.name;
    const headers = { authorization: basic(NOE), origin: 'https://evil.example' };
    const answer = await send(origin, { ...change, headers });
    expect([answer.status, answer.text]).toEqual([403, 'XSRF check failed']);
    expect(site.model.findProject('ACQ')?.name).toBe(before);
  });

  it('run no schedule of the box', async () => {
    const { origin } = await aServedSite();
    const headers = { origin: 'https://evil.example' };
    const path = '/box/schedules/nightly';
    expect((await send(origin, { method: 'POST', path, headers })).status).toBe(403);
  });

  it('read nothing, as no answer opens the door of CORS', async () => {
    const { origin } = await aServedSite();
    const headers = { authorization: basic(NOE), origin: 'https://evil.example' };
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await send(origin, { method, headers });
      const names = Object.keys(answer.headers);
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('come in under no foreign name', async () => {
    const { origin } = await aServedSite();
    const { port } = new URL(origin);
    const headers = { authorization: basic(NOE), host: `evil.example:${port}` };
    expect((await send(origin, { headers })).status).toBe(403);
    const localhost = { ...headers, host: `localhost:${port}` };
    expect((await send(origin, { headers: localhost })).status).toBe(200);
  });
});

it('answers an address that is none, and goes on', async () => {
  const { origin } = await aServedSite();
  const answer = await send(origin, { path: '//' });
  expect(answer.status).toBeGreaterThanOrEqual(200);
  expect((await send(origin, { headers: { authorization: basic(NOE) } })).status).toBe(200);
});

it('gives namesakes addresses of their own', () => {
  const { site } = smallSite();
  const made = [1, 2].map(() => site.model.createUser({ displayName: 'Zoé d’Arc-Müller' }));
  expect(made.map((user) => user.emailAddress)).toEqual([
    'zoe.d.arc.muller@example.com',
    'zoe.d.arc.muller2@example.com',
  ]);
});
