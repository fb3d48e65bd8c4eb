import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { type ChangedIssue, noteChangedIssues } from '../usecases/note-events';
import { logNote } from './log';
import { pushJobs } from './push-jobs';
import { retryLater } from './retry-later';

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/));
const issueEvent = z.object({
  issue: z.object({ id, fields: z.object({ project: z.object({ id }) }) }),
});
const linkEvent = z.object({
  sourceIssueId: id,
  sourceProjectId: id,
  destinationIssueId: id,
  destinationProjectId: id,
});

/**
 * An issue, a comment or a link changed. Two statements an event, and a push when the project slept:
 * a function of an event has 25 seconds, and events come in bursts.
 */
export async function onIssueEvent(event: unknown): Promise<InvocationError | undefined> {
  return retryLater('issue event', async () => {
    await pushJobs(await noteChangedIssues(listChangedIssues(event), Date.now()));
  });
}

/** Events are read leniently: their payload is undocumented in places, and what we need is little. */
function listChangedIssues(event: unknown): readonly ChangedIssue[] {
  const link = linkEvent.safeParse(event);
  if (link.success) {
    const { sourceIssueId, sourceProjectId, destinationIssueId, destinationProjectId } = link.data;
    return [
      { issueId: sourceIssueId, projectId: sourceProjectId },
      { issueId: destinationIssueId, projectId: destinationProjectId },
    ];
  }
  const issue = issueEvent.safeParse(event);
  if (issue.success)
    return [{ issueId: issue.data.issue.id, projectId: issue.data.issue.fields.project.id }];
  // The nightly comparison finds the issue.
  logNote('an event without an issue was left out');
  return [];
}
