import { InvocationError, InvocationErrorCode } from '@forge/events';
import { JiraRateLimited, JiraUnavailable } from '../jira/jira-error';
import { StorageBusy } from '../storage/storage-busy';
import { logBug, logNote } from './log';

/** Seconds after which work is tried again when nobody says how long to wait. */
const DEFAULT_WAIT_SECONDS = 60;
/** Longest wait that Forge allows. */
const MAX_WAIT_SECONDS = 900;

/**
 * Runs work that nobody waits for. Neighbours that are away make Forge try again later; a bug is
 * logged and thrown, and what it left undone is found by the hourly sweep.
 */
export async function retryLater(
  work: string,
  run: () => Promise<void>,
): Promise<InvocationError | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const waitSeconds = secondsToWait(error);
    if (waitSeconds === undefined) {
      logBug(`${work} failed`, error);
      throw error;
    }
    logNote(`${work} waits ${waitSeconds} s: ${(error as Error).message}`);
    return new InvocationError({
      retryAfter: Math.min(Math.max(Math.ceil(waitSeconds), 1), MAX_WAIT_SECONDS),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}

function secondsToWait(error: unknown): number | undefined {
  if (error instanceof JiraRateLimited) return error.retryAfterSeconds;
  if (error instanceof JiraUnavailable) return error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS;
  if (error instanceof StorageBusy) return DEFAULT_WAIT_SECONDS;
  return undefined;
}
