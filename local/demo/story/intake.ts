import type { PersonKey } from '../people';
import { SAYINGS } from './words/comments';
import { say, type Bilingual } from '../language';
import type { ProjectKey, StoryValues } from './act';
import { isMigration, monthlyShare, SET_UP_MONTH } from './months';
import { tellPutOff } from './put-off';
import type { Random } from './random';
import { addDays } from './story-clock';
import type { Teller } from './teller';
import { pickResponder, type Telling } from './telling';

/**
 * How an intake ends. Before the charter a no could be bare; after it an alternative can still be too
 * thin to help.
 */
export type Fate = 'yes' | 'yes-if' | 'not-now' | 'no-but' | 'thin-no' | 'bare-no' | 'void';

export interface IntakePlan {
  /** Working days from filing to each act. */
  readonly firstWords: number;
  readonly triage: number;
  /** Set when marketing is asked something; the first words are the question. */
  readonly reply?: number;
  readonly answer: number;
  readonly fate: Fate;
  readonly withArchitect: boolean;
}

const LATE_AT_LEAST = 1.06;
const ON_TIME_AT_MOST = 0.94;

/** Working days to IT's first words, on the wanted side of the target. */
function firstWordsAfter(
  random: Random,
  targetDays: number,
  lateTargetDays: number,
  isOnTime: boolean,
  month: number,
): number {
  if (isOnTime) return targetDays * random.between(0.08, ON_TIME_AT_MOST);
  const lateness = random.logNormal(month < SET_UP_MONTH ? 1.1 : 0.6, 0.8);
  return Math.min(lateTargetDays * LATE_AT_LEAST + lateness, 9);
}

/** How often marketing is asked something before the answer. */
export function clarifyShare(month: number): number {
  if (month < SET_UP_MONTH) return 0.5;
  if (month < 6) return 0.38;
  return month < 10 ? 0.3 : 0.22;
}

interface IntakeWish {
  readonly project: ProjectKey;
  readonly month: number;
  readonly isUrgent: boolean;
  readonly isDataSource: boolean;
  readonly targetDays: number;
  /** The target by which a miss is late whatever the lane is taken for. */
  readonly lateTargetDays: number;
  readonly isOnTime: boolean;
  readonly clarifies: boolean;
  readonly fate: Fate;
  readonly withArchitect: boolean;
}

export function planIntake(random: Random, wish: IntakeWish): IntakePlan {
  const { fate, withArchitect, isOnTime, month } = wish;
  const words = firstWordsAfter(random, wish.targetDays, wish.lateTargetDays, isOnTime, month);
  const pace = wish.isUrgent ? 0.4 : 1;
  const thinking = random.logNormal(0.9, 0.5) * pace;
  const reply = random.logNormal(wish.isDataSource ? 4 : 2, 0.5) * pace;
  const triage = words * random.between(0.3, 0.9);
  if (!wish.clarifies)
    return { firstWords: words, triage, answer: words + thinking, fate, withArchitect };
  return {
    firstWords: words,
    triage,
    reply: words + reply,
    answer: words + reply + thinking,
    fate,
    withArchitect,
  };
}

/** What IT says in the end: the four answers by month, bare noes before the charter. */
export function chooseFate(telling: Telling, project: ProjectKey, month: number): Fate {
  const isConstructive = telling.constructive.next(`${month}`, monthlyShare('M5', month));
  if (!isConstructive) return month < SET_UP_MONTH ? 'bare-no' : 'thin-no';
  const peak = isMigration(month) ? 18 : 12;
  return telling.answers.deal(project, {
    yes: 48,
    'yes-if': 26,
    'not-now': peak,
    'no-but': 13,
  });
}

const MINUTE_MS = 60_000;

/**
 * Tells the intake from filing to the answer.
 *
 * @returns the instant of *ready*, `undefined` when the request does not get there.
 */
export function tellIntake(
  telling: Telling,
  teller: Teller,
  random: Random,
  plan: IntakePlan,
  lateValues: StoryValues = {},
): number | undefined {
  const { clock } = telling;
  const { issue } = teller;
  const filed = (issue.acts[0] as { at: number }).at;
  const at = (days: number): number => clock.addWork(filed, days);
  const responder = pickResponder(issue.project, plan.withArchitect, random);
  teller.move(at(plan.triage), responder, 'start-triage');
  const isBareWord = plan.fate === 'bare-no' && random.chance(0.3);
  if (plan.reply === undefined) {
    teller.say(at(plan.firstWords), responder, 'firstWords');
  } else {
    teller.say(at(plan.firstWords), responder, 'question');
    teller.move(at(plan.firstWords) + MINUTE_MS, responder, 'ask');
    teller.say(at(plan.reply), issue.reporter, 'reply');
    teller.move(at(plan.reply) + MINUTE_MS, issue.reporter, 'reply', undefined);
    if (Object.keys(lateValues).length > 0) {
      teller.edit(at(plan.reply) - MINUTE_MS, issue.reporter, lateValues);
    }
  }
  const answered = Math.max(at(plan.answer), at(plan.reply ?? plan.firstWords) + 5 * MINUTE_MS);
  teller.edit(answered - 2 * MINUTE_MS, responder, { size: sizeOf(random) });
  return tellAnswer(telling, teller, random, { ...plan, answered, responder, isBareWord });
}

const sizeOf = (random: Random): string => random.weighted({ s: 35, m: 42, l: 18, xl: 5 });

interface Answering extends IntakePlan {
  readonly answered: number;
  readonly responder: PersonKey;
  readonly isBareWord: boolean;
}

/** @returns the instant of *ready*, `undefined` unless the answer is a yes. */
function tellAnswer(
  telling: Telling,
  teller: Teller,
  random: Random,
  { fate, answered, responder, isBareWord }: Answering,
): number | undefined {
  if (fate === 'void') {
    const resolution = random.chance(0.6) ? 'duplicate' : 'filed-in-error';
    teller.move(answered, responder, 'withdraw', { resolution });
    return undefined;
  }
  if (fate === 'bare-no') {
    if (isBareWord) teller.say(answered - MINUTE_MS, responder, 'bareNo');
    teller.move(answered, responder, 'withdraw', { resolution: 'wont-do' });
    return undefined;
  }
  if (fate === 'yes' && random.chance(0.35)) teller.say(answered - MINUTE_MS, responder, 'yes');
  const transition = fate === 'thin-no' ? 'no-but' : fate;
  const isSetUp = answered >= telling.setUpAt;
  const answer = isSetUp ? { answer: transition } : {};
  const detail = writeDetail(telling, random, fate, answered);
  teller.move(answered, responder, transition, { ...answer, ...detail });
  if (detail.answerDate) tellPutOff(telling, teller, responder, String(detail.answerDate));
  return fate === 'yes' || fate === 'yes-if' ? answered : undefined;
}

const DETAILS = {
  'yes-if': SAYINGS.condition,
  'not-now': SAYINGS.notNow,
  'no-but': SAYINGS.alternative,
  'thin-no': SAYINGS.thinAlternative,
} as const;

/** The one detail that each answer asks for. */
function writeDetail(
  { clock, language }: Telling,
  random: Random,
  fate: 'yes' | keyof typeof DETAILS,
  answered: number,
): StoryValues {
  if (fate === 'yes') return {};
  const answerDate = addDays(clock.dayOf(answered), random.whole(25, 90));
  const answerDetail = say(random.pick<Bilingual>(DETAILS[fate]), language);
  return fate === 'not-now' ? { answerDetail, answerDate } : { answerDetail };
}
