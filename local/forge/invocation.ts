import { AsyncLocalStorage } from 'node:async_hooks';

/** What `@forge/*` hands to `__forge_fetch__` beside path and init: which service, in whose name. */
export interface FetchMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
}

/** Shared by an invocation and everything it caused: Forge stops a cycle at 1,000 pushes. */
export interface Lineage {
  pushes: number;
}

/** The services behind one host; an invocation carries its own, so hosts never mix. */
export interface Platform {
  fetch(from: Invocation, meta: FetchMeta, path: string, init?: RequestInit): Promise<Response>;
  mayFetch(url: string): boolean;
  log(from: Invocation, level: LogLevel, values: readonly unknown[]): void;
}

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** One run of one app function. */
export interface Invocation {
  readonly id: string;
  readonly functionKey: string;
  /** Present when a user called; schedules, events and consumers run without one. */
  readonly accountId?: string;
  readonly runtime: unknown;
  readonly lineage: Lineage;
  readonly platform: Platform;
  /** Set when the run was killed or timed out: from then on each of its calls fails. */
  dead?: Error;
  /** Tells the host that the process has died: it waits for nothing that the app would still do. */
  onDeath?: (reason: Error) => void;
}

/** The process died in the middle of an invocation; app code cannot swallow it. */
export class HostKilled extends Error {
  constructor(
    before: string,
    readonly why: 'crash' | 'out-of-memory' = 'crash',
  ) {
    super(`The invocation was killed before ${before}`);
    this.name = 'HostKilled';
  }
}

/** The invocation passed its time limit. */
export class InvocationTimedOut extends Error {
  constructor(functionKey: string, seconds: number) {
    super(`Function ${functionKey} timed out after ${seconds} seconds`);
    this.name = 'InvocationTimedOut';
  }
}

const KEY = Symbol.for('forge-in-a-box.invocation');
const realm = globalThis as unknown as Record<symbol, AsyncLocalStorage<Invocation> | undefined>;

/** One store a realm, even when a test runner loads this file twice. */
const store = (realm[KEY] ??= new AsyncLocalStorage<Invocation>());

export function currentInvocation(): Invocation | undefined {
  return store.getStore();
}

export function runAs<T>(invocation: Invocation, work: () => T): T {
  return store.run(invocation, work);
}

/** @throws the reason of death, when the invocation is already over. */
export function ensureAlive(invocation: Invocation): void {
  if (invocation.dead) throw invocation.dead;
}
