import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { findIssueStanding } from '../jira/issue-standing';
import type { Call } from './call';
import { Refusal } from './refusal';

/**
 * A gate blocks by a joint decision only: the key that is named anew must be that of a Decision which
 * the caller may see, and which has been taken. One that was accepted before is not asked about again:
 * it may be hidden by now, or another may have replaced it.
 *
 * @throws Refusal `not-found`
 */
export async function demandDecisions(
  call: Call,
  { workTypes }: SiteSettings,
  before: ProjectSettings | undefined,
  { gates = [], stageMap }: Pick<ProjectSettings, 'gates' | 'stageMap'>,
): Promise<void> {
  const known = new Set(before?.gates?.map(({ decision }) => decision));
  for (const key of new Set(gates.flatMap(({ decision }) => decision ?? []))) {
    if (known.has(key)) continue;
    const found = await findIssueStanding(call.jira, key);
    if (!found || !workTypes.decision.includes(found.typeId))
      throw new Refusal('not-found', `${key} is no Decision`);
    const stage = stageMap[found.statusId]?.stage;
    // A status of another project may have no stage here.
    const isTaken = stage === undefined ? found.isDone : stage === 'done';
    if (!isTaken) throw new Refusal('not-found', `${key} has not been decided`);
  }
}
