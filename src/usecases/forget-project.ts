import { deleteIssuesOf, forgetProjectRows } from '../storage/forget';
import type { Background } from './call';
import { queued, type QueuedJob } from './job';

/**
 * Drops all that is kept of a project that was deleted in Jira.
 *
 * @returns itself when time runs out.
 */
export async function forgetProject(
  background: Background,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  await forgetProjectRows(projectId);
  while (await deleteIssuesOf(projectId))
    if (background.now() >= background.deadline) return [queued({ kind: 'forget', projectId })];
  return [];
}
