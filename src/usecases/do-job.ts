import { backFill } from './back-fill';
import type { Background } from './call';
import { forgetProject } from './forget-project';
import type { Job, QueuedJob } from './job';
import { reconcileProject } from './reconcile-project';
import { rederiveProject } from './rederive-project';
import { refreshProject } from './refresh-project';

/** Does one job of the queue. @returns the jobs that follow. */
export async function doJob(background: Background, job: Job): Promise<readonly QueuedJob[]> {
  switch (job.kind) {
    case 'refresh':
      return refreshProject(background, job.projectId);
    case 'backfill':
      return backFill(background, job.projectId);
    case 'rederive':
      return rederiveProject(background, job.projectId);
    case 'reconcile':
      return (await reconcileProject(background, job.projectId)).jobs;
    case 'forget':
      return forgetProject(background, job.projectId);
  }
}
