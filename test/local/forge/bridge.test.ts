import { createServer, type Server } from 'node:http';
import { fakeSite, fixtureHost } from './fixture/fixture-host';
import Resolver from '@forge/resolver';
import type { AppFunction } from '../../../local/forge/functions';
import { makeBridgeHandler } from '../../../local/forge/bridge-http';

const resolver = new Resolver();
resolver.define('who', (request) => {
  const { payload, context } = request as {
    payload: unknown;
    context: { accountId: string; extension: { type: string } };
  };
  return { payload, accountId: context.accountId, type: context.extension.type };
});
resolver.define('big', () => 'x'.repeat(6 * 1024 * 1024));
resolver.define('fail', () => {
  throw new RangeError('too far');
});
const functions = { resolver: resolver.getDefinitions() as AppFunction };
const frameOf = { accountId: 'u-1', moduleKey: 'page', extension: { project: { id: '1' } } };

describe('invoke', () => {
  it('takes the account from the frame, whatever the payload says', async () => {
    const host = await fixtureHost(functions);
    const { token, context } = host.bridge.openFrame(frameOf);
    const data = { functionKey: 'who', payload: { accountId: 'u-2' } };
    expect(await host.bridge.call(token, 'invoke', data)).toEqual({
      payload: { accountId: 'u-2' },
      accountId: 'u-1',
      type: 'jira:projectPage',
    });
    expect(context).toMatchObject({ accountId: 'u-1', locale: 'en-US', moduleKey: 'page' });
  });

  it.each([
    ['an unknown operation', { functionKey: 'nope' }, "no definition for 'nope'"],
    [
      'a throwing one',
      { functionKey: 'fail' },
      'There was an error invoking the function - too far',
    ],
    [
      'a payload over 500 kB',
      { functionKey: 'who', payload: { x: 'x'.repeat(512 * 1024) } },
      '500 kB',
    ],
    ['an answer over 5 MB', { functionKey: 'big' }, '5 MB'],
  ])('rejects %s', async (_, data, part) => {
    const host = await fixtureHost(functions);
    const { token } = host.bridge.openFrame(frameOf);
    await expect(host.bridge.call(token, 'invoke', data)).rejects.toThrow(part);
  });

  it('rejects a token that no frame has', async () => {
    const host = await fixtureHost(functions);
    const { token } = host.bridge.openFrame(frameOf);
    host.bridge.closeFrame(token);
    await expect(host.bridge.call(token, 'invoke', { functionKey: 'who' })).rejects.toThrow(
      'closed',
    );
  });
});

describe('fetchProduct', () => {
  it('acts as the user of the frame', async () => {
    const jira = fakeSite(() => ({
      status: 200,
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    }));
    const host = await fixtureHost({}, { jira });
    const { token } = host.bridge.openFrame(frameOf);
    const answer = await host.bridge.call(token, 'fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/search/jql',
      fetchRequestInit: {
        method: 'POST',
        body: '{"jql":"x"}',
        headers: [['content-type', 'application/json']],
      },
    });
    expect(answer).toMatchObject({ status: 200, body: '{"a":1}', isAttachment: false });
    expect(jira.received).toMatchObject([
      { method: 'POST', body: '{"jql":"x"}', actor: { kind: 'user', accountId: 'u-1' } },
    ]);
  });

  it('turns the bridge’s form into multipart', async () => {
    const jira = fakeSite();
    const host = await fixtureHost({}, { jira });
    const manifest = {
      ...host.manifest,
      permissions: { scopes: ['write:jira-work', 'read:jira-work'] },
    };
    const writing = await fixtureHost({}, { jira, manifest });
    const { token } = writing.bridge.openFrame(frameOf);
    await writing.bridge.call(token, 'fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/issue/K-1/attachments',
      isMultipartFormData: true,
      fetchRequestInit: {
        method: 'POST',
        headers: [
          ['content-type', 'text/plain'],
          ['x-atlassian-token', 'no-check'],
        ],
        body: JSON.stringify({
          file: 'data:text/plain;base64,aGk=',
          __fileName: 'hi.txt',
          __fileType: 'text/plain',
        }),
      },
    });
    const [call] = jira.received;
    expect(call?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(String(call?.body)).toMatch(/filename="hi.txt"[\s\S]*\r\n\r\nhi\r\n/);
  });

  it('sends files as base64', async () => {
    const jira = fakeSite(() => ({ status: 200, bytes: Buffer.from([0, 255]) }));
    const host = await fixtureHost({}, { jira });
    const { token } = host.bridge.openFrame(frameOf);
    const data = { product: 'jira', restPath: '/rest/api/3/attachment/content/5' };
    expect(await host.bridge.call(token, 'fetchProduct', data)).toMatchObject({
      isAttachment: true,
      body: 'AP8=',
    });
  });

  it('rejects when the connection is lost', async () => {
    const host = await fixtureHost();
    host.faults.jira({ answer: 'connection-lost' });
    const { token } = host.bridge.openFrame(frameOf);
    const data = { product: 'jira', restPath: '/rest/api/3/issue/K-1' };
    await expect(host.bridge.call(token, 'fetchProduct', data)).rejects.toMatchObject({
      errorType: 'CONNECTION_LOST',
    });
  });
});

it('speaks HTTP to the shell', async () => {
  const host = await fixtureHost(functions);
  const { token } = host.bridge.openFrame(frameOf);
  const handle = makeBridgeHandler(host.bridge);
  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const post = async (body: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return [answer.status, (await answer.json()) as unknown];
  };
  const data = { functionKey: 'who' };
  expect(await post({ token, command: 'invoke', data })).toMatchObject([
    200,
    { value: { accountId: 'u-1' } },
  ]);
  expect(await post({ token: 'x', command: 'invoke', data })).toMatchObject([
    200,
    { error: { name: 'BridgeError' } },
  ]);
  await new Promise((resolve) => server.close(resolve));
});
