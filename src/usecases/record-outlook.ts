import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { actorIdOf } from '../domain/actor';
import { getProjectIdOf } from '../jira/issue-project';
import { putActors } from '../storage/actor';
import { appendAct } from '../storage/issue-act';
import type { Call } from './call';
import type { WithJobs } from './job';
import { noteChangedIssues } from './note-events';
import { findSetup } from './setup';

/** The one act of its name: what was promised at filing never changes afterwards. */
export const OUTLOOK_ACT = 'outlook';

/** Keeps what was promised when a request was filed. A second time changes nothing, and says so. */
export async function recordOutlook(
  call: Call,
  { issueId, ...promised }: ParsedArguments<'recordOutlook'>,
): Promise<WithJobs<Answers['recordOutlook']>> {
  const actor = actorIdOf(call.accountId);
  await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
  const recorded = await appendAct({
    issueId,
    actId: OUTLOOK_ACT,
    at: call.now,
    actor,
    kind: 'outlook',
    body: JSON.stringify(promised),
  });
  // The event of the filing may have been worked off already, without the promise.
  const setup = await findSetup();
  const projectId = await getProjectIdOf(call.jira, issueId);
  if (!recorded || !setup?.projects.has(projectId)) return { answer: { recorded }, jobs: [] };
  const jobs = await noteChangedIssues([{ issueId, projectId }], call.now);
  return { answer: { recorded }, jobs };
}
