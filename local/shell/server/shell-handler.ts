import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { DemoFacts } from '../../demo/ensure-demo';
import { makeBridgeHandler } from '../../forge/bridge-http';
import type { Host } from '../../forge/host';
import { boxFacts, newestRequestKey } from './box-facts';
import { answerFaults } from './faults';
import { openShellFrame, type FrameOrder } from './open-frame';
import { readBody } from './read-body';

export interface ShellOptions {
  readonly host: Host;
  readonly demo: DemoFacts;
  /** Where the app's own files are served. */
  readonly filesOrigin: string;
}

const DIST = path.resolve(__dirname, '../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The shell's origin: its own page, Jira's REST as the person of the tab (`x-persona`), and what
 * belongs to the box under `/box`.
 */
export function makeShellHandler(options: ShellOptions): Handler {
  const bridge = makeBridgeHandler(options.host.bridge);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = async () => {
      if (pathname === '/box/bridge') return bridge(request, response);
      if (pathname === '/box/faults') return answerFaults(options.host, request, response);
      if (pathname.startsWith('/box')) return answerBox(options, pathname, request, response);
      if (pathname.startsWith('/rest/')) return answerJira(options.host, request, response);
      return sendFile(response, pathname);
    };
    answer().catch((error: unknown) => {
      sendJson(response, 500, { message: error instanceof Error ? error.message : String(error) });
    });
  };
}

async function answerBox(
  { host, demo, filesOrigin }: ShellOptions,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const schedule = /^\/box\/schedules\/([\w-]+)$/.exec(pathname)?.[1];
  if (pathname === '/box') return sendJson(response, 200, boxFacts(host, demo));
  if (pathname === '/box/newest-request') {
    return sendJson(response, 200, { key: await newestRequestKey(host, demo) });
  }
  if (pathname === '/box/frames' && request.method === 'POST') {
    const order = JSON.parse((await readBody(request)).toString()) as FrameOrder;
    return sendJson(response, 200, openShellFrame(host, filesOrigin, order));
  }
  if (schedule && request.method === 'POST') {
    await host.runSchedule(schedule);
    return sendJson(response, 200, {});
  }
  return sendJson(response, 404, { message: `${pathname}: not in local/shell/server` });
}

/** Jira's own pages are not the app: no scopes, no points, just the person's permissions. */
async function answerJira(host: Host, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request);
  const persona = request.headers['x-persona'];
  const answer = await host.jira.handle({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
    actor:
      typeof persona === 'string' ? { kind: 'user', accountId: persona } : { kind: 'anonymous' },
    ...(body.length > 0 && { body }),
  });
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function sendFile(response: ServerResponse, pathname: string): void {
  const file = path.join(DIST, path.normalize(pathname));
  const isAsset = file.startsWith(path.join(DIST, 'assets')) && existsSync(file);
  const sent = isAsset ? file : path.join(DIST, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(sent)] ?? 'application/octet-stream',
    'cache-control': isAsset ? 'max-age=31536000' : 'no-store',
  });
  response.end(readFileSync(sent));
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
