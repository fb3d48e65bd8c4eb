import { JiraRateLimited, JiraUnavailable } from './jira-error';
import type { JiraRequest, JiraResponse } from './jira-request';

interface Patience {
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** Epoch milliseconds beyond which no wait may last. */
  readonly deadline: number;
}

const MAX_ATTEMPTS = 4;
const FIRST_WAIT_SECONDS = 1;

/** Requests that change nothing, so that sending them twice is harmless: these POSTs are reads. */
const READING_POSTS = [
  '/rest/api/3/issue/bulkfetch',
  '/rest/api/3/changelog/bulkfetch',
  '/rest/api/3/search/jql',
  '/rest/api/3/search/approximate-count',
  '/rest/api/3/permissions/',
];

/**
 * A sender that waits where Jira asks for it (429, and 503 with a time) or is briefly away, and tries
 * again: reads only, four attempts at most, never earlier than `Retry-After`.
 *
 * @throws JiraRateLimited when the wait that Jira asks for goes beyond the deadline.
 */
export function waitingForJira(jira: JiraRequest, patience: Patience): JiraRequest {
  return async (path, init) => {
    if (!isRead(path, init?.method)) return jira(path, init);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(() => jira(path, init));
      const waitSeconds = secondsToWait(outcome, attempt);
      if (waitSeconds === undefined || attempt === MAX_ATTEMPTS) return unwrap(outcome);
      if (patience.now() + waitSeconds * 1000 >= patience.deadline)
        throw new JiraRateLimited(waitSeconds, undefined);
      await patience.sleep(waitSeconds * 1000);
    }
  };
}

type Outcome =
  | { readonly kind: 'answered'; readonly response: JiraResponse }
  | { readonly kind: 'lost'; readonly cause: unknown };

async function attemptOnce(send: () => Promise<JiraResponse>): Promise<Outcome> {
  try {
    return { kind: 'answered', response: await send() };
  } catch (cause) {
    return { kind: 'lost', cause };
  }
}

function unwrap(outcome: Outcome): JiraResponse {
  if (outcome.kind === 'answered') return outcome.response;
  throw new JiraUnavailable(undefined, undefined, { cause: outcome.cause });
}

/** `undefined` when there is nothing to wait for. */
function secondsToWait(outcome: Outcome, attempt: number): number | undefined {
  const backOff = FIRST_WAIT_SECONDS * 2 ** (attempt - 1);
  if (outcome.kind === 'lost') return backOff;
  const { status, headers } = outcome.response;
  if (status !== 429 && status < 500) return undefined;
  const asked = Number(headers.get('Retry-After') ?? NaN);
  return Number.isFinite(asked) ? Math.max(asked, 0) : backOff;
}

function isRead(path: string, method = 'GET'): boolean {
  return (
    method === 'GET' || (method === 'POST' && READING_POSTS.some((start) => path.startsWith(start)))
  );
}
