import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JiraAnswer, SiteDoor } from '../../jira/site';
import { actorOf, type FindAccount } from './credentials';
import { readBody } from './read-body';

/** As Jira Cloud refuses an address or token that it does not know. */
const NOBODY: JiraAnswer = {
  status: 401,
  headers: {
    'content-type': 'application/json;charset=UTF-8',
    'www-authenticate': 'OAuth realm="http%3A%2F%2F127.0.0.1"',
    'x-seraph-loginreason': 'AUTHENTICATED_FAILED',
  },
  body: JSON.stringify({
    message: 'Client must be authenticated to access this resource.',
    'status-code': 401,
  }),
};

/** Jira's REST over HTTP. It is not the app: no scopes, no points, just the person's permissions. */
export async function answerJira(
  jira: SiteDoor['handle'],
  findAccount: FindAccount,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const actor = actorOf(request, findAccount);
  const answer = actor
    ? await jira({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: headersOf(request),
        actor,
        ...(body.length > 0 && { body }),
      })
    : NOBODY;
  response.writeHead(answer.status, answer.headers);
  response.end(answer.bytes ?? answer.body);
}

/** What the site may know of the request: not who signed in how, and nothing of the connection. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const passed: Record<string, string> = { 'content-type': 'application/json' };
  for (const name of PASSED) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  return passed;
}

const PASSED = [
  'accept',
  'accept-language',
  'content-type',
  'if-match',
  'if-none-match',
  'x-atlassian-token',
  'x-force-accept-language',
] as const;
