import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { Pace } from '../domain/flow/pace';
import { openRoster } from '../domain/roster';
import { openTimeZone } from '../domain/time-zone';
import { findFact } from '../storage/issue-fact';
import { listActs } from '../storage/issue-act';
import { findTold } from '../storage/issue-told';
import type { Call } from './call';
import { findSetup, type Setup } from './setup';
import { readPace } from './read-pace';
import { readSavedActs } from './saved-acts';
import { OUTLOOK_ACT } from './record-outlook';

type Promised = NonNullable<Answers['getStanding']['promised']>;

const NO_PACE: Pace = { n: 0 };

/** What we keep about an issue beside Jira's own data: what was promised, and the pace of its lane. */
export async function getStanding(
  call: Call,
  { issueId }: ParsedArguments<'getStanding'>,
): Promise<Answers['getStanding']> {
  const setup = await findSetup();
  if (setup === undefined) return { pace: NO_PACE, halves: [], actuals: [], checks: [] };
  const acts = await listActs(issueId);
  const outlook = acts.find((act) => act.actId === OUTLOOK_ACT);
  const pace = await findPace(setup, issueId, call.now);
  const roster = openRoster(setup.site.roster, openTimeZone(setup.site.timeZone));
  const clearanceMet = (await findTold([issueId])).get(issueId)?.['clearance-met'];
  const saved = { ...readSavedActs(acts, roster), ...(clearanceMet && { clearanceMet }) };
  // Written by `recordOutlook` alone, from arguments that were parsed.
  return outlook === undefined
    ? { pace, ...saved }
    : { promised: JSON.parse(outlook.body) as Promised, pace, ...saved };
}

async function findPace(setup: Setup, issueId: string, now: number): Promise<Pace> {
  const fact = await findFact(issueId);
  const project = fact && setup.projects.get(fact.projectId);
  const lane = project?.lanes.find((each) => each.optionId === fact?.laneId);
  if (project === undefined || lane === undefined) return NO_PACE;
  return (await readPace(setup, project.projectId, now)).byLane[lane.key] ?? NO_PACE;
}
