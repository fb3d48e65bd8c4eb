import { listBackfills } from '../storage/backfill';
import { listProjectsWithMarks } from '../storage/day-bucket';
import { listProjectsWithOldMarks } from '../storage/issue-dirty';
import { listScorecardStamps } from '../storage/project-scorecard';
import { enrolProject, listProjectStates, wakeProjectAgain } from '../storage/project-state';
import { isSilent } from './backfill-phase';
import { queued, type QueuedJob } from './job';
import { configurationOf, contextAt, findSetup, type Setup } from './setup';

/** A mark or a job that is older than this has been forgotten by someone. */
const STALE_MS = 10 * 60_000;

/**
 * Finds work that nobody does any more, whatever the reason: lost events, killed jobs, settings that
 * changed, a day that is over. What is to be done is read from the data alone.
 */
export async function sweep(now: number): Promise<readonly QueuedJob[]> {
  const setup = await findSetup();
  if (setup === undefined) return [];
  const states = await listProjectStates();
  const known = new Set(states.map((state) => state.projectId));
  for (const projectId of setup.projects.keys())
    if (!known.has(projectId)) await enrolProject(projectId);
  const enrolled = (projectId: string) => setup.projects.has(projectId);
  const stale = [...(await listStale(setup, now))].filter(enrolled);
  const jobs: QueuedJob[] = [];
  for (const projectId of stale)
    if (await wakeProjectAgain(projectId, now, now - STALE_MS))
      jobs.push(queued({ kind: 'refresh', projectId }));
  return [
    ...jobs,
    ...(await listOutdated(setup)).map((projectId) => queued({ kind: 'rederive', projectId })),
    ...(await listSilentBackfills(now))
      .filter(enrolled)
      .map((projectId) => queued({ kind: 'backfill', projectId })),
  ];
}

/** Projects with old marks, with days to recompute, or whose scorecard is of a day that is over. */
async function listStale(setup: Setup, now: number): Promise<ReadonlySet<string>> {
  const today = contextAt(setup, now).asOfDay;
  const stamps = await listScorecardStamps();
  const withScorecard = new Set(stamps.map((stamp) => stamp.projectId));
  const cutOff = (await listProjectsWithMarks()).filter((id) => withScorecard.has(id));
  const yesterdays = stamps.filter((stamp) => stamp.asOfDay < today);
  return new Set([
    ...(await listProjectsWithOldMarks(now - STALE_MS)),
    ...cutOff,
    ...yesterdays.map((stamp) => stamp.projectId),
  ]);
}

/** Projects whose scorecard is of other settings, or of other formulas. */
async function listOutdated(setup: Setup): Promise<readonly string[]> {
  const stamps = await listScorecardStamps();
  return stamps
    .filter(({ projectId, cfg }) => {
      const project = setup.projects.get(projectId);
      return project !== undefined && cfg !== configurationOf(setup, project);
    })
    .map((stamp) => stamp.projectId);
}

async function listSilentBackfills(now: number): Promise<readonly string[]> {
  const runs = await listBackfills();
  return runs.filter((run) => isSilent(run, now)).map((run) => run.projectId);
}
