import type { ErrorCode } from '../../../../src/contract/result';
import {
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraRefused,
  JiraUnavailable,
} from '../../../../src/jira/jira-error';
import { RequestFailed } from '../rpc';

/** What Jira said to the browser, in the one form that has sentences. */
export function toRequestFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (!code) return error;
  const wait = error instanceof JiraRateLimited ? error.retryAfterSeconds : undefined;
  return new RequestFailed({ code, ...(wait !== undefined && { retryAfterSeconds: wait }) });
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof JiraRefused) return 'jira-refused';
  if (error instanceof JiraNotFound) return 'not-found';
  if (error instanceof JiraForbidden) return 'not-permitted';
  if (error instanceof JiraRateLimited) return 'jira-rate-limited';
  return error instanceof JiraUnavailable ? 'jira-unavailable' : undefined;
}
