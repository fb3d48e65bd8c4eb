import { say } from '../language';
import type { PersonKey } from '../people';
import type { IssueStory, ProjectKey } from './act';
import { monthly } from './months';
import { Teller } from './teller';
import type { Telling } from './telling';
import { DECISIONS, WAIVERS } from './words/titles';

interface PaperSeed {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly at: number;
  /** The issue that it is about. */
  readonly about?: string;
  readonly campaign?: string;
}

/** Half of a figure's decisions are verdicts, which are quicker: Decisions take longer than it says. */
const QUICKER_VERDICTS = 0.9;
const MINUTE_MS = 60_000;

/** Tells a Decision: asked by one side, taken jointly, later sometimes replaced. */
export function tellDecision(telling: Telling, seed: PaperSeed): IssueStory {
  const { clock, language } = telling;
  const random = telling.random.fork(seed.ref);
  const month = clock.monthOf(seed.at);
  const reporter = random.pick<PersonKey>(['wei', 'aminata', 'karim']);
  const taken = clock.addWork(
    seed.at,
    random.logNormal(monthly('M13', month) / QUICKER_VERDICTS, 0.6),
  );
  const summary = telling.unique(say(random.pick(DECISIONS), language));
  const teller = new Teller(
    { ...seed, type: 'decision', reporter, values: { summary } },
    random,
    language,
  );
  if (seed.about) teller.link(seed.at + MINUTE_MS, reporter, 'decides', seed.about);
  teller.move(taken, 'aminata', 'decide');
  if (random.chance(0.08))
    teller.move(clock.addWork(taken, random.between(8, 25)), 'wei', 'replace');
  return stripped(teller);
}

/** What each of the titles waives, and who may approve it. */
const WAIVED: readonly [readonly [string, PersonKey], ...(readonly [string, PersonKey])[]] = [
  ['page-weight', 'karim'],
  ['brand', 'maud'],
  ['consent', 'etienne'],
  ['operation', 'karim'],
  ['operation', 'karim'],
  ['tracking', 'etienne'],
];

/** Tells a Waiver: asked for, granted until a day, closed in time or expired. */
export function tellWaiver(telling: Telling, seed: PaperSeed): IssueStory {
  const { clock, language } = telling;
  const random = telling.random.fork(seed.ref);
  const reporter = random.pick<PersonKey>(['aminata', 'wei']);
  const granted = clock.addWork(seed.at, random.logNormal(2.5, 0.5));
  const ends = clock.addWork(granted, random.between(25, 60));
  const title = random.pick(WAIVERS);
  const summary = say(title, language).replace('{campaign}', seed.campaign ?? '');
  const [check, approver] = WAIVED[WAIVERS.indexOf(title)] ?? WAIVED[0];
  const teller = new Teller(
    {
      ...seed,
      type: 'waiver',
      reporter,
      values: { summary: telling.unique(summary), check, expiresOn: clock.dayOf(ends) },
    },
    random,
    language,
  );
  if (seed.about) teller.link(seed.at + MINUTE_MS, reporter, 'waives', seed.about);
  if (random.chance(0.12)) {
    teller.move(granted, 'karim', 'refuse');
    return stripped(teller);
  }
  teller.move(granted, approver, 'grant');
  const closed = clock.addWork(ends, -random.between(2, 10));
  if (random.chance(0.85)) teller.move(closed, 'karim', 'close');
  else teller.move(ends, 'wei', 'expire').move(clock.addWork(ends, 12), 'karim', 'close');
  return stripped(teller);
}

function stripped(teller: Teller): IssueStory {
  const { ref, project, type, reporter, acts, stays } = teller.issue;
  return { ref, project, type, reporter, acts, stays };
}
