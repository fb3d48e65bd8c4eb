import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { Call } from './call';
import { offerSetup } from './offer-setup';

/** What set-up would do for these choices. Changes nothing. */
export function readSetupPlan(
  call: Call,
  { choices }: ParsedArguments<'readSetupPlan'>,
): Promise<Answers['readSetupPlan']> {
  return offerSetup(call, choices);
}
