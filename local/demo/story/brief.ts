import { say, type Bilingual, type Language } from '../language';
import type { ProjectKey, StoryValues } from './act';
import type { Random } from './random';
import { ACCEPTANCES, OUTCOMES, REASONS } from './words/briefs';
import { AUDIENCES, PLACES, type Place } from './words/places';

export const pickPlace = (project: ProjectKey, random: Random): Place =>
  random.pick(PLACES[project]);

/** Description of two sentences that say why. */
export function writeDescription(random: Random, language: Language): string {
  const [first, second] = random.shuffled<Bilingual>(REASONS);
  return [first, second].map((each) => say(each as Bilingual, language)).join('\n');
}

interface WrittenBrief {
  readonly filed: StoryValues;
  /** What was left out when filing, and is told when asked for. */
  readonly missing: StoryValues;
}

/** The brief's five answers; an incomplete one lacks one or two of them. */
export function writeBrief(
  random: Random,
  language: Language,
  place: Place,
  isComplete: boolean,
): WrittenBrief {
  const whole = {
    outcome: say(random.pick(OUTCOMES), language),
    audience: say(random.pick(AUDIENCES), language),
    channel: [place.channel],
    acceptance: say(random.pick(ACCEPTANCES), language),
    costOfWaiting: random.weighted({ 'fixed-date': 30, fades: 20, steady: 38, spike: 12 }),
    dataClass: random.weighted({ none: 30, anonymous: 25, personal: 40, sensitive: 5 }),
    system: place.system,
  };
  if (isComplete) return { filed: whole, missing: {} };
  const gaps = random.shuffled(['acceptance', 'dataClass', 'outcome', 'costOfWaiting'] as const);
  const left: readonly string[] = gaps.slice(0, random.whole(1, 2));
  const part = (isLeft: boolean): StoryValues =>
    Object.fromEntries(Object.entries(whole).filter(([key]) => left.includes(key) === isLeft));
  return { filed: part(false), missing: part(true) };
}
