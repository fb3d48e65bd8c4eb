import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { restatementActId, restatementWordActId } from '../domain/acts/restatement';
import { actorIdOf } from '../domain/actor';
import { putActors } from '../storage/actor';
import { appendAct, listActs } from '../storage/issue-act';
import { demandSide } from './append-version';
import type { Call } from './call';
import type { WithJobs } from './job';
import { noteChangedIssues } from './note-events';
import { Refusal } from './refusal';

/**
 * Says whether that is what was meant, or what is: said by marketing, once of each restatement.
 *
 * @throws Refusal `not-permitted` for IT, `not-found` for a restatement that there is not
 */
export async function answerRestatement(
  call: Call,
  { issueId, version, correction = '' }: ParsedArguments<'answerRestatement'>,
): Promise<WithJobs<Answers['answerRestatement']>> {
  const { projectId, side } = await demandSide(call, issueId);
  if (side !== 'marketing') throw new Refusal('not-permitted', 'said by marketing');
  const known = await listActs(issueId);
  const said = known.find(({ actId }) => actId === restatementActId(version));
  if (said === undefined) throw new Refusal('not-found', 'no such restatement');
  const actor = actorIdOf(call.accountId);
  await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
  const recorded = await appendAct({
    ...{ issueId, actId: restatementWordActId(version), actor, kind: 'restatement-word' },
    // Clocks may differ: a word comes after what it is about.
    at: Math.max(call.now, said.at + 1),
    body: JSON.stringify({ version, isRight: correction === '', correction }),
  });
  const jobs = await noteChangedIssues([{ issueId, projectId }], call.now);
  return { answer: { recorded }, jobs };
}
