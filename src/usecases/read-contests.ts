import { actorIdOf } from '../domain/actor';
import { roleAt, sideAt } from '../domain/roster';
import type { Contest, ContestEnding } from '../domain/scorecard/contest';
import { contestEndActId, contestIdOf, endingOf } from '../domain/scorecard/contest-ending';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { listActsOfKinds, type IssueAct } from '../storage/issue-act';

/** What a contest's act holds. */
export type ContestBody = Pick<Contest, 'measure' | 'reason'>;

/** What the act of its end holds: which contest, from what to what, and why. */
export interface ContestEndBody {
  readonly ends: string;
  readonly from: 'standing';
  readonly to: ContestEnding;
  readonly reason: string;
}

/** Written by our own operations alone, from arguments that were parsed. */
export const readContest = ({ body }: IssueAct): ContestBody => JSON.parse(body) as ContestBody;
const readEnd = ({ body }: IssueAct): ContestEndBody => JSON.parse(body) as ContestEndBody;

type Reading = Pick<DerivationContext, 'roster' | 'asOf'>;

/**
 * Every contest of the site by issue id, oldest first; those that ended too. Not yet cut to what a
 * viewer may see.
 *
 * @param accountId who asks what they may do about each
 */
export async function readContests(
  context: Reading,
  accountId?: string,
): Promise<ReadonlyMap<string, readonly Contest[]>> {
  const all = await listActsOfKinds(['contest', 'contest-end']);
  const acts = all.filter(({ kind }) => kind === 'contest').sort((a, b) => a.at - b.at);
  const ends = all.filter(({ kind }) => kind === 'contest-end');
  const endOf = new Map(ends.map((end) => [`${end.issueId} ${end.actId}`, end]));
  const contests = new Map<string, Contest[]>();
  for (const act of acts) {
    const end = endOf.get(`${act.issueId} ${contestEndActId(act.actId)}`);
    const known = contests.get(act.issueId);
    const contest = toContest(context, act, end, accountId);
    if (known) known.push(contest);
    else contests.set(act.issueId, [contest]);
  }
  return contests;
}

function toContest(
  context: Reading,
  act: IssueAct,
  end: IssueAct | undefined,
  accountId: string | undefined,
): Contest {
  const contest = { id: contestIdOf(act.issueId, act.actId), ...readContest(act) };
  const said = { ...contest, ...whenAndWhere(context, act) };
  if (end) {
    const { to, reason } = readEnd(end);
    return { ...said, ended: { how: to, reason, ...whenAndWhere(context, end) } };
  }
  const mayEnd = accountId && endingFor(context, { ...contest, actor: act.actor }, accountId);
  return { ...said, ...(mayEnd && { mayEnd }) };
}

function whenAndWhere({ roster }: Reading, { actor, at }: IssueAct): Pick<Contest, 'at' | 'side'> {
  const seconds = Math.floor(at / 1000);
  return { at: seconds, side: sideAt(roster, actor, seconds) ?? 'other' };
}

/** What an account may do now about a contest that stands. */
export function endingFor(
  { roster, asOf }: Reading,
  contest: Parameters<typeof endingOf>[0],
  accountId: string,
): ContestEnding | undefined {
  const actor = actorIdOf(accountId);
  return endingOf(contest, { actor, role: roleAt(roster, actor, asOf) });
}
