import { useCallback } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import type { Cut } from '../../../../src/domain/board/lane-scheme';
import type { Drop } from '../../../../src/domain/board/plan-move';
import { dropsTogether, type Joined, type Wish } from '../../../../src/domain/board/together';
import { toOwnDrop } from './own-drop';
import type { Selection } from './selection';
import { useLatest } from './use-latest';
import type { useMover } from './use-mover';

interface Surroundings {
  /** Those that the filters show, in rank order. */
  readonly cards: readonly Card[];
  readonly cut: Joined & Cut;
  readonly selection: Selection;
  readonly mover: Pick<ReturnType<typeof useMover>, 'move' | 'moveAll'>;
  /** The next drawing gives the focus to this card. */
  readonly follow: (cardId: string) => void;
  readonly showLayer: (cardId: undefined) => void;
  readonly setMenu: (menu: undefined) => void;
}

/** Moves of one card, and of all chosen ones when it is one of them. */
export function useMoves(surroundings: Surroundings) {
  const latest = useLatest(surroundings);
  const chosenWith = useCallback(
    (card: Card): readonly Card[] => {
      const { cards, selection } = latest.current;
      const ids = selection.ids();
      return ids.has(card.id) ? cards.filter(({ id }) => ids.has(id)) : [card];
    },
    [latest],
  );
  /** What lies over the board is put away. */
  const closeOthers = useCallback(() => {
    latest.current.showLayer(undefined);
    latest.current.setMenu(undefined);
  }, [latest]);
  const moveCards = useCallback(
    (chosen: readonly Card[], wish: Wish) => {
      const { cards, cut, mover, follow, selection } = latest.current;
      const drops = dropsTogether(cards, cut, new Set(chosen.map(({ id }) => id)), wish);
      closeOthers();
      const [first] = drops;
      if (!first) return;
      follow(first.cardId);
      if (drops.length === 1) return void mover.move(first);
      // Those that could not be moved stay chosen, to be tried again.
      void mover
        .moveAll(drops)
        .then(({ moved }) => selection.remove(moved.map(({ card }) => card.id)));
    },
    [latest, closeOthers],
  );
  const move = useCallback(
    (drop: Drop) => {
      const { cards, cut, mover, follow } = latest.current;
      const card = cards.find(({ id }) => id === drop.cardId);
      const chosen = card && !drop.trialEnd ? chosenWith(card) : [];
      const { columnKey, spot } = drop;
      if (chosen.length > 1) {
        const isLaneMeant = cut.scheme.kind === 'lane';
        return moveCards(chosen, isLaneMeant ? drop : { columnKey, ...(spot && { spot }) });
      }
      closeOthers();
      follow(drop.cardId);
      // The end of a trial is in the words of the card's project already.
      void mover.move(card && !drop.trialEnd ? toOwnDrop(card, drop, cut) : drop);
    },
    [latest, closeOthers, chosenWith, moveCards],
  );
  return { move, moveCards, chosenWith };
}
