import { countIssues, listIssueStamps } from '../jira/search-issue-ids';
import { isProjectReadable } from '../jira/project';
import { findBackfill } from '../storage/backfill';
import { markManyDirty } from '../storage/issue-dirty';
import { purgeFacts } from '../storage/issue-fact';
import { countTimelinesSince, listStamps, purgeTimelines } from '../storage/issue-timeline';
import { setProjectReadable } from '../storage/project-state';
import type { Background } from './call';
import type { QueuedJob } from './job';
import { keptSince, letGo } from './let-go';
import { openReading } from './reading';
import type { Reading } from './setup';
import { refreshProject } from './refresh-project';

/** Days of changes that are compared every night: lost events are found within them. */
const RECENT_DAYS = 3;
/** Nights between two full comparisons, whatever the counts say. */
const FULL_EVERY_DAYS = 7;
const TOMBSTONE_MS = 30 * 86_400_000;

/** What the nightly comparison found; counts only. */
export interface Reconciled {
  readonly kind: 'unreadable' | 'compared' | 'not-enrolled';
  /** Issues that differ from what we keep, or that only one of us has. */
  readonly differing: number;
  readonly jobs: readonly QueuedJob[];
}

/**
 * Compares what we keep of a project with Jira, reads what differs and moves the windows to today.
 * Events are lost now and then; this is what makes the figures true again.
 */
export async function reconcileProject(
  background: Background,
  projectId: string,
): Promise<Reconciled> {
  const reading = await openReading(background, projectId);
  if (reading === undefined) return { kind: 'not-enrolled', differing: 0, jobs: [] };
  const isReadable = await isProjectReadable(background.jira, projectId);
  await setProjectReadable(projectId, isReadable);
  // A project that is blocked or archived seems empty: that is no reason to forget its issues.
  if (!isReadable) return { kind: 'unreadable', differing: 0, jobs: [] };
  const differing = await listDiffering(reading, projectId);
  await markManyDirty(differing, projectId, background.now());
  await purge(background.now());
  await letGo(reading, projectId);
  const jobs = await refreshProject(background, projectId);
  return { kind: 'compared', differing: differing.length, jobs };
}

async function listDiffering(reading: Reading, projectId: string): Promise<readonly string[]> {
  const { jira } = reading.background;
  const known = await listStamps(projectId);
  const recent = await listIssueStamps(
    jira,
    `project = ${projectId} AND updated >= -${RECENT_DAYS}d ORDER BY updated DESC`,
  );
  const differing = new Set<string>();
  for (const [id, updatedAt] of recent) if (known.get(id) !== updatedAt) differing.add(id);
  if (await mustCompareAll(reading, projectId)) {
    const all = await listIssueStamps(jira, `project = ${projectId} ORDER BY created DESC`);
    const since = keptSince(reading);
    for (const [id, updatedAt] of all)
      if (known.get(id) !== updatedAt && (known.has(id) || updatedAt >= since)) differing.add(id);
    for (const id of known.keys()) if (!all.has(id)) differing.add(id);
  }
  return [...differing];
}

/** The whole list costs a point an issue: only when the counts differ, and once a week. */
async function mustCompareAll(reading: Reading, projectId: string): Promise<boolean> {
  const { background, context, setup } = reading;
  if ((await findBackfill(projectId))?.state !== 'done') return false;
  if ((context.asOfDay + Number(projectId)) % FULL_EVERY_DAYS === 0) return true;
  const { keepDays } = setup.site;
  const kept = keepDays === undefined ? '' : ` AND updated >= -${keepDays}d`;
  const there = await countIssues(background.jira, `project = ${projectId}${kept}`);
  return there !== (await countTimelinesSince(projectId, keptSince(reading)));
}

async function purge(now: number): Promise<void> {
  await purgeTimelines(now - TOMBSTONE_MS);
  await purgeFacts(now - TOMBSTONE_MS);
}
