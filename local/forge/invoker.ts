import { randomUUID } from 'node:crypto';
import { getFunction, scopesOf, type ForgeManifest } from './app-manifest';
import { codeFolder, loadFunction, type FunctionSource } from './functions';
import {
  InvocationTimedOut,
  runAs,
  type Invocation,
  type Lineage,
  type Platform,
} from './invocation';
import { byteLength, CAPS, timeoutSecondsOf, type Limits } from './limits';
import { NO_METRICS } from './runtime';
import { installationOf, type Installation } from './installation';

/** What set a function off. */
export interface Origin {
  readonly moduleKey: string;
  readonly moduleType: string;
  /** The user at the keyboard; absent for schedules, events and consumers. */
  readonly accountId?: string;
  /** Of the invocation that caused this one; a new one begins otherwise. */
  readonly lineage?: Lineage;
}

export type RunFunction = (functionKey: string, body: unknown, origin: Origin) => Promise<unknown>;

export interface InvokerParts {
  readonly manifest: ForgeManifest;
  readonly source: FunctionSource;
  readonly root: string;
  readonly limits: Limits;
  readonly platform: Platform;
}

/** Runs app functions as Forge does: own context each, JSON in and out, a time limit, no survivors. */
export function makeInvoker(parts: InvokerParts): RunFunction {
  const installation = installationOf(parts.manifest);
  return async (functionKey, body, origin) => {
    if (byteLength(body) > CAPS.invocationBytes)
      throw new Error('The payload of an invocation has at most 5 MB');
    const fn = loadFunction(parts.source, parts.manifest, parts.root, functionKey);
    const seconds = parts.limits.functionSeconds ?? timeoutSecondsOf(parts.manifest, functionKey);
    const invocation = begin(parts, installation, functionKey, origin, seconds);
    const context = {
      installContext: installation.contextAri,
      ...(origin.accountId ? { principal: { accountId: origin.accountId } } : {}),
      ...(installation.license ? { license: installation.license } : {}),
      installation: installation.details,
    };
    const run = runAs(invocation, async () => fn(clone(body), context));
    const result = await withinTime(invocation, run, seconds);
    return clone(result);
  };
}

function begin(
  { manifest, source, root, platform }: InvokerParts,
  installation: Installation,
  functionKey: string,
  origin: Origin,
  seconds: number,
): Invocation {
  const id = randomUUID();
  const deadline = Date.now() + seconds * 1000;
  const { moduleKey, moduleType, accountId } = origin;
  const runtime = {
    // Nothing listens there: calls go through __forge_fetch__ and stay in the process.
    proxy: { token: 'local', url: 'http://forge.invalid', host: 'forge.invalid' },
    contextAri: installation.contextAri,
    aaid: accountId,
    appContext: {
      ...installation.app,
      ...{ invocationId: id, functionKey, moduleKey, moduleType },
      license: installation.license,
      installation: installation.details,
      permissions: { scopes: scopesOf(manifest), external: manifest.permissions?.external ?? {} },
    },
    license: installation.license,
    lambdaContext: {
      awsRequestId: id,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    },
    tracing: { traceId: id.replaceAll('-', ''), spanId: id.slice(0, 8) },
    metrics: NO_METRICS,
    container: {
      ...{ region: 'local', runtime: 'nodejs22.x' },
      handler: getFunction(manifest, functionKey).handler,
      appCodeDir: codeFolder(source, root),
    },
    realtime: {},
    featureFlags: () => false,
  };
  const lineage = origin.lineage ?? { pushes: 0 };
  return { id, functionKey, accountId, runtime, lineage, platform };
}

async function withinTime(
  invocation: Invocation,
  run: Promise<unknown>,
  seconds: number,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    invocation.onDeath = reject;
    // Its first call comes before it is waited for.
    if (invocation.dead) reject(invocation.dead);
    timer = setTimeout(() => {
      invocation.dead ??= new InvocationTimedOut(invocation.functionKey, seconds);
      reject(invocation.dead);
    }, seconds * 1000);
  });
  try {
    const result = await Promise.race([run, late]);
    if (invocation.dead) throw invocation.dead;
    return result;
  } catch (error) {
    throw invocation.dead ?? error;
  } finally {
    clearTimeout(timer);
    // A promise that the function left behind may not act after the function's end.
    invocation.dead ??= new Error('The invocation is over');
  }
}

function clone(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
