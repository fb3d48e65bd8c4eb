import { getPerson, type PersonKey } from '../people';
import { say } from '../language';
import type { IssueStory, ProjectKey, StoryValues } from './act';
import { pickPlace, writeBrief, writeDescription } from './brief';
import { planRoad, settleReview, tellRoad, type BuildRoad } from './build-road';
import {
  chooseFate,
  clarifyShare,
  planIntake,
  tellIntake,
  type Fate,
  type IntakePlan,
} from './intake';
import { ANSWER_WITHIN_DAYS, DATA_SOURCE_ANSWER_WITHIN_DAYS, laneValues, type Lane } from './lane';
import { monthlyShare, onTimeShare, SET_UP_MONTH } from './months';
import type { Random } from './random';
import { addDays } from './story-clock';
import { Teller } from './teller';
import { marketingVoice, pickDeveloper, pickReporter, type Telling } from './telling';
import { CHANGES, DATA_SOURCES, DATA_USES, TOOLS } from './words/titles';
import type { Place } from './words/places';

export type Variant = 'change' | 'data-source' | 'tool' | 'scale-up';

export interface RequestSeed {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly at: number;
  readonly variant: Variant;
  readonly parent?: string;
  readonly fate?: Fate;
}

interface Wish {
  readonly random: Random;
  readonly month: number;
  readonly reporter: PersonKey;
  readonly fate: Fate;
  readonly clarifies: boolean;
  readonly withArchitect: boolean;
  readonly isOnTime: boolean;
}

/** Tells a Martech Request from filing to its end, and books what it costs the urgent lane. */
export function tellRequest(telling: Telling, seed: RequestSeed): IssueStory {
  const wish = decide(telling, seed);
  const calm = wish.random.chance(calmShare(seed.variant)) ? 'foundations' : 'planned';
  const [urgent, planned] = (['urgent', calm] as const).map((lane) =>
    draw(telling, seed, wish, lane),
  );
  const drawn = pickLane(telling, seed, urgent as Drawn, planned as Drawn);
  return write(telling, seed, wish, drawn);
}

function decide(telling: Telling, seed: RequestSeed): Wish {
  const random = telling.random.fork(seed.ref);
  const month = telling.clock.monthOf(seed.at);
  const fromIt = seed.variant === 'tool' ? 0.35 : 0.06;
  const reporter = random.chance(fromIt) ? 'karim' : pickReporter(seed.project, random);
  const fate = seed.fate ?? chooseFate(telling, seed.project, month);
  const counts = fate !== 'void' && getPerson(reporter).side === 'marketing';
  return {
    random,
    month,
    reporter,
    fate,
    clarifies: telling.clarified.next(`${seed.project}${month}`, clarifyShare(month)),
    withArchitect: telling.architectFirst.next(`${month}`, monthlyShare('M10', month)),
    isOnTime: !counts || telling.onTime.next(`${seed.project}${month}`, onTimeShare(month)),
  };
}

const calmShare = (variant: Variant): number => (variant === 'tool' ? 0.5 : 0.1);

interface Drawn {
  readonly lane: Lane;
  readonly intake: IntakePlan;
  readonly road?: BuildRoad;
}

function draw(telling: Telling, seed: RequestSeed, wish: Wish, lane: Lane): Drawn {
  const isDataSource = seed.variant === 'data-source';
  const random = telling.random.fork(`${seed.ref}-road`);
  const laneTarget = isDataSource ? DATA_SOURCE_ANSWER_WITHIN_DAYS : ANSWER_WITHIN_DAYS[lane];
  const isMapped = wish.month < SET_UP_MONTH + 1;
  const intake = planIntake(random, {
    project: seed.project,
    month: wish.month,
    isUrgent: lane === 'urgent',
    isDataSource,
    targetDays: lane === 'urgent' ? Math.min(laneTarget, 0.5) : laneTarget,
    lateTargetDays: isMapped || isDataSource ? 2 : laneTarget,
    isOnTime: wish.isOnTime,
    clarifies: wish.clarifies,
    fate: wish.fate,
    withArchitect: wish.withArchitect,
  });
  if (wish.fate !== 'yes' && wish.fate !== 'yes-if') return { lane, intake };
  const ready = telling.clock.addWork(seed.at, intake.answer);
  const isUrgent = lane === 'urgent';
  const road = planRoad(telling, random, {
    project: seed.project,
    ready,
    isUrgent,
    isRequest: true,
  });
  return { lane, intake, road };
}

