import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { decisionsOn } from '../domain/scorecard/totals';
import { findGrant } from '../storage/totals-grant';
import { VersionConflict } from '../storage/version-conflict';
import type { Call } from './call';
import { Refusal } from './refusal';
import { saveTotals } from './save-totals';

/**
 * Grants, declines or revokes the totals that somebody asked for.
 *
 * @throws VersionConflict where somebody decided since
 * @throws Refusal `not-found` where nobody asked, or where there is nothing of that to decide
 */
export async function decideTotals(
  call: Call,
  { grantId, basedOn, decision }: ParsedArguments<'decideTotals'>,
): Promise<Answers['decideTotals']> {
  const actor = Number(grantId);
  const before = await findGrant(actor);
  if (!before) throw new Refusal('not-found', 'nobody asked for these totals');
  if (before.version !== basedOn) throw new VersionConflict(before.version);
  if (!decisionsOn(before.state).includes(decision))
    throw new Refusal('not-found', `nothing to be ${decision}: it is ${before.state}`);
  return { version: await saveTotals(call, { actor, before, state: decision }) };
}
