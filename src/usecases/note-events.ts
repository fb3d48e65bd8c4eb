import { markDirty } from '../storage/issue-dirty';
import { wakeProject } from '../storage/project-state';
import { EVENT_DELAY_SECONDS, queued, type QueuedJob } from './job';

/** An issue that an event is about. */
export interface ChangedIssue {
  readonly issueId: string;
  readonly projectId: string;
}

/**
 * Remembers that issues changed; says which projects are to be read. Marks and wakes, nothing else:
 * what changed is read later, once for all events of half a minute.
 */
export async function noteChangedIssues(
  issues: readonly ChangedIssue[],
  now: number,
): Promise<readonly QueuedJob[]> {
  for (const { issueId, projectId } of issues) await markDirty(issueId, projectId, now);
  const jobs: QueuedJob[] = [];
  for (const projectId of new Set(issues.map((issue) => issue.projectId)))
    if (await wakeProject(projectId, now))
      jobs.push(queued({ kind: 'refresh', projectId }, EVENT_DELAY_SECONDS));
  return jobs;
}
