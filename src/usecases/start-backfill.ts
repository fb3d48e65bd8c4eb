import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { findBackfill, startBackfillRun } from '../storage/backfill';
import { migrate } from '../storage/migrations';
import { enrolProject } from '../storage/project-state';
import type { Call } from './call';
import { queued, type WithJobs } from './job';
import { getEnrolled, getSetupOrRefuse } from './setup';

/** Begins reading a project's history; one that is already being read goes on. */
export async function startBackfill(
  call: Call,
  { projectId }: ParsedArguments<'startBackfill'>,
): Promise<WithJobs<Answers['startBackfill']>> {
  getEnrolled(await getSetupOrRefuse(), projectId);
  await migrate();
  await enrolProject(projectId);
  const job = queued({ kind: 'backfill', projectId });
  if ((await findBackfill(projectId))?.state === 'running')
    return { answer: { started: false }, jobs: [job] };
  await startBackfillRun(projectId, call.now);
  return { answer: { started: true }, jobs: [job] };
}
