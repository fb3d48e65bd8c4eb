import { randomUUID } from 'node:crypto';
import { getModule, scopesOf, type ForgeManifest } from './app-manifest';
import { installationOf } from './installation';
import type { RunFunction } from './invoker';
import type { GatewayInit, JiraGateway } from './jira-gateway';
import { InvocationRates } from './invocation-rates';
import { byteLength, CAPS, type Limits } from './limits';

/** Who looks at which module, where. */
export interface FrameRequest {
  readonly accountId: string;
  readonly moduleKey: string;
  /** What the module's place adds: project, issue, … `type` is filled in. */
  readonly extension?: unknown;
  readonly locale?: string;
  readonly theme?: { readonly colorMode: 'light' | 'dark' };
  readonly timezone?: string;
}

export interface Frame {
  /** Stands for the frame in `bridge.call`; the account comes from it, never from a payload. */
  readonly token: string;
  /** The answer to `getContext`. */
  readonly context: FrameContext;
  /** `/r/<resource>/<file>` on the resources' origin; absent for a module without a resource. */
  readonly url?: string;
}

/** FullContext of `@forge/bridge`. */
export interface FrameContext {
  readonly accountId: string;
  readonly moduleKey: string;
  readonly locale: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** The server's half of the browser bridge. */
export interface BridgePort {
  openFrame(request: FrameRequest): Frame;
  closeFrame(token: string): void;
  /** The commands that need the server: `invoke` and `fetchProduct`. @throws BridgeError */
  call(token: string, command: string, data: unknown): Promise<unknown>;
}

/** A refusal that travels to the browser as `{name, message}`. */
export class BridgeError extends Error {
  constructor(
    message: string,
    readonly errorType = 'BRIDGE_ERROR',
  ) {
    super(message);
    this.name = 'BridgeError';
  }
}

interface InvokeData {
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly metadata?: unknown;
}
interface FetchData {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit?: {
    readonly method?: string;
    readonly body?: string | null;
    readonly headers?: readonly (readonly [string, string])[];
  };
  readonly isMultipartFormData?: boolean;
}

export interface BridgePlace {
  readonly siteUrl: string;
  readonly limits: Limits;
  readonly now: () => number;
}

export class Bridge implements BridgePort {
  readonly #frames = new Map<string, FrameContext>();
  readonly #rates: InvocationRates;

  constructor(
    private readonly manifest: ForgeManifest,
    private readonly run: RunFunction,
    private readonly jira: JiraGateway,
    private readonly place: BridgePlace,
  ) {
    this.#rates = new InvocationRates(place.limits, place.now);
  }

  openFrame(request: FrameRequest): Frame {
    const { module } = getModule(this.manifest, request.moduleKey);
    const token = randomUUID();
    const context = contextOf(this.manifest, this.place.siteUrl, request);
    this.#frames.set(token, context);
    const url = module.resource ? resourceUrl(this.manifest, module.resource) : undefined;
    return { token, context, url };
  }

  closeFrame(token: string): void {
    this.#frames.delete(token);
  }

  async call(token: string, command: string, data: unknown): Promise<unknown> {
    const context = this.#frames.get(token);
    if (!context) throw new BridgeError('The frame is closed; reload the page');
    if (byteLength(data) > CAPS.frontEndRequestBytes && command === 'invoke')
      throw new BridgeError('The request is over 500 kB', 'PAYLOAD_TOO_LARGE');
    if (command === 'invoke') return this.#invoke(context, data as InvokeData);
    if (command === 'fetchProduct') return this.#fetchProduct(context, data as FetchData);
    throw new BridgeError(`${command}: add it in local/forge/bridge.ts`);
  }

