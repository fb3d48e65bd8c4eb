import { migrate } from '../storage/migrations';
import { compareAllProjects } from '../usecases/compare-all-projects';
import { sweep } from '../usecases/sweep';
import { pushJobs } from './push-jobs';

/** Every hour: the schema of this version, then work that nobody does any more. */
export async function onHour(): Promise<void> {
  await migrate();
  await pushJobs(await sweep(Date.now()));
}

/** Every day: what Jira has against what we keep. */
export async function onDay(): Promise<void> {
  await migrate();
  await pushJobs(await compareAllProjects());
}
