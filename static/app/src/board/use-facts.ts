import { useMemo } from 'react';
import type { ProjectSetup } from '../../../../src/contract/operations';
import { openCalendar } from '../../../../src/domain/calendar';
import type { Card } from '../../../../src/domain/board/card';
import type { CardClock } from '../../../../src/domain/board/card-clock';
import { factsOf, type CardFacts } from '../../../../src/domain/board/card-facts';
import { toIsoDay } from '../../../../src/domain/day';
import type { Pace } from '../../../../src/domain/flow/pace';
import { openTimeZone } from '../../../../src/domain/time-zone';
import { useNow } from './use-now';

export type FactsById = ReadonlyMap<string, CardFacts>;

const NO_PACE: Readonly<Record<string, Pace>> = {};

/** What is derived of each card, by its id. */
export function useFacts(
  cards: readonly Card[],
  setup: ProjectSetup,
  clocks: ReadonlyMap<string, CardClock>,
  pace: Readonly<Record<string, Pace>> = NO_PACE,
): FactsById {
  const now = useNow();
  return useMemo(() => {
    const { project, site } = setup;
    const calendar = openCalendar(project.calendar);
    const context = {
      project,
      site,
      clocks,
      paceByLane: pace,
      now,
      today: toIsoDay(openTimeZone(site.timeZone).dayOf(now / 1000)),
      workingDays: (from: number, to: number) => calendar.workingDays(from / 1000, to / 1000),
    };
    return new Map(cards.map((card) => [card.id, sameWhenEqual(card, factsOf(card, context))]));
  }, [cards, setup, clocks, pace, now]);
}

const lastFacts = new WeakMap<Card, CardFacts>();

/** A card whose facts say the same keeps the very object, so that it is not drawn again. */
function sameWhenEqual(card: Card, fresh: CardFacts): CardFacts {
  const last = lastFacts.get(card);
  if (last && JSON.stringify(last) === JSON.stringify(fresh)) return last;
  lastFacts.set(card, fresh);
  return fresh;
}
