import {
  currentInvocation,
  ensureAlive,
  type FetchMeta,
  HostKilled,
  type Invocation,
  type LogLevel,
} from './invocation';

/**
 * Sets the globals on which every real `@forge/*` package stands. Import this file before any of
 * them: `@forge/api` keeps the `fetch` that it finds while it is loaded.
 */

interface ForgeGlobals {
  __forge_fetch__?: (meta: FetchMeta, path: string, init?: RequestInit) => Promise<Response>;
  __forge_runtime__?: unknown;
  fetch: typeof fetch;
}

const globals = globalThis as unknown as ForgeGlobals;
const LEVELS: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

/** Counters and timers of the platform; only their shape matters here. */
export const NO_METRICS = {
  counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
  timing: () => ({ measure: () => ({ stop() {} }), set() {} }),
  gauge: () => ({ set() {} }),
};

async function forgeFetch(meta: FetchMeta, path: string, init?: RequestInit): Promise<Response> {
  const invocation = currentInvocation();
  if (!invocation) throw new Error('Forge runtime not found.');
  try {
    ensureAlive(invocation);
    const answer = await invocation.platform.fetch(invocation, meta, path, init);
    ensureAlive(invocation);
    return answer;
  } catch (error) {
    if (isKilled(invocation)) return neverAgain();
    throw error;
  }
}

const isKilled = ({ dead }: Invocation): boolean => dead instanceof HostKilled;

/** In a process that has died nothing goes on: no catch, no wait for another try. */
const neverAgain = (): Promise<never> => new Promise(() => undefined);

/** The app's plain `fetch`: only to addresses that the manifest declares. Ours stays as it was. */
function guardEgress(original: typeof fetch): typeof fetch {
  return async (input, init) => {
    const invocation = currentInvocation();
    if (!invocation) return original(input, init);
    ensureAlive(invocation);
    const url = input instanceof Request ? input.url : String(input);
    if (invocation.platform.mayFetch(url)) return original(input, init);
    const text = `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`;
    throw Object.assign(new Error(text), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
  };
}

/** What the app prints goes to the host's log, not between the lines of a test report. */
function captureConsole(): void {
  for (const level of LEVELS) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const invocation = currentInvocation();
      if (invocation) invocation.platform.log(invocation, level, values);
      else original(...values);
    };
  }
}

function installRuntime(): void {
  if (globals.__forge_fetch__) return;
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => currentInvocation()?.runtime,
  });
  globals.__forge_fetch__ = forgeFetch;
  globals.fetch = guardEgress(globals.fetch);
  captureConsole();
}

installRuntime();
