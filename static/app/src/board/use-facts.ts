import { useMemo } from 'react';
import { openCalendar } from '../../../../src/domain/calendar';
import type { Card } from '../../../../src/domain/board/card';
import type { CardClock } from '../../../../src/domain/board/card-clock';
import { factsOf, type CardFacts } from '../../../../src/domain/board/card-facts';
import { toDayNumber, toIsoDay } from '../../../../src/domain/day';
import { openTimeZone } from '../../../../src/domain/time-zone';
import type { PaceById } from './board-data';
import type { JointSetup } from './joint-setup';
import { useNow } from './use-now';

export type FactsById = ReadonlyMap<string, CardFacts>;

/** What is derived of each card, by its id. */
export function useFacts(
  cards: readonly Card[],
  { joint, site }: JointSetup,
  clocks: ReadonlyMap<string, CardClock>,
  paces: PaceById,
): FactsById {
  const now = useNow();
  return useMemo(() => {
    const zone = openTimeZone(site.timeZone);
    const today = toIsoDay(zone.dayOf(now / 1000));
    const endOfDay = (day: string) => zone.startOfDay(toDayNumber(day) + 1) * 1000;
    const contexts = new Map(
      joint.projects.map((project) => {
        const calendar = openCalendar(project.calendar);
        const workingDays = (from: number, to: number) =>
          calendar.workingDays(from / 1000, to / 1000);
        const paceByLane = paces.get(project.projectId)?.byLane ?? {};
        const context = { project, site, clocks, paceByLane, now, today, workingDays, endOfDay };
        return [project, context] as const;
      }),
    );
    return new Map(
      cards.map((card) => {
        const context = contexts.get(joint.projectOf(card))!;
        return [card.id, sameWhenEqual(card, factsOf(card, context))];
      }),
    );
  }, [cards, joint, site, clocks, paces, now]);
}

const lastFacts = new WeakMap<Card, CardFacts>();

/** A card whose facts say the same keeps the very object, so that it is not drawn again. */
function sameWhenEqual(card: Card, fresh: CardFacts): CardFacts {
  const last = lastFacts.get(card);
  if (last && JSON.stringify(last) === JSON.stringify(fresh)) return last;
  lastFacts.set(card, fresh);
  return fresh;
}
