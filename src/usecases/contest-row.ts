import type { Answers, ParsedArguments } from '../contract/operations';
import { actorIdOf } from '../domain/actor';
import { hasRow } from '../domain/scorecard/count-contested';
import type { MeasureId } from '../domain/scorecard/measure-id';
import { putActors } from '../storage/actor';
import { appendAct } from '../storage/issue-act';
import type { Call } from './call';
import { deriveAgain } from './recompute-project';
import { Refusal } from './refusal';
import { contextAt, getSetupOrRefuse } from './setup';

const LONGEST_WINDOW = 365;

/**
 * Keeps that somebody finds a row wrong, and why. One contest a person, issue and measure: a second
 * one changes nothing, and says so.
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
  await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
  const recorded = await appendAct({
    issueId,
    actId: contestId(measure, actor),
    at: call.now,
    actor,
    kind: 'contest',
    body: JSON.stringify({ measure, reason }),
  });
  return { recorded };
}

function contestId(measure: MeasureId, actor: number): string {
  return `contest:${measure}:${actor}`;
}
