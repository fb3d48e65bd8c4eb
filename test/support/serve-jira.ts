import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor, JiraSite } from '../../local/jira/site';

export interface ServedJira {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a site over HTTP; the bearer token is the account id, `app` the app. */
export async function serveJira(site: JiraSite): Promise<ServedJira> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const call = {
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers,
        body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
        actor: actorOf(headers.authorization),
      };
      site.handle(call).then(
        (answer) => {
          response.writeHead(answer.status, relocated(answer.headers, headers.host));
          response.end(answer.bytes ?? answer.body);
        },
        (problem: unknown) => {
          response.writeHead(500);
          response.end(String(problem));
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

/** A redirect leads to where the site is served, not to the address that it thinks it has. */
function relocated(
  headers: Readonly<Record<string, string>>,
  host: string | undefined,
): Readonly<Record<string, string>> {
  if (!headers.location || !host) return headers;
  const { pathname, search } = new URL(headers.location);
  return { ...headers, location: `http://${host}${pathname}${search}` };
}

function actorOf(authorization: string | undefined): Actor {
  const token = authorization?.replace(/^Bearer /, '');
  if (!token) return { kind: 'anonymous' };
  return token === 'app' ? { kind: 'app' } : { kind: 'user', accountId: token };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
