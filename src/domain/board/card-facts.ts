import type { Pace } from '../flow/pace';
import type { IsoDay, ProjectSettings, SiteSettings } from '../settings';
import type { Stage } from '../stage';
import { ageOf, isPaced, type Age, type WorkingDays } from './age';
import type { Card } from './card';
import type { CardClock } from './card-clock';
import { chanceWithin } from './chance';
import { laneKeyOf } from './place';
import { signalsOf, type Signal } from './signals';
import { waitOf, type Wait } from './wait';

/** What the board derives of a card beside its fields. */
export interface CardFacts {
  readonly age?: Age;
  readonly wait?: Wait;
  /** That it ends by the day on which it is needed, 0…1; absent: no such day, or nobody can tell. */
  readonly chance?: number;
  readonly signals: readonly Signal[];
}

export interface FactsContext {
  readonly project: ProjectSettings;
  readonly site: Pick<SiteSettings, 'flagReasons'>;
  /** By issue id; empty until history has been read. */
  readonly clocks: ReadonlyMap<string, CardClock>;
  readonly paceByLane: Readonly<Record<string, Pace>>;
  readonly now: number;
  readonly today: string;
  readonly workingDays: WorkingDays;
  /** Epoch ms of the end of a day, in the zone of the site. */
  readonly endOfDay: (day: IsoDay) => number;
}

export function factsOf(card: Card, context: FactsContext): CardFacts {
  const { project, site, now, today, workingDays } = context;
  const clock = context.clocks.get(card.id);
  const meaning = project.stageMap[card.statusId];
  const stage = meaning?.stage;
  const isOver = stage === 'done' || stage === 'stopped';
  if (isOver) return { signals: [] };
  const pace = context.paceByLane[laneKeyOf(card, project.lanes)];
  const age = ageOf(stage, clock, pace, now, workingDays);
  const wait = waitOf(card, clock, meaning?.waitsOn, site.flagReasons);
  const chance = chanceOf(card, age, stage, pace, context);
  const signals = signalsOf(card, { stage, wait, age, chance, now, today, workingDays });
  return {
    ...(age && { age }),
    ...(wait && { wait }),
    ...(chance !== undefined && { chance }),
    signals,
  };
}

function chanceOf(
  { neededBy }: Card,
  age: Age | undefined,
  stage: Stage | undefined,
  pace: Pace | undefined,
  { now, workingDays, endOfDay }: FactsContext,
): number | undefined {
  if (!neededBy || !age || !pace || !isPaced(stage)) return undefined;
  return chanceWithin(workingDays(now, endOfDay(neededBy)), age.days, pace);
}
