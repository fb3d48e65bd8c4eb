import type { Rhythm } from '../flow/pulls';
import { MIN_FOR_P85, percentile, sortedNumbers } from '../flow/percentile';
import type { ProjectSettings } from '../settings';
import type { Card } from './card';
import type { CardClock } from './card-clock';
import { freePlaces, rankReady } from './next-card';

/** What an urgent card pushes back; days are working days. */
export type UrgentEffect =
  | {
      readonly kind: 'pushes';
      readonly cards: readonly PushedCard[];
      /** Mean over the pushed cards and all replays. */
      readonly days: number;
      /** Of 100 replays, 85 push a card by at most this. */
      readonly atMostDays: number;
    }
  /** There is a place for it and for every card that is ready. */
  | { readonly kind: 'pushes-nothing' }
  /** Fewer pulls in 90 days than a p85 needs; the cards behind it are known all the same. */
  | {
      readonly kind: 'not-enough';
      readonly cards: readonly Card[];
      readonly n: number;
      readonly needed: number;
    };

export interface PushedCard {
  readonly card: Card;
  readonly days: number;
}

interface Question {
  readonly cards: readonly Card[];
  readonly project: ProjectSettings;
  readonly clocks: ReadonlyMap<string, CardClock>;
  readonly rhythm: Rhythm;
  /** The urgent card: it is no part of the queue that it goes before. */
  readonly cardId: string | undefined;
}

/** Less than a twentieth of a day rounds to nothing: nobody feels it. */
const LEAST_DAYS = 0.05;

/**
 * What one urgent card pushes back, by replaying the last 90 days: once from each of their working
 * days, places come free as they did then, and the ready cards take them in the order of our rule;
 * first without the urgent card, then with it before them. What a card starts later is its push.
 */
export function urgentEffect(question: Question): UrgentEffect {
  const { cards, project, clocks, rhythm, cardId } = question;
  const free = freePlaces(cards, project);
  const queue = rankReady(cards, project, clocks).filter(({ id }) => id !== cardId);
  const behind = queue.filter((_, i) => i + 1 >= free);
  if (behind.length === 0) return { kind: 'pushes-nothing' };
  const n = rhythm.pulledAt.length;
  if (n < MIN_FOR_P85) return { kind: 'not-enough', cards: behind, n, needed: MIN_FOR_P85 };
  const pushes = queue.map((card, i) => ({ card, replays: pushesOf(rhythm, i + 1 - free) }));
  const pushed = pushes
    .map(({ card, replays }) => ({ card, replays, days: mean(replays) }))
    .filter(({ days }) => days >= LEAST_DAYS);
  if (pushed.length === 0) return { kind: 'pushes-nothing' };
  const all = sortedNumbers(pushed.flatMap(({ replays }) => replays));
  return {
    kind: 'pushes',
    cards: pushed.map(({ card, days }) => ({ card, days })),
    days: mean(all),
    atMostDays: percentile(all, 85)!,
  };
}

/** By replay, how much later a card starts that needs one free place more. */
function pushesOf(rhythm: Rhythm, places: number): readonly number[] {
  const without = startsOf(rhythm, places);
  return startsOf(rhythm, places + 1).map((start, i) => start - without[i]!);
}

/**
 * When the n-th place comes free, in working days, replayed from each working day of the window,
 * which is followed by itself. Grows with n; a place that is free now (n ≤ 0) is free at 0.
 */
export function startsOf({ pulledAt, windowDays }: Rhythm, n: number): readonly number[] {
  const starts: number[] = [];
  let first = 0;
  for (let from = 0; from < windowDays; from += 1) {
    while (first < pulledAt.length && pulledAt[first]! < from) first += 1;
    const index = first + n - 1;
    const rounds = Math.floor(index / pulledAt.length);
    starts.push(n <= 0 ? 0 : pulledAt[index % pulledAt.length]! + rounds * windowDays - from);
  }
  return starts;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
