import { getFunction, modulesOf, type ForgeManifest } from './app-manifest';

/** The platform's caps (Forge documentation, November 2026). Seconds and bytes. */
export const CAPS = {
  resolverSeconds: 25,
  triggerSeconds: 25,
  asyncDefaultSeconds: 55,
  asyncMaxSeconds: 900,
  invocationBytes: 5 * 1024 * 1024,
  frontEndRequestBytes: 500 * 1024,
  frontEndResponseBytes: 5 * 1024 * 1024,
  productEventBytes: 200 * 1024,
  pushBytes: 200 * 1024,
  longEventBytes: 100 * 1024,
  eventsPerPush: 50,
  queueEventsPerMinute: 500,
  maxDelaySeconds: 900,
  pushesPerLineage: 1000,
  retryDataBytes: 4 * 1024,
  userInvocationsPerMinute: 1200,
  invocationsPerMinute: 7000,
  invocationsPerSecond: 300,
  logLinesPerMinute: 100,
  logBytesPerInvocation: 200 * 1024,
  eventDelaySeconds: 180,
  modules: 150,
  resources: 50,
  globalPages: 1,
  fiveMinuteTriggers: 1,
  maxScheduledTriggers: 5,
  propertyPathsPerApp: 5,
} as const;

/** What a test and the shell may turn, at any time. */
export interface Limits {
  /** Jira's rate limits: `watch` sends the headers that announce them, `enforce` refuses, too. */
  readonly jiraRates: 'off' | 'watch' | 'enforce';
  /** Enforces Forge's own rates: invocations, SQL, KVS, queue events. Off: tests and back-fills of the demo run at full speed. */
  readonly rates: boolean;
  /** Replaces the time limit of every function, in seconds. */
  readonly functionSeconds?: number;
  /** Replaces Forge SQL's 5 s (SELECT), 10 s (writes) and 20 s (DDL), in milliseconds. */
  readonly statementMs?: number;
}

const LIMITS_OFF: Limits = { rates: false, jiraRates: 'off' };

export interface LimitSwitch {
  /** One object, which the services read anew with every call. */
  readonly current: Limits;
  set(changes: Partial<Limits>): void;
  /** Back to what the host began with. */
  reset(): void;
}

export function makeLimitSwitch(given: Partial<Limits> = {}): LimitSwitch {
  const start = { ...LIMITS_OFF, ...given };
  const current: Limits & Record<string, unknown> = { ...start };
  return {
    current,
    set: (changes) => void Object.assign(current, changes),
    reset: () => {
      for (const name of Object.keys(current)) Reflect.deleteProperty(current, name);
      Object.assign(current, start);
    },
  };
}

/**
 * Seconds that a function may run. A function that several modules share gets the lowest limit of
 * them all: only one that nothing but consumers and schedules call may have its `timeoutSeconds`.
 */
export function timeoutSecondsOf(manifest: ForgeManifest, functionKey: string): number {
  const declared = getFunction(manifest, functionKey).timeoutSeconds ?? CAPS.asyncDefaultSeconds;
  const isAsync = (type: string) => type === 'consumer' || type === 'scheduledTrigger';
  const callers = Object.entries(manifest.modules)
    .filter(([type]) => type !== 'function')
    .filter(([, modules]) =>
      modules.some(
        (each) => each.function === functionKey || each.resolver?.function === functionKey,
      ),
    )
    .map(([type]) => type);
  // The last call of an app has a fixed time.
  if (callers.length > 0 && callers.every((type) => type === 'preUninstall'))
    return CAPS.asyncDefaultSeconds;
  const onlyAsync = callers.length > 0 && callers.every(isAsync);
  return onlyAsync ? Math.min(declared, CAPS.asyncMaxSeconds) : CAPS.resolverSeconds;
}

/** @throws when the manifest asks for more than the platform grants. */
export function checkManifestLimits(manifest: ForgeManifest): void {
  const schedules = modulesOf(manifest, 'scheduledTrigger');
  if (schedules.length > CAPS.maxScheduledTriggers)
    throw new Error(`Forge allows ${CAPS.maxScheduledTriggers} scheduled triggers an app`);
  const fiveMinute = schedules.filter((each) => each['interval'] === 'fiveMinute');
  if (fiveMinute.length > CAPS.fiveMinuteTriggers)
    throw new Error('Forge allows one fiveMinute scheduled trigger an app');
  if (modulesOf(manifest, 'jira:globalPage').length > CAPS.globalPages)
    throw new Error('Forge allows one jira:globalPage an app');
  // Functions are listed among the modules, but are none that a user sees.
  const modules = Object.entries(manifest.modules).filter(([type]) => type !== 'function');
  if (modules.reduce((sum, [, each]) => sum + each.length, 0) > CAPS.modules)
    throw new Error(`Forge allows ${CAPS.modules} modules an app`);
  if ((manifest.resources ?? []).length > CAPS.resources)
    throw new Error(`Forge allows ${CAPS.resources} resources an app`);
}

/** Allows `limit` uses in any window of `windowMs`. */
export function makeRateLimit(limit: number, windowMs: number, now: () => number) {
  let uses: number[] = [];
  return (amount = 1): boolean => {
    const since = now() - windowMs;
    uses = uses.filter((at) => at > since);
    if (uses.length + amount > limit) return false;
    for (let i = 0; i < amount; i += 1) uses.push(now());
    return true;
  };
}

/** Allows `limit` uses in each window of the clock; for limits too large to keep every use. */
export function makeFixedWindow(limit: number, windowMs: number, now: () => number) {
  let window = -1;
  let used = 0;
  return (amount = 1): boolean => {
    const current = Math.floor(now() / windowMs);
    if (current !== window) used = 0;
    window = current;
    if (used + amount > limit) return false;
    used += amount;
    return true;
  };
}

export function byteLength(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  // JSON has no text for `undefined`.
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
