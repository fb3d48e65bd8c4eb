import { sideAt } from '../domain/roster';
import type { Contest } from '../domain/scorecard/contest';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { listActsOfKind } from '../storage/issue-act';

/** Every contest of the site by issue id, oldest first. Not yet cut to what a viewer may see. */
export async function readContests({
  roster,
}: Pick<DerivationContext, 'roster'>): Promise<ReadonlyMap<string, readonly Contest[]>> {
  const contests = new Map<string, Contest[]>();
  const acts = await listActsOfKind('contest');
  for (const { issueId, at, actor, body } of [...acts].sort((a, b) => a.at - b.at)) {
    // Written by `contestRow` alone, from arguments that were parsed.
    const said = JSON.parse(body) as Pick<Contest, 'measure' | 'reason'>;
    const seconds = Math.floor(at / 1000);
    const side = sideAt(roster, actor, seconds) ?? 'other';
    const known = contests.get(issueId);
    const contest = { ...said, at: seconds, side };
    if (known) known.push(contest);
    else contests.set(issueId, [contest]);
  }
  return contests;
}
