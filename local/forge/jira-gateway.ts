import type { Actor, JiraAnswer, JiraCall, SiteDoor } from '../jira/site';
import type { ForgeManifest } from './app-manifest';
import type { ArmedFaults } from './faults';
import type { JiraRates } from './jira-rates/jira-rates';
import { append } from './journal';
import { pointsOf } from './points';
import { judgeEndpoint } from './scopes';

/** One call to Jira, for tests and the bench. */
export interface CallEntry {
  readonly from: 'back-end' | 'bridge';
  readonly method: string;
  readonly path: string;
  readonly actor: Actor;
  readonly status: number;
  /** 0 for bridge calls, which Jira does not count. */
  readonly points: number;
}

export interface GatewayInit {
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** The way from the app to Jira: scopes, rate limits, ordered faults, points, the log of calls. */
export class JiraGateway {
  readonly calls: CallEntry[] = [];
  /** Points of all back-end calls since the host began. */
  points = 0;
  readonly #site: SiteDoor;
  readonly #manifest: ForgeManifest;
  readonly #faults: ArmedFaults;
  readonly #rates: JiraRates;

  constructor(site: SiteDoor, manifest: ForgeManifest, faults: ArmedFaults, rates: JiraRates) {
    this.#site = site;
    this.#manifest = manifest;
    this.#faults = faults;
    this.#rates = rates;
  }

  /** @throws TypeError when an ordered fault loses the connection, as `fetch` does. */
  async send(
    from: CallEntry['from'],
    actor: Actor,
    path: string,
    init: GatewayInit = {},
  ): Promise<JiraAnswer> {
    const method = (init.method ?? 'GET').toUpperCase();
    const refusal = this.#refusal(method, path) ?? this.#rates.refuse({ from, method, path });
    const answer = refusal ?? (await this.#answer(actor, method, path, init));
    const isFree = from === 'bridge' || refusal?.status === 429;
    const points = isFree ? 0 : pointsOf(method, path, answer.status, answer.body);
    this.points += points;
    this.#rates.charge(points);
    append(this.calls, { from, method, path, actor, status: answer.status, points });
    return { ...answer, headers: { ...answer.headers, ...this.#rates.headers(from) } };
  }

  /** A call over plain REST, of a person or a script: no scopes, no points, the other limits hold. */
  async rest(call: JiraCall): Promise<JiraAnswer> {
    const { method, path } = call;
    return this.#rates.refuse({ from: 'rest', method, path }) ?? this.#site.handle(call);
  }

  async #answer(actor: Actor, method: string, path: string, init: GatewayInit) {
    const { headers, body } = await wireOf(init);
    const call = { method, path, headers, body, actor };
    const fault = this.#faults.takeJiraFault(call);
    if (typeof fault === 'object')
      return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' };
    if (fault === 'connection-lost') throw lost();
    const answer = await this.#site.handle(call);
    if (fault === 'answer-lost') throw lost();
    return answer;
  }

  #refusal(method: string, path: string): JiraAnswer | undefined {
    const verdict = judgeEndpoint(this.#manifest, method, path);
    if (verdict.kind === 'granted') return undefined;
    const headers = { 'content-type': 'application/json' };
    if (verdict.kind === 'missing') {
      const wanted = verdict.wanted.join(', ') || 'nothing that an app can have';
      // Forge sends code and message alone; the hint is ours.
      const hint = `${method} ${path} wants ${wanted}`;
      const body = { code: 401, message: 'Unauthorized; scope does not match', hint };
      return { status: 401, headers, body: JSON.stringify(body) };
    }
    const message = `${method} ${path} is not in local/forge/scopes.generated.json: add it by local/forge/generate-scopes.mjs`;
    return { status: 501, headers, body: JSON.stringify({ errorMessages: [message], errors: {} }) };
  }
}

function lost(): TypeError {
  return new TypeError('fetch failed');
}

/** Headers and body as they travel; a form becomes its multipart bytes. */
async function wireOf(init: GatewayInit) {
  const headers = Object.fromEntries(new Headers(init.headers as HeadersInit | undefined));
  if (init.body === undefined || init.body === null) return { headers };
  if (typeof init.body === 'string') return { headers, body: init.body };
  const encoded = new Response(init.body as BodyInit);
  const type = encoded.headers.get('content-type');
  if (type) headers['content-type'] = type;
  return { headers, body: Buffer.from(await encoded.arrayBuffer()) };
}

const WITHOUT_BODY = [101, 204, 205, 304];

export function toResponse({ status, headers, body, bytes }: JiraAnswer): Response {
  const content = WITHOUT_BODY.includes(status) ? null : (bytes ?? body);
  return new Response(content as BodyInit | null, { status, headers });
}
