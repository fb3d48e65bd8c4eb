import { useCallback, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';
import type { Board } from '../../../../src/domain/board/lay-out';
import { focusCard, type CellScroll } from './focus-card';
import { useLatest } from './use-latest';

/**
 * The focus of the board: one card is the stop of Tab, and a card that is drawn elsewhere (moved, put
 * back, read again) takes the focus along.
 */
export function useCardFocus(board: Board) {
  const [scrolls] = useState<CellScroll>(() => new Map());
  const [tabStop, setTabStop] = useState<string>();
  const follows = useRef<string>();
  const drawn = useLatest(board);
  const focus = useCallback(
    (cardId: string) => {
      follows.current = cardId;
      focusCard(cardId, drawn.current, scrolls);
    },
    [drawn, scrolls],
  );
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (follows.current && isLost) focusCard(follows.current, board, scrolls);
  }, [board, scrolls]);
  const onFocus = useCallback((event: FocusEvent) => {
    const card = event.target.closest<HTMLElement>('[data-card]');
    follows.current = card?.dataset.card;
  }, []);
  /** The next drawing gives the focus to this card, when nothing else has taken it. */
  const follow = useCallback((cardId: string) => void (follows.current = cardId), []);
  const isDrawn = tabStop && board.lanes.some((lane) => lane.cards.some((c) => c.id === tabStop));
  const first = board.lanes.flatMap((lane) => lane.cards)[0]?.id;
  return { tabStop: isDrawn ? tabStop : first, setTabStop, focus, follow, onFocus, scrolls };
}
