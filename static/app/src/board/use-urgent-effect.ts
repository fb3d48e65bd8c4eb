import { useDeferredValue, useMemo } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import type { CardClock } from '../../../../src/domain/board/card-clock';
import { urgentEffect } from '../../../../src/domain/board/urgent-effect';
import type { Rhythm } from '../../../../src/domain/flow/pulls';
import type { ProjectSettings } from '../../../../src/domain/settings';

/** What an urgent card pushes back: one that is about to be pulled, and any one more as it is now. */
export function useUrgentEffect(
  cards: readonly Card[],
  project: ProjectSettings,
  clocks: ReadonlyMap<string, CardClock>,
  rhythm: Rhythm | undefined,
) {
  const effectOf = (before: readonly Card[], cardId: string) =>
    rhythm && urgentEffect({ cards: before, project, clocks, rhythm, cardId });
  // A large board is drawn first.
  const calm = useDeferredValue(cards);
  const urgentDays = useMemo(() => {
    const effect =
      rhythm && urgentEffect({ cards: calm, project, clocks, rhythm, cardId: undefined });
    return effect?.kind === 'pushes' ? effect.days : undefined;
  }, [calm, project, clocks, rhythm]);
  return { effectOf, urgentDays };
}