  async #invoke(context: FrameContext, { functionKey, payload, metadata }: InvokeData) {
    const { accountId, moduleKey } = context;
    if (!this.#rates.admit(accountId))
      throw new BridgeError('Too many invocations; try again later', 'RATE_LIMITED');
    const { type, module } = getModule(this.manifest, moduleKey);
    if (!module.resolver) throw new BridgeError(`Module "${moduleKey}" has no resolver`);
    const body = { call: { functionKey, payload }, context };
    const origin = { moduleKey, moduleType: type, accountId };
    const answer = await this.run(module.resolver.function, body, origin).catch(
      (error: unknown) => {
        const { name, message } = asError(error);
        const text = `There was an error invoking the function - ${message}`;
        throw new BridgeError(text, name);
      },
    );
    if (byteLength(answer) > CAPS.frontEndResponseBytes)
      throw new BridgeError('The response is over 5 MB', 'PAYLOAD_TOO_LARGE');
    return metadata === undefined ? answer : { body: answer, metadata };
  }

  async #fetchProduct({ accountId }: FrameContext, data: FetchData) {
    if (data.product !== 'jira') throw new BridgeError(`There is no ${data.product} here`);
    const init = data.isMultipartFormData ? formInit(data) : plainInit(data);
    const actor = { kind: 'user', accountId } as const;
    const answer = await this.jira
      .send('bridge', actor, data.restPath, init)
      .catch((error: unknown) => {
        throw new BridgeError(asError(error).message, 'CONNECTION_LOST');
      });
    const { status, headers, bytes } = answer;
    const isAttachment = bytes !== undefined;
    const body = bytes?.toString('base64') ?? answer.body;
    return { status, statusText: '', headers, body, isAttachment };
  }
}

/** App code may throw anything. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function plainInit({ fetchRequestInit = {} }: FetchData): GatewayInit {
  const { method, body, headers } = fetchRequestInit;
  return { method, headers: Object.fromEntries(headers ?? []), body: body ?? undefined };
}

/** The bridge sends a form as JSON of its fields, each file as a data URL beside name and type. */
function formInit({ fetchRequestInit = {} }: FetchData): GatewayInit {
  const fields = JSON.parse(fetchRequestInit.body ?? '{}') as Readonly<Record<string, string>>;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('__')) continue;
    const fileName = fields[`__${name}Name`];
    if (fileName === undefined) {
      form.append(name, value);
      continue;
    }
    const bytes = Buffer.from(value.slice(value.indexOf(',') + 1), 'base64');
    form.append(name, new Blob([bytes], { type: fields[`__${name}Type`] }), fileName);
  }
  // The content type that came along belongs to the JSON, not to the form.
  const headers = (fetchRequestInit.headers ?? []).filter(([name]) => name !== 'content-type');
  return { method: fetchRequestInit.method, headers: Object.fromEntries(headers), body: form };
}

function contextOf(manifest: ForgeManifest, siteUrl: string, request: FrameRequest): FrameContext {
  const { cloudId, app, license } = installationOf(manifest);
  const { accountId, moduleKey, locale = 'en-US', timezone = 'UTC' } = request;
  const { type } = getModule(manifest, moduleKey);
  const { appId, environmentId, environmentType } = app;
  const theme = request.theme ?? { colorMode: 'light' };
  return {
    ...{ accountId, cloudId, siteUrl, environmentId, environmentType, moduleKey, locale, timezone },
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`,
    theme: { ...theme, light: 'light', dark: 'dark', spacing: 'spacing' },
    surfaceColor: null,
    license,
    userAccess: { enabled: false, hasAccess: true },
    permissions: { scopes: scopesOf(manifest), external: manifest.permissions?.external ?? {} },
    extension: { ...(request.extension as object | undefined), type },
  };
}

/** `resource: key` means its index.html, `resource: key/entry` the file of that entry. */
export function resourceUrl(manifest: ForgeManifest, reference: string): string {
  const [key = '', entry] = reference.split('/');
  const resource = manifest.resources?.find((each) => each.key === key);
  if (!resource) throw new Error(`manifest.yml has no resource "${key}"`);
  const file = entry ? resource.entry?.[entry] : 'index.html';
  if (!file) throw new Error(`Resource "${key}" has no entry "${entry ?? ''}"`);
  return `/r/${key}/${file}`;
}
