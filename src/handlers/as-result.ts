import type { Failure, Result } from '../contract/result';
import {
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraRefused,
  JiraUnavailable,
} from '../jira/jira-error';
import { VersionConflict } from '../storage/version-conflict';
import { StorageBusy } from '../storage/storage-busy';
import { Refusal } from '../usecases/refusal';
import { logBug } from './log';

/**
 * Ends every story of a resolver: an answer, a known error as its code, or `internal` with a
 * reference that finds the one log line. Never throws.
 */
export async function asResult<T>(operation: string, run: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error: toKnownFailure(error) ?? reportBug(operation, error) };
  }
}

function toKnownFailure(error: unknown): Failure | undefined {
  if (error instanceof Refusal) return { code: error.code, detail: error.detail };
  if (error instanceof VersionConflict)
    return { code: 'conflict', currentVersion: error.currentVersion };
  if (error instanceof StorageBusy) return { code: 'storage-busy', detail: error.reason };
  if (error instanceof JiraNotFound) return { code: 'not-found' };
  if (error instanceof JiraForbidden) return { code: 'not-permitted' };
  if (error instanceof JiraRateLimited)
    return { code: 'jira-rate-limited', retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof JiraRefused)
    return {
      code: 'jira-refused',
      detail: `status ${error.status}`,
      paths: Object.keys(error.fieldErrors),
    };
  if (error instanceof JiraUnavailable)
    return { code: 'jira-unavailable', retryAfterSeconds: error.retryAfterSeconds };
  return undefined;
}

/** Logged once, without the payload: it may hold what a user typed. */
function reportBug(operation: string, error: unknown): Failure {
  const referenceId = Math.random().toString(36).slice(2, 10);
  logBug(`${operation} failed, reference ${referenceId}`, error);
  return { code: 'internal', referenceId };
}
