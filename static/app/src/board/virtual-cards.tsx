import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import type { CellScroll } from './focus-card';

interface Props {
  readonly cards: readonly Card[];
  readonly label: string;
  readonly cellKey: string;
  readonly scroller: HTMLElement | null;
  readonly scrolls: CellScroll;
  readonly draw: (card: Card) => ReactNode;
}

const USUAL_HEIGHT = 92;
const GAP = 8;
/** More than this into a cell are never asked for by scrolling alone: neighbours for the keys. */
const OVERSCAN = 6;

/** The cards of a large cell: only those near the window are drawn; the board has one scroller. */
export function VirtualCards({ cards, label, cellKey, scroller, scrolls, draw }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const margin = useOffsetIn(list, scroller);
  // Its answer changes without its identity: nothing here keeps a memo of it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => cards[index]!.id,
    gap: GAP,
    overscan: OVERSCAN,
    scrollMargin: margin,
  });
  useEffect(() => {
    scrolls.set(cellKey, (index) => virtual.scrollToIndex(index, { align: 'center' }));
    return () => void scrolls.delete(cellKey);
  }, [scrolls, cellKey, virtual]);
  return (
    <ul
      ref={list}
      className="board-cards is-virtual"
      aria-label={label}
      style={{ blockSize: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={cards.length}
          aria-posinset={index + 1}
          // `top`, not a transform: a transform would carry the top layer of a card with it.
          style={{ insetBlockStart: start - margin }}
        >
          {draw(cards[index]!)}
        </li>
      ))}
    </ul>
  );
}

/** Where the list begins in the scroller's content; lanes above it may grow and fold. */
function useOffsetIn(list: React.RefObject<HTMLElement>, scroller: HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const content = scroller?.firstElementChild;
    if (!scroller || !content || !list.current) return undefined;
    const measure = () => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top;
      setOffset(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(content);
    return () => resized.disconnect();
  }, [list, scroller]);
  return offset;
}
