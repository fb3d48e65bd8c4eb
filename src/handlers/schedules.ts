import { migrate } from '../storage/migrations';
import { compareAllProjects } from '../usecases/compare-all-projects';
import { followRosterGroups } from '../usecases/follow-roster-groups';
import { sweep } from '../usecases/sweep';
import { startBackground } from './background';
import { pushJobs } from './push-jobs';

/** Of the five that the function may run: the rest is for Jira's slowest answer. */
const FOLLOW_MINUTES = 3;

/** Every hour: the schema of this version, then work that nobody does any more. */
export async function onHour(): Promise<void> {
  await migrate();
  await pushJobs(await sweep(Date.now()));
}

/**
 * Every day: what Jira has against what we keep, then who is on which side by a group. In this order:
 * where Jira does not tell of its groups, the comparison is under way all the same.
 */
export async function onDay(): Promise<void> {
  await migrate();
  await pushJobs(await compareAllProjects());
  await pushJobs(await followRosterGroups(startBackground(FOLLOW_MINUTES, 'follow-groups')));
}
