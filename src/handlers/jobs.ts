import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import { doJob } from '../usecases/do-job';
import { startBackground } from './background';
import { logNote } from './log';
import { pushJobs } from './push-jobs';
import { retryLater } from './retry-later';

const job = z.object({
  kind: z.enum(['refresh', 'backfill', 'rederive', 'reconcile', 'forget']),
  projectId: z.string().regex(/^\d+$/),
});

/** The queue's consumer: one job a call, and the jobs that follow from it. */
export async function onJob(event: AsyncEvent): Promise<InvocationError | undefined> {
  const parsed = job.safeParse(event.body);
  if (!parsed.success) {
    logNote('a job of an unknown kind was left out');
    return undefined;
  }
  return retryLater(`${parsed.data.kind} job`, async () => {
    await pushJobs(await doJob(startBackground(), parsed.data));
  });
}