function pickLane(telling: Telling, seed: RequestSeed, urgent: Drawn, planned: Drawn): Drawn {
  if (!urgent.road || !planned.road) return planned;
  const asUrgent = { from: urgent.road.ready, to: urgent.road.left };
  const asPlanned = { from: planned.road.ready, to: planned.road.left };
  const drawn = telling.urgency.wants(seed.project, asUrgent, asPlanned) ? urgent : planned;
  const settled = { ...drawn, road: settleReview(telling, drawn.road as BuildRoad) };
  const stretch = { from: settled.road.ready, to: settled.road.done };
  telling.urgency.book(seed.project, stretch, drawn.lane === 'urgent');
  return settled;
}

function write(telling: Telling, seed: RequestSeed, wish: Wish, drawn: Drawn): IssueStory {
  const { random, reporter, month } = wish;
  const place = pickPlace(seed.project, random);
  const isComplete = isCompleteBrief(telling, wish);
  const brief = writeBrief(random, telling.language, place, isComplete);
  const values: StoryValues = {
    summary: telling.fresh(random, () => titleOf(telling, seed.variant, place, random)),
    description: writeDescription(random, telling.language),
    variant: seed.variant,
    ...brief.filed,
    ...neededBy(telling, random, seed, drawn.lane, month),
    ...laneValues(telling, random, drawn.lane, seed.at),
  };
  const { ref, project, at, parent } = seed;
  const teller = new Teller(
    { ref, project, type: 'request', reporter, at, values, parent },
    random,
    telling.language,
  );
  tellIntake(telling, teller, random, drawn.intake, brief.missing);
  if (drawn.road) {
    const developer = pickDeveloper(seed.project, random);
    const voice = marketingVoice(seed.project, reporter, month);
    tellRoad(telling, teller, random, drawn.road, { developer, voice });
  }
  return teller.issue;
}

/** Of those that are asked nothing, so many are complete that M8 comes out. */
export function isCompleteBrief(
  { completed }: Telling,
  { month, clarifies }: Pick<Wish, 'month' | 'clarifies'>,
): boolean {
  const share = Math.min(1, monthlyShare('M8', month) / (1 - clarifyShare(month)));
  return !clarifies && completed.next(`${month}`, share);
}

/** The date that is asked for: with notice as often as the month says; urgent ones come without. */
export function neededBy(
  telling: Telling,
  random: Random,
  seed: Pick<RequestSeed, 'at' | 'variant'>,
  lane: Lane,
  month: number,
): StoryValues {
  if (!random.chance(0.82)) return {};
  const notice = seed.variant === 'data-source' ? 45 : 30;
  const day = telling.clock.dayOf(seed.at);
  const hasNotice = lane !== 'urgent' && telling.noticed.next(`${month}`, noticeShare(month));
  const ahead = hasNotice ? random.whole(notice, notice + 40) : random.whole(5, notice - 2);
  return { neededBy: addDays(day, lane === 'urgent' ? random.whole(2, 9) : ahead) };
}

/** Urgent ones are all misses, so the others owe the whole figure. */
const noticeShare = (month: number): number =>
  Math.min(1, monthlyShare('M9', month) / (1 - monthlyShare('M2', month)));

function titleOf(telling: Telling, variant: Variant, place: Place, random: Random): string {
  const { language } = telling;
  const change = `${say(random.pick(CHANGES), language)} ${say(place, language)}`;
  if (variant === 'change' || variant === 'scale-up') return change;
  if (variant === 'tool') return say(random.pick(TOOLS), language);
  const data = say(random.pick(DATA_SOURCES), language);
  return say(random.pick(DATA_USES), language).replace('{data}', data);
}
