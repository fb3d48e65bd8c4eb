import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JiraAnswer, JiraCall, ProductEvent, SiteDoor } from '../jira/site';
import type { SiteAccount } from './site-account';

const TIMEOUT_MS = 30_000;
const MOST_RETRIES = 3;
const LONGEST_WAIT_MS = 60_000;
const PASSED = ['accept', 'accept-language', 'content-type', 'x-atlassian-token'] as const;
const RETURNED = ['content-type', 'content-disposition', 'retry-after'] as const;

/** A real site behind the door of the box. Whoever asks is the one account, and so is the app. */
export interface HttpSite extends SiteDoor {
  emit(event: ProductEvent): void;
}

export function openHttpSite(account: SiteAccount): HttpSite {
  const listeners = new Set<(event: ProductEvent) => void>();
  // Calls begin inside a function of the app, whose own `fetch` may go nowhere: this one is ours.
  const asHost = AsyncLocalStorage.snapshot();
  return {
    handle: (call) =>
      call.actor.kind === 'anonymous' ? Promise.resolve(NOBODY) : asHost(send, account, call),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    close: () => listeners.clear(),
  };
}

/** Another program of this machine gets nothing of the account. */
const NOBODY: JiraAnswer = {
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errorMessages: ['You are not authenticated.'], errors: {} }),
};

/** Only reads are sent again: a write that was answered 429 may still have been done. */
async function send(account: SiteAccount, call: JiraCall): Promise<JiraAnswer> {
  for (let tried = 0; ; tried += 1) {
    const answer = await sendOnce(account, call);
    const waitMs = Number(answer.headers['retry-after'] ?? 1) * 1000;
    const mayRetry = call.method.toUpperCase() === 'GET' && tried < MOST_RETRIES;
    if (answer.status !== 429 || !mayRetry || !(waitMs <= LONGEST_WAIT_MS)) return answer;
    await sleep(waitMs);
  }
}

async function sendOnce(
  { origin, email, token }: SiteAccount,
  { method, path, headers, body }: JiraCall,
): Promise<JiraAnswer> {
  const url = new URL(origin + path);
  if (url.origin !== origin) throw new Error(`${path} is no path of ${origin}`);
  const response = await fetch(url, {
    method,
    headers: {
      ...pick(PASSED, (name) => headers[name] ?? headers[titled(name)]),
      authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
    },
    ...(body !== undefined && { body: body as BodyInit }),
    // Where a redirect leads, the token does not go.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const returned = pick(RETURNED, (name) => response.headers.get(name) ?? undefined);
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = /json|text/.test(returned['content-type'] ?? 'text');
  const answer = { status: response.status, headers: returned };
  return isText ? { ...answer, body: bytes.toString() } : { ...answer, body: '', bytes };
}

const titled = (name: string): string => name.replace(/(^|-)[a-z]/g, (each) => each.toUpperCase());

function pick(
  names: readonly string[],
  valueOf: (name: string) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = valueOf(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
