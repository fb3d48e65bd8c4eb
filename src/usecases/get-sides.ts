import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { openRoster, sideOfAccount } from '../domain/roster';
import { openTimeZone } from '../domain/time-zone';
import type { Call } from './call';
import { getEnrolled, getSetupOrRefuse } from './setup';

/** The sides of those who are asked for: the caller names them, so that nobody reads the roster whole. */
export async function getSides(
  call: Call,
  { projectId, accountIds }: ParsedArguments<'getSides'>,
): Promise<Answers['getSides']> {
  const setup = await getSetupOrRefuse();
  getEnrolled(setup, projectId);
  const roster = openRoster(setup.site.roster, openTimeZone(setup.site.timeZone));
  const now = Math.floor(call.now / 1000);
  const found = accountIds.flatMap((accountId) => {
    const side = sideOfAccount(roster, accountId, now);
    return side === 'other' ? [] : [[accountId, side] as const];
  });
  return { sides: Object.fromEntries(found) };
}
