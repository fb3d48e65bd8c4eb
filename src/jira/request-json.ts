import {
  JiraError,
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraRefused,
  JiraUnavailable,
} from './jira-error';
import type { JiraRequest, JiraRequestInit, JiraResponse } from './jira-request';
import type { JiraPath } from './path';

/** What is waited when Jira limits without saying how long: a gateway's 429 has no header. */
const DEFAULT_WAIT_SECONDS = 5;

/**
 * One request and its JSON answer; `undefined` for an empty one.
 *
 * @throws JiraError one of its kinds, for every answer that is not a success.
 */
export async function requestJson<T>(
  jira: JiraRequest,
  path: JiraPath,
  init?: JiraRequestInit,
): Promise<T> {
  const response = await send(jira, path, init);
  if (!response.ok) throw await toJiraError(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  if (text === '') return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new JiraUnavailable(response.status, undefined, { cause });
  }
}

/** The same with a JSON body. */
export function sendJson<T>(
  jira: JiraRequest,
  method: 'POST' | 'PUT',
  path: JiraPath,
  body: unknown,
): Promise<T> {
  return requestJson<T>(jira, path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function send(
  jira: JiraRequest,
  path: JiraPath,
  init: JiraRequestInit | undefined,
): Promise<JiraResponse> {
  try {
    return await jira(path, init ?? { headers: { Accept: 'application/json' } });
  } catch (cause) {
    if (cause instanceof JiraError) throw cause;
    throw new JiraUnavailable(undefined, undefined, { cause });
  }
}

/** Reads an answer that is not a success into the error that it stands for. */
export async function toJiraError(response: JiraResponse): Promise<JiraError> {
  const { status } = response;
  if (status === 404) return new JiraNotFound();
  if (status === 401 || status === 403) return new JiraForbidden(status);
  const waitSeconds = readRetryAfter(response);
  if (status === 429)
    return new JiraRateLimited(
      waitSeconds ?? DEFAULT_WAIT_SECONDS,
      response.headers.get('RateLimit-Reason') ?? undefined,
    );
  if (status >= 500) return new JiraUnavailable(status, waitSeconds);
  const { errorMessages, errors } = await readErrorBody(response);
  return new JiraRefused(status, errorMessages, errors);
}

function readRetryAfter(response: JiraResponse): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

interface ErrorBody {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

async function readErrorBody(response: JiraResponse): Promise<ErrorBody> {
  try {
    const body = (await response.json()) as Partial<ErrorBody> | null;
    return { errorMessages: body?.errorMessages ?? [], errors: body?.errors ?? {} };
  } catch {
    return { errorMessages: [], errors: {} };
  }
}
