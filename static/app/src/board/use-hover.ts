import { useEffect, useRef, type PointerEvent } from 'react';
import { useBoard } from './board-context';

const OPEN_AFTER_MS = 450;
/** Long enough to cross the gap between a card and its layer. */
const CLOSE_AFTER_MS = 220;

/** Opens a card's second layer when a mouse rests on it, and closes it when it has left both. */
export function useHover(cardId: string, isOpen: boolean) {
  const { showLayer } = useBoard();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const after = (ms: number, open: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => showLayer(open ? cardId : undefined), ms);
  };
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      if (isOpen) clearTimeout(timer.current);
      else if (event.buttons === 0) after(OPEN_AFTER_MS, true);
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      if (isOpen) after(CLOSE_AFTER_MS, false);
      else clearTimeout(timer.current);
    },
    onPointerDown: () => clearTimeout(timer.current),
    onDragStart: () => {
      clearTimeout(timer.current);
      showLayer(undefined);
    },
  };
}
