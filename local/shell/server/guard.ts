import type { IncomingMessage } from 'node:http';

/** Why a request is not answered at all, in Jira's words where Jira has them. */
export interface Turned {
  readonly status: number;
  readonly text: string;
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What keeps other web pages out of a server that listens on one's own machine: the name that was
 * asked for must be ours (a foreign name that leads here is DNS rebinding), and only our own page
 * may change something. No answer carries Access-Control headers, so no other page reads one.
 */
export function turnAway(request: IncomingMessage): Turned | undefined {
  if (!isOurHost(request)) {
    return { status: 403, text: 'Only 127.0.0.1 and localhost are served here.' };
  }
  const { origin } = request.headers;
  const changes = !READS.has(request.method ?? 'GET');
  const isForeign = origin !== undefined && !isOurOrigin(request);
  return changes && isForeign ? { status: 403, text: 'XSRF check failed' } : undefined;
}

/** A browser says of its own accord which page asks; what is no browser does not. */
export const isFromOwnPage = (request: IncomingMessage): boolean =>
  request.headers.origin === undefined
    ? request.headers['sec-fetch-site'] === 'same-origin'
    : isOurOrigin(request);

const isOurOrigin = ({ headers }: IncomingMessage): boolean =>
  headers.origin === `http://${headers.host ?? ''}`;

function isOurHost({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort ?? 0;
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  // The port of http is left out by those who know it.
  return (port === 80 ? [...names, '127.0.0.1', 'localhost'] : names).includes(headers.host ?? '');
}
