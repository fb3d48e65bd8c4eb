import type { MouseEvent } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import { useBoard } from './board-context';

/** A click opens the work item, with Ctrl or ⌘ it chooses the card, with Shift all up to it. */
export function useCardClick(card: Card) {
  const { openIssue, select } = useBoard();
  return (event: MouseEvent) => {
    // Links, and what is in the card's layer, have clicks of their own.
    if ((event.target as Element).closest('a, button, .board-layer')) return;
    if (event.shiftKey) select.extendTo(card.id);
    else if (event.ctrlKey || event.metaKey) select.toggle(card.id);
    else openIssue(card);
  };
}
