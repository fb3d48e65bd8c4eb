import { queued, type QueuedJob } from './job';
import { findSetup } from './setup';

/** Every enrolled project is compared with Jira, spread over a few minutes. */
export async function compareAllProjects(): Promise<readonly QueuedJob[]> {
  const setup = await findSetup();
  const projectIds = [...(setup?.projects.keys() ?? [])];
  return projectIds.map((projectId, at) =>
    queued({ kind: 'reconcile', projectId }, Math.min(at * 5, MAX_SPREAD_SECONDS)),
  );
}

/** Longest delay of a queue event. */
const MAX_SPREAD_SECONDS = 900;
