import type { Answers, ParsedArguments } from '../contract/operations';
import { actorIdOf } from '../domain/actor';
import { putActors } from '../storage/actor';
import { appendAct } from '../storage/issue-act';
import type { Call } from './call';

/** The one act of its name: what was promised at filing never changes afterwards. */
export const OUTLOOK_ACT = 'outlook';

/** Keeps what was promised when a request was filed. A second time changes nothing, and says so. */
export async function recordOutlook(
  call: Call,
  { issueId, ...promised }: ParsedArguments<'recordOutlook'>,
): Promise<Answers['recordOutlook']> {
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
  return { recorded };
}
