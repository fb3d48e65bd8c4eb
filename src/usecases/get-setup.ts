import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { openRoster, sideOfAccount } from '../domain/roster';
import { openTimeZone } from '../domain/time-zone';
import type { Call } from './call';
import { getEnrolled, getSetupOrRefuse } from './setup';

/** Settings of a project and the viewer's side; who is on the roster stays here. */
export async function getSetup(
  call: Call,
  { projectId }: ParsedArguments<'getSetup'>,
): Promise<Answers['getSetup']> {
  const setup = await getSetupOrRefuse();
  const project = getEnrolled(setup, projectId);
  const { roster, ...site } = setup.site;
  const opened = openRoster(roster, openTimeZone(site.timeZone));
  const side = sideOfAccount(opened, call.accountId, Math.floor(call.now / 1000));
  return { site, project, viewer: { side: side === 'other' ? undefined : side } };
}
