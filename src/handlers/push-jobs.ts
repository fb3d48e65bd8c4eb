import { Queue } from '@forge/events';
import type { QueuedJob } from '../usecases/job';

/** Most events of one push (platform limit). */
const PUSH_SIZE = 50;

const queue = new Queue({ key: 'work' });

/** Hands work to the queue: one project's jobs never run side by side. */
export async function pushJobs(jobs: readonly QueuedJob[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += PUSH_SIZE)
    await queue.push(
      jobs.slice(from, from + PUSH_SIZE).map(({ job, delayInSeconds }) => ({
        body: { ...job },
        delayInSeconds,
        concurrency: { key: `project-${job.projectId}`, limit: 1 },
      })),
    );
}
