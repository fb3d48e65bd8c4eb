import { say } from '../language';
import type { IssueStory, ProjectKey, StoryValues } from './act';
import { pickPlace, writeBrief, writeDescription } from './brief';
import { drawFlag, tellWork, whoCanAct } from './build-road';
import { clarifyShare, planIntake, tellIntake } from './intake';
import { laneValues } from './lane';
import { monthlyShare, onTimeShare, SET_UP_MONTH } from './months';
import { tellPilot } from './pilot';
import { logNormalQuantile, probit, type Random } from './random';
import { chooseReturnReason, whoReturns } from './review';
import { Teller } from './teller';
import { marketingVoice, pickDeveloper, pickReporter, type Telling } from './telling';
import { isCompleteBrief, neededBy } from './request';
import { IDEAS } from './words/titles';

/** Lead times of a month: spread evenly over a log-normal whose p85, by nearest rank, is the wanted one. */
export function leadTimes(p85Days: number, count: number, sigma: number, random: Random): number[] {
  const rank = Math.ceil(0.85 * count);
  const median = p85Days / Math.exp(sigma * probit((rank - 0.5) / count));
  const days = Array.from({ length: count }, (_, i) =>
    logNormalQuantile(median, sigma, (i + 0.5) / count),
  );
  return random.shuffled(days);
}

const MINUTE_MS = 60_000;
/** What filing takes before *ready*, roughly: to know a prototype's month before its draws. */
const USUAL_INTAKE_DAYS = 4;

export interface PrototypeSeed {
  readonly ref: string;
  readonly project: ProjectKey;
  /** First entry to *pilot*. */
  readonly pilotAt: number;
  /** Working days from *ready* to it. */
  readonly leadDays: number;
  readonly parent?: string;
}

/** Tells a prototype backwards from the day on which its pilot began. */
export function tellPrototype(telling: Telling, seed: PrototypeSeed): IssueStory {
  const { clock } = telling;
  const random = telling.random.fork(seed.ref);
  const ready = clock.addWork(seed.pilotAt, -seed.leadDays);
  const month = clock.monthOf(clock.addWork(ready, -USUAL_INTAKE_DAYS));
  const clarifies = telling.clarified.next(`${seed.project}${month}`, clarifyShare(month));
  const intake = planIntake(random, {
    project: seed.project,
    month,
    isUrgent: false,
    isDataSource: false,
    targetDays: 1,
    // Before set-up there is no lane, and the answer is measured as planned work's.
    lateTargetDays: month <= SET_UP_MONTH ? 2 : 1,
    isOnTime: telling.onTime.next(`${seed.project}${month}`, onTimeShare(month)),
    clarifies,
    fate: random.chance(0.7) ? 'yes' : 'yes-if',
    withArchitect: telling.architectFirst.next(`${month}`, monthlyShare('M10', month)),
  });
  const at = clock.addWork(ready, -intake.answer);
  const { teller, missing } = file(telling, random, {
    ...seed,
    at,
    month,
    isComplete: isCompleteBrief(telling, { month, clarifies }),
  });
  tellIntake(telling, teller, random, intake, missing);
  tellBuild(telling, teller, random, { ...seed, ready });
  const decides = teller.issue.stays.find((stay) => stay.status === 'verdict');
  telling.urgency.bookAhead({ from: ready, to: decides?.from ?? ready });
  return teller.issue;
}

interface Filing extends PrototypeSeed {
  readonly at: number;
  readonly month: number;
  readonly isComplete: boolean;
}

function file(
  telling: Telling,
  random: Random,
  { ref, project, parent, at, month, isComplete }: Filing,
): { readonly teller: Teller; readonly missing: StoryValues } {
  const { language } = telling;
  const reporter = pickReporter(project, random);
  const place = pickPlace(project, random);
  const brief = writeBrief(random, language, place, isComplete);
  const drawTitle = (): string => `${say(random.pick(IDEAS), language)} ${say(place, language)}`;
  const values: StoryValues = {
    summary: telling.fresh(random, drawTitle),
    description: writeDescription(random, language),
    ...brief.filed,
    ...neededBy(telling, random, { at, variant: 'change' }, 'rapid-prototype', month),
    ...laneValues(telling, random, 'rapid-prototype', at),
  };
  const opening = { ref, project, type: 'prototype' as const, reporter, at, values, parent };
  return { teller: new Teller(opening, random, language), missing: brief.missing };
}

function tellBuild(
  telling: Telling,
  teller: Teller,
  random: Random,
  { ready, leadDays, pilotAt, project }: PrototypeSeed & { readonly ready: number },
): void {
  const { clock } = telling;
  const at = (share: number): number => clock.addWork(ready, leadDays * share);
  const developer = pickDeveloper(project, random);
  const voice = marketingVoice(project, teller.issue.reporter, clock.monthOf(ready));
  const reviewMonth = clock.monthOf(at(0.85));
  const isRight = telling.rightFirstTime.next(`${reviewMonth}`, monthlyShare('M7', reviewMonth));
  const review = at(isRight ? 0.8 : 0.6);
  const pull = at(0.22);
  const drawn = drawFlag(telling, random, project, clock.monthOf(pull), leadDays * 0.3);
  const flag = drawn && {
    reason: drawn.reason,
    from: clock.addWork(pull, drawn.after),
    to: clock.addWork(pull, drawn.after + Math.min(drawn.days, leadDays * 0.25)),
  };
  teller.move(pull, developer, 'pull');
  teller.edit(pull + MINUTE_MS, developer, { assignee: developer });
  tellWork(telling, teller, random, { pull, review, flag }, { developer, voice });
  teller.move(review, developer, 'submit-for-review');
  if (!isRight) {
    const reason = chooseReturnReason(telling, random, reviewMonth);
    const by = whoCanAct(teller, whoReturns(reason, voice));
    teller.say(at(0.72) - MINUTE_MS, by, 'sentBack');
    teller.move(at(0.72), by, 'send-back', { returnReason: reason });
    teller.move(at(0.9), developer, 'submit-for-review');
  }
  tellPilot(telling, teller, random, { startAt: pilotAt, developer, voice });
}
