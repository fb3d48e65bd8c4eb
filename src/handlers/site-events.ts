import type { InvocationError } from '@forge/events';
import { compareAllProjects } from '../usecases/compare-all-projects';
import { pushJobs } from './push-jobs';
import { retryLater } from './retry-later';

/**
 * A field went, or an administrator blocked or allowed projects to apps: what we can read changed,
 * and no event says which issues.
 */
export async function onSiteEvent(): Promise<InvocationError | undefined> {
  return retryLater('site event', async () => pushJobs(await compareAllProjects()));
}
