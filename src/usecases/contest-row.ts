import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { actorIdOf, type ActorId } from '../domain/actor';
import { contestActId, contestEndActId } from '../domain/scorecard/contest-ending';
import { hasRow } from '../domain/scorecard/count-contested';
import type { MeasureId } from '../domain/scorecard/measure-id';
import { putActors } from '../storage/actor';
import { appendAct, listActs, type IssueAct } from '../storage/issue-act';
import type { Call } from './call';
import { deriveAgain } from './recompute-project';
import { Refusal } from './refusal';
import { contextAt, getSetupOrRefuse } from './setup';

const LONGEST_WINDOW = 365;

/**
 * Keeps that somebody finds a row wrong, and why. One contest a person, issue and measure stands: a
 * second one changes nothing, and says so.
 *
 * @throws Refusal `not-found` where the issue is behind no figure of the measure
 */
export async function contestRow(
  call: Call,
  { issueId, measure, reason }: ParsedArguments<'contestRow'>,
): Promise<Answers['contestRow']> {
  const context = contextAt(await getSetupOrRefuse(), call.now);
  const [issue] = await deriveAgain([issueId], context);
  if (issue === undefined || !hasRow(issue, measure, LONGEST_WINDOW, context))
    throw new Refusal('not-found', 'the issue has no row behind this measure');
  const actor = actorIdOf(call.accountId);
  const acts = await listActs(issueId);
  await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
  const recorded = await appendAct({
    issueId,
    actId: nextContest(measure, actor, acts),
    at: call.now,
    actor,
    kind: 'contest',
    body: JSON.stringify({ measure, reason }),
  });
  return { recorded };
}

/** The name of the contest that stands, or of the next one where each so far has ended. */
function nextContest(measure: MeasureId, actor: ActorId, acts: readonly IssueAct[]): string {
  const names = new Set(acts.map(({ actId }) => actId));
  let round = 0;
  while (names.has(contestEndActId(contestActId(measure, actor, round)))) round += 1;
  return contestActId(measure, actor, round);
}
