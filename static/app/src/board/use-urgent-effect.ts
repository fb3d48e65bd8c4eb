import { useDeferredValue, useMemo } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import type { CardClock } from '../../../../src/domain/board/card-clock';
import { urgentEffect } from '../../../../src/domain/board/urgent-effect';
import type { Joint } from '../../../../src/domain/board/joint';
import type { PaceById } from './board-data';

/** What an urgent card pushes back: one that is about to be pulled, and any one more as it is now. */
export function useUrgentEffect(
  cards: readonly Card[],
  { main, projectOf }: Joint,
  clocks: ReadonlyMap<string, CardClock>,
  paces: PaceById,
) {
  const effectOf = (before: readonly Card[], card: Card) => {
    const project = projectOf(card);
    const rhythm = paces.get(project.projectId)?.rhythm;
    return rhythm && urgentEffect({ cards: before, project, clocks, rhythm, cardId: card.id });
  };
  // A large board is drawn first.
  const calm = useDeferredValue(cards);
  const rhythm = paces.get(main.projectId)?.rhythm;
  const urgentDays = useMemo(() => {
    const effect =
      rhythm && urgentEffect({ cards: calm, project: main, clocks, rhythm, cardId: undefined });
    return effect?.kind === 'pushes' ? effect.days : undefined;
  }, [calm, main, clocks, rhythm]);
  return { effectOf, urgentDays };
}
