import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { useEffect, useState } from 'react';
import type { Spot } from '../../../../src/domain/board/apply-move';
import type { Drop } from '../../../../src/domain/board/plan-move';

type Data = Readonly<Record<string | symbol, unknown>>;

/** Hears what is dropped where, and scrolls the board near its edges. Whether a card is in the air. */
export function useBoardDrag(scroller: HTMLElement | null, onDrop: (drop: Drop) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    if (!scroller) return undefined;
    return combine(
      autoScrollForElements({ element: scroller }),
      monitorForElements({
        canMonitor: ({ source }) => source.data.cardId !== undefined,
        onDragStart: () => setDragging(true),
        onDrop: ({ source, location }) => {
          setDragging(false);
          const targets = location.current.dropTargets.map(({ data }) => data);
          const drop = dropOf(String(source.data.cardId), targets);
          if (drop) onDrop(drop);
        },
      }),
    );
  }, [scroller, onDrop]);
  return isDragging;
}

/** What a drop means by the targets under the pointer, the innermost first. */
export function dropOf(cardId: string, targets: readonly Data[]): Drop | undefined {
  const cell = targets.find((data) => data.columnKey !== undefined);
  if (!cell) return undefined;
  const over = targets.find((data) => data.overCardId !== undefined);
  const spot = spotOf(cardId, over);
  return {
    cardId,
    laneKey: String(cell.laneKey),
    columnKey: String(cell.columnKey),
    ...(spot && { spot }),
  };
}

function spotOf(cardId: string, over: Data | undefined): Spot | undefined {
  if (!over) return { kind: 'bottom' };
  if (over.overCardId === cardId) return undefined;
  const kind = extractClosestEdge(over) === 'top' ? 'before' : 'after';
  return { kind, cardId: String(over.overCardId) };
}
