import type { Pace } from '../flow/pace';
import type { ProjectSettings, SiteSettings } from '../settings';
import { ageOf, type Age, type WorkingDays } from './age';
import type { Card } from './card';
import type { CardClock } from './card-clock';
import { laneKeyOf } from './place';
import { signalsOf, type Signal } from './signals';
import { waitOf, type Wait } from './wait';

/** What the board derives of a card beside its fields. */
export interface CardFacts {
  readonly age?: Age;
  readonly wait?: Wait;
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
  const signals = signalsOf(card, { stage, wait, age, now, today, workingDays });
  return { ...(age && { age }), ...(wait && { wait }), signals };
}
