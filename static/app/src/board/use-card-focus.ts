import { useCallback, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';
import type { Board } from '../../../../src/domain/board/lay-out';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { focusCard, type CellScroll } from './focus-card';

/**
 * The focus of the board: one card is the stop of Tab, and a card that is drawn elsewhere (moved, put
 * back, read again) takes the focus along.
 */
export function useCardFocus(board: Board, project: ProjectSettings, scrolls: CellScroll) {
  const [tabStop, setTabStop] = useState<string>();
  const follows = useRef<string>();
  const drawn = useRef(board);
  drawn.current = board;
  const focus = useCallback(
    (cardId: string) => {
      follows.current = cardId;
      focusCard(cardId, drawn.current, project, scrolls);
    },
    [project, scrolls],
  );
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (follows.current && isLost) focusCard(follows.current, board, project, scrolls);
  }, [board, project, scrolls]);
  const onFocus = useCallback((event: FocusEvent) => {
    follows.current = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset
      .card;
  }, []);
  const first = board.lanes.flatMap((lane) => lane.cards)[0]?.id;
  const isDrawn = tabStop && board.lanes.some((lane) => lane.cards.some((c) => c.id === tabStop));
  return {
    tabStop: isDrawn ? tabStop : first,
    setTabStop,
    focus,
    /** The next drawing gives the focus to this card, when nothing else has taken it. */
    follow: useCallback((cardId: string) => void (follows.current = cardId), []),
    onFocus,
  };
}
