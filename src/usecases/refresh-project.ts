import { clearDirty, clearProjectMarks, listDirty } from '../storage/issue-dirty';
import { findBackfill } from '../storage/backfill';
import { hasOutdatedFacts } from '../storage/issue-fact';
import { letProjectSleep } from '../storage/project-state';
import { isWindowRead } from './backfill-phase';
import type { Background } from './call';
import { queued, type QueuedJob } from './job';
import { bringToToday, isOutOfTime, openReading } from './reading';
import { readIssues } from './read-issues';
import { recomputeProject } from './recompute-project';
import { configurationOf, type Reading } from './setup';

/**
 * Reads the issues of a project that changed and recomputes what follows from them. A mark is taken
 * away after its issue is stored, and only if nothing came meanwhile: a kill anywhere repeats work
 * and loses none.
 *
 * @returns what is left to do: itself when time runs out, other projects that issues moved to.
 */
export async function refreshProject(
  background: Background,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  const reading = await openReading(background, projectId);
  if (reading === undefined) {
    await clearProjectMarks(projectId);
    return [];
  }
  await letProjectSleep(projectId);
  await bringToToday(reading, projectId);
  const others = new Set<string>();
  for (;;) {
    const dirty = await listDirty(projectId);
    if (dirty.length === 0) break;
    if (isOutOfTime(reading)) return [queued({ kind: 'refresh', projectId })];
    const { projectIds } = await readIssues(
      reading,
      dirty.map(({ issueId }) => issueId),
    );
    for (const id of projectIds) if (id !== projectId) others.add(id);
    await clearDirty(dirty);
  }
  const following = await recomputeOrDerive(reading, projectId);
  return [...following, ...[...others].map((id) => queued({ kind: 'refresh', projectId: id }))];
}

/** A new scorecard, unless some facts follow from other settings: then the old one is served on. */
async function recomputeOrDerive(
  reading: Reading,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  const project = reading.setup.projects.get(projectId);
  const cfg = project === undefined ? 0 : configurationOf(reading.setup, project);
  if (await hasOutdatedFacts(projectId, cfg)) return [queued({ kind: 'rederive', projectId })];
  await recomputeIfRead(reading, projectId);
  return [];
}

/** Before the window's history is in, a scorecard would tell half of the truth: there is none. */
export async function recomputeIfRead(reading: Reading, projectId: string): Promise<void> {
  const backfill = await findBackfill(projectId);
  if (backfill !== undefined && isWindowRead(backfill)) await recomputeProject(reading, projectId);
}
