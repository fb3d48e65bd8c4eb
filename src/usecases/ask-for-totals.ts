import type { Answers } from '../contract/answers';
import { actorIdOf } from '../domain/actor';
import { mayAskForTotals } from '../domain/scorecard/totals';
import { migrate } from '../storage/migrations';
import { findGrant } from '../storage/totals-grant';
import type { Call } from './call';
import { saveTotals } from './save-totals';
import { getSetupOrRefuse } from './setup';

/** Asks the administrators for the totals of spaces that the caller may not browse. Asking twice is asking once. */
export async function askForTotals(call: Call): Promise<Answers['askForTotals']> {
  await getSetupOrRefuse();
  await migrate();
  const actor = actorIdOf(call.accountId);
  const before = await findGrant(actor);
  if (before && !mayAskForTotals(before.state)) return { state: before.state };
  await saveTotals(call, { actor, before, state: 'asked' });
  return { state: 'asked' };
}
