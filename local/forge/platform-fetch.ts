import type { Actor } from '../jira/site';
import {
  allowsImpersonation,
  backendEgress,
  modulesOf,
  scopesOf,
  type ForgeManifest,
} from './app-manifest';
import type { ArmedFaults, Killable } from './faults';
import type { FetchMeta, Invocation } from './invocation';
import { toResponse, type JiraGateway } from './jira-gateway';
import { KvsError } from './kvs/kvs-error';
import type { KvsService } from './kvs/kvs-service';
import type { Queue } from './queue';
import { SqlError } from './sql/sql-engine';
import type { SqlService } from './sql/sql-service';

export interface Services {
  readonly manifest: ForgeManifest;
  readonly faults: ArmedFaults;
  readonly kvs: KvsService;
  readonly sql: SqlService;
  readonly jira: JiraGateway;
  readonly queue: () => Queue;
}

/** Answers every call of the `@forge/*` packages, in the process: no server, no port. */
export function makePlatformFetch(services: Services) {
  return async (from: Invocation, meta: FetchMeta, path: string, init: RequestInit = {}) => {
    init.signal?.throwIfAborted();
    const answer = await answerCall(services, from, meta, path, init);
    init.signal?.throwIfAborted();
    return answer;
  };
}

function answerCall(
  services: Services,
  from: Invocation,
  meta: FetchMeta,
  path: string,
  init: RequestInit,
): Promise<Response> | Response {
  const kill = (kind: Killable) => services.faults.beforeCall(kind, from);
  const body = typeof init.body === 'string' ? init.body : '';
  if (meta.type === 'kvs') {
    kill('kvs');
    return answerKvs(services, path, body);
  }
  if (meta.type === 'sql') {
    kill('sql');
    return answerSql(services, path, body);
  }
  if (meta.type === 'fpp' && meta.remote === 'jira') {
    kill('jira');
    return answerJira(services, from, meta, path, init);
  }
  if (meta.type === 'fpp' && meta.remote === 'stargate') {
    const answer =
      path.startsWith('/webhook/queue/') &&
      (kill('queue'), services.queue().handle(from, path, body));
    if (answer) return json(answer.status, answer.body);
  }
  const service = `${meta.type} ${meta.remote ?? ''} ${path}`;
  return json(501, {
    code: 'NOT_IN_THE_BOX',
    message: `${service}: add it in local/forge/platform-fetch.ts`,
  });
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const text = body === undefined || status === 204 ? null : JSON.stringify(body);
  const all = { 'content-type': 'application/json', 'x-b3-traceid': 'local', ...headers };
  return new Response(text, { status, headers: all });
}

function answerKvs({ manifest, faults, kvs }: Services, path: string, body: string): Response {
  const fault = faults.takeServiceFault('kvs');
  if (fault) return json(fault.status ?? 500, { code: fault.code, message: 'Ordered by the test' });
  if (!scopesOf(manifest).includes('storage:app'))
    return json(403, { code: 'FORBIDDEN', message: 'manifest.yml lacks the scope storage:app' });
  try {
    const answer = kvs.handle(path, JSON.parse(body));
    return json(200, answer);
  } catch (error) {
    if (!(error instanceof KvsError)) throw error;
    return json(error.status, { code: error.code, message: error.message });
  }
}

async function answerSql(services: Services, path: string, body: string): Promise<Response> {
  const fault = services.faults.takeServiceFault('sql');
  if (fault) return json(fault.status ?? 500, { code: fault.code, message: 'Ordered by the test' });
  if (modulesOf(services.manifest, 'sql').length === 0)
    return json(403, { code: 'APP_NOT_ENABLED', message: 'manifest.yml has no sql module' });
  try {
    const text = await services.sql.handle(path, body);
    return new Response(text, { status: 200, headers: { 'content-type': 'application/json' } });
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return json(error.status, { code: error.code, message: error.message });
  }
}

async function answerJira(
  services: Services,
  from: Invocation,
  meta: FetchMeta,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const actor = actorOf(services.manifest, from, meta);
  if (typeof actor === 'string') return json(401, {}, { 'forge-proxy-error': actor });
  return toResponse(await services.jira.send('back-end', actor, path, init));
}

/** Whose rights a back-end call carries, or the proxy's reason to refuse. */
function actorOf(manifest: ForgeManifest, from: Invocation, meta: FetchMeta): Actor | string {
  if (meta.provider === 'app') return { kind: 'app' };
  if (meta.provider !== 'user') return { kind: 'anonymous' };
  if (meta.accountId && meta.accountId !== from.accountId)
    return allowsImpersonation(manifest)
      ? { kind: 'user', accountId: meta.accountId }
      : 'IMPERSONATION_NOT_ALLOWED';
  // asUser() in a schedule, an event or a consumer: there is no user.
  return from.accountId ? { kind: 'user', accountId: from.accountId } : 'NEEDS_AUTHENTICATION_ERR';
}

export function makeMayFetch(manifest: ForgeManifest): (url: string) => boolean {
  const allowed = backendEgress(manifest);
  return (url) =>
    allowed.some((address) => {
      const { protocol, host } = new URL(url);
      return `${protocol}//${host}` === address.replace(/\/$/, '');
    });
}
