import type { Failure } from '../../../../src/contract/result';
import {
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraRefused,
  JiraUnavailable,
} from '../../../../src/jira/jira-error';
import { RequestFailed } from '../rpc';

/** Brings whatever was thrown, by the back end or by Jira, to the one form that has sentences. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.failure;
  if (error instanceof JiraNotFound) return { code: 'not-found' };
  if (error instanceof JiraForbidden) return { code: 'not-permitted' };
  if (error instanceof JiraRateLimited)
    return { code: 'jira-rate-limited', retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof JiraRefused)
    return { code: 'jira-refused', paths: Object.keys(error.fieldErrors) };
  if (error instanceof JiraUnavailable)
    return { code: 'jira-unavailable', retryAfterSeconds: error.retryAfterSeconds };
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
