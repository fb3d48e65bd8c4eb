import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { makeBridgeHandler } from '../../forge/bridge-http';
import type { Host } from '../../forge/host';
import type { SiteDoor } from '../../jira/site';
import { answerJira } from './answer-jira';
import { boxFacts, newestRequestKey } from './box-facts';
import { answerFaults } from './faults';
import type { FindAccount } from './credentials';
import { turnAway } from './guard';
import { openShellFrame, type FrameOrder } from './open-frame';
import { readBody } from './read-body';
import type { ShellFacts } from './shell-facts';

export interface ShellOptions {
  readonly host: Host<SiteDoor>;
  /** Asked for at each visit: people come and go. */
  readonly facts: () => ShellFacts;
  /** Who may sign in to Jira's REST. */
  readonly findAccount: FindAccount;
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
 * The shell's origin: its own page, Jira's REST (with Basic authentication, or as the person of the
 * tab: `x-persona`), and what belongs to the box under `/box`.
 */
export function makeShellHandler(options: ShellOptions): Handler {
  const bridge = makeBridgeHandler(options.host.bridge);
  return (request, response) => {
    const answer = async () => {
      const turned = turnAway(request);
      if (turned) return sendText(response, turned.status, turned.text);
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/box/bridge') return bridge(request, response);
      if (pathname === '/box/faults') return answerFaults(options.host, request, response);
      if (pathname.startsWith('/box')) return answerBox(options, pathname, request, response);
      if (pathname.startsWith('/rest/')) {
        return answerJira(options.host.rest, options.findAccount, request, response);
      }
      return sendFile(response, pathname);
    };
    answer().catch((error: unknown) => {
      sendJson(response, 500, { message: error instanceof Error ? error.message : String(error) });
    });
  };
}

async function answerBox(
  { host, facts, filesOrigin }: ShellOptions,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const schedule = /^\/box\/schedules\/([\w-]+)$/.exec(pathname)?.[1];
  if (pathname === '/box') return sendJson(response, 200, boxFacts(host, facts()));
  if (pathname === '/box/newest-request') {
    return sendJson(response, 200, { key: await newestRequestKey(host, facts()) });
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

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
