import { fetchPoints, searchPoints, writePoints } from '../jira/points';
import { JiraNotFound, JiraRefused } from '../jira/jira-error';
import { countIssues, searchIssueIds } from '../jira/search-issue-ids';
import { advanceBackfill, type Backfill, findBackfill } from '../storage/backfill';
import { findFactVersions } from '../storage/issue-fact';
import { countTimelines } from '../storage/issue-timeline';
import { BACKFILL_PHASES, phaseSearch } from './backfill-phase';
import { secondsUntilPoints, spendPoints } from './backfill-quota';
import type { Background } from './call';
import { queued, type QueuedJob } from './job';
import { bringToToday, isOutOfTime, openReading } from './reading';
import { readIssues } from './read-issues';
import type { Reading } from './setup';
import { recomputeProject } from './recompute-project';

/** Issues of one step: five bulk fetches, one write each of timelines and facts. */
const STEP_ISSUES = 500;
/**
 * Reads a project's history from where the last job stopped. Each step stores its issues before the
 * cursor moves, so that a kill anywhere repeats one step.
 *
 * @returns itself, with a delay when the hour's share of points is spent.
 */
export async function backFill(
  background: Background,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  const reading = await openReading(background, projectId);
  let run = await findBackfill(projectId);
  if (reading === undefined || run === undefined) return [];
  await bringToToday(reading, projectId);
  while (run.state === 'running') {
    if (isOutOfTime(reading)) return [queued({ kind: 'backfill', projectId })];
    const waitSeconds = secondsUntilPoints(run, background.now());
    if (waitSeconds > 0) return [queued({ kind: 'backfill', projectId }, waitSeconds)];
    run = await guarded(run, (current) => step(reading, current));
  }
  return [];
}

/** One page of ids, their histories, the cursor; at the end of a part, what it completes. */
async function step(reading: Reading, run: Backfill): Promise<Backfill> {
  const { background } = reading;
  const startDay = reading.context.zone.dayOf(Math.floor(run.startedAt / 1000));
  const { keepDays } = reading.setup.site;
  const search = phaseSearch(run.projectId, run.phase, startDay, keepDays);
  const page = await searchIssueIds(background.jira, search, run.token, STEP_ISSUES);
  const todo = await listUnread(page.issueIds, run.startedAt);
  const { written } = await readIssues(reading, todo);
  const isPhaseOver = page.nextToken === undefined;
  // Before the cursor leaves the part: a kill in between does it again.
  if (isPhaseOver) await recomputeProject(reading, run.projectId);
  const points =
    searchPoints(page.issueIds.length) + fetchPoints(todo.length) + writePoints(written);
  const next: Backfill = {
    ...spendPoints(run, points, background.now()),
    issues: await countTimelines(run.projectId),
    total: run.total || (await countIssues(background.jira, `project = ${run.projectId}`)),
    token: page.nextToken ?? '',
    phase: isPhaseOver ? run.phase + 1 : run.phase,
    state: isPhaseOver && run.phase + 1 >= BACKFILL_PHASES.length ? 'done' : 'running',
    beatAt: background.now(),
  };
  await advanceBackfill(next);
  return next;
}

/** Those that this run has not read yet: a part that begins again does not ask Jira twice. */
async function listUnread(issueIds: readonly string[], startedAt: number): Promise<string[]> {
  const versions = await findFactVersions(issueIds);
  return issueIds.filter((id) => (versions.get(id) ?? 0) < startedAt);
}

/**
 * A page token that Jira no longer knows begins the part again. Waits and lost connections are the
 * queue's to repeat; anything else stops the run, and says so, until someone starts it again.
 */
async function guarded(
  run: Backfill,
  take: (run: Backfill) => Promise<Backfill>,
): Promise<Backfill> {
  try {
    return await take(run);
  } catch (error) {
    const isTokenGone = error instanceof JiraRefused && run.token !== '';
    const isStop = error instanceof JiraRefused || error instanceof JiraNotFound;
    if (!isStop) throw error;
    const next: Backfill = isTokenGone
      ? { ...run, token: '' }
      : { ...run, state: 'stopped', detail: error.message };
    await advanceBackfill(next);
    return next;
  }
}
