import type { GateAgreement } from '../domain/gates/gate';
import type { SiteSettings } from '../domain/settings';
import { findTypeIdOfIssue } from '../jira/issue-type-of';
import type { Call } from './call';
import { Refusal } from './refusal';

/**
 * A gate blocks by a joint decision only: the key that is named anew must be that of a Decision which
 * the caller may see. One that was accepted before is not asked about again: it may be hidden by now.
 *
 * @throws Refusal `not-found`
 */
export async function demandDecisions(
  call: Call,
  { workTypes }: SiteSettings,
  before: readonly GateAgreement[] = [],
  after: readonly GateAgreement[] = [],
): Promise<void> {
  const known = new Set(before.map(({ decision }) => decision));
  const named = new Set(after.flatMap(({ decision }) => decision ?? []));
  for (const key of named) {
    if (known.has(key)) continue;
    const typeId = await findTypeIdOfIssue(call.jira, key);
    if (typeId === undefined || !workTypes.decision.includes(typeId))
      throw new Refusal('not-found', `${key} is no Decision`);
  }
}
