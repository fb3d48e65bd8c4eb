import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { actorIdOf } from '../domain/actor';
import { contestEndActId, contestIdOf } from '../domain/scorecard/contest-ending';
import { putActors } from '../storage/actor';
import { appendAct, listActs } from '../storage/issue-act';
import type { Call } from './call';
import { endingFor, readContest, type ContestEndBody } from './read-contests';
import { Refusal } from './refusal';
import { contextAt, getSetupOrRefuse } from './setup';

/**
 * Ends a contest, and keeps why: withdrawn by who contested, voided by an owner or a steward. What
 * was said before stays. The first end counts; another one changes nothing, and says so.
 *
 * @throws Refusal `not-found` where there is no such contest, `not-permitted` for anybody else
 */
export async function endContest(
  call: Call,
  { issueId, contestId, reason }: ParsedArguments<'endContest'>,
): Promise<Answers['endContest']> {
  const context = contextAt(await getSetupOrRefuse(), call.now);
  const acts = await listActs(issueId);
  const contest = acts.find(
    (act) => act.kind === 'contest' && contestIdOf(issueId, act.actId) === contestId,
  );
  if (!contest) throw new Refusal('not-found', 'no such contest of this issue');
  const { measure } = readContest(contest);
  const to = endingFor(context, { measure, actor: contest.actor }, call.accountId);
  if (!to) throw new Refusal('not-permitted', 'neither contester, owner nor steward');
  const actor = actorIdOf(call.accountId);
  await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
  const body: ContestEndBody = { ends: contest.actId, from: 'standing', to, reason };
  const recorded = await appendAct({
    issueId,
    actId: contestEndActId(contest.actId),
    // Clocks may differ: it ended after it began.
    at: Math.max(call.now, contest.at + 1),
    actor,
    kind: 'contest-end',
    body: JSON.stringify(body),
  });
  return { recorded };
}
