import { waitingForJira } from '../jira/waiting-for-jira';
import type { Background } from '../usecases/call';
import { asApp, type AppReason } from './authority';
import { moduleId } from './module-id';

/** A consumer may run 15 minutes; it hands over well before, so that nothing is cut in the middle. */
const JOB_MINUTES = 12;
const MINUTE_MS = 60_000;

/** The surroundings of work that no user started. */
export function startBackground(
  minutes = JOB_MINUTES,
  reason: AppReason = 'recompute-history',
): Background {
  const deadline = Date.now() + minutes * MINUTE_MS;
  const jira = waitingForJira(asApp(reason), { sleep, deadline, now: Date.now });
  return { jira, now: Date.now, moduleId, deadline };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
