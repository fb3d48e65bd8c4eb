import { markAllDays } from '../storage/day-bucket';
import { listTimelines } from '../storage/issue-timeline';
import { countDirty } from '../storage/issue-dirty';
import { findDerivation, setDerivation } from '../storage/project-state';
import type { Background } from './call';
import { deriveFacts } from './derive-facts';
import { queued, type QueuedJob } from './job';
import { bringToToday, isOutOfTime, openReading } from './reading';
import { recomputeIfRead } from './refresh-project';
import { configurationOf } from './setup';

/**
 * Derives all facts of a project by the settings and formulas of now, without asking Jira, and swaps
 * the scorecard at the end: until then the old one is served, marked as being recomputed.
 *
 * @returns itself when time runs out; it goes on after the last page that was stored.
 */
export async function rederiveProject(
  background: Background,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  const reading = await openReading(background, projectId);
  const project = reading?.setup.projects.get(projectId);
  if (reading === undefined || project === undefined) return [];
  await bringToToday(reading, projectId);
  const cfg = configurationOf(reading.setup, project);
  const cursor = await findDerivation(projectId);
  let after = cursor?.cfg === cfg ? cursor.afterIssueId : '0';
  if (after === '0') await markAllDays(projectId);
  for (;;) {
    if (isOutOfTime(reading)) return [queued({ kind: 'rederive', projectId })];
    const timelines = await listTimelines(projectId, after);
    const last = timelines.at(-1);
    if (last === undefined) break;
    await deriveFacts(reading, projectId, timelines);
    after = last.issueId;
    await setDerivation(projectId, { cfg, afterIssueId: after });
  }
  await recomputeIfRead(reading, projectId);
  // Jira's fields are told when an issue is read, and only then.
  return (await countDirty(projectId)) === 0 ? [] : [queued({ kind: 'refresh', projectId })];
}
