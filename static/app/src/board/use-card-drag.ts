import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { useEffect, useState, type RefObject } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import { canChangeLane } from '../../../../src/domain/board/lane-scheme';
import { useBoard } from './board-context';

/** Makes a card draggable, and a place before or after which another can be dropped. */
export function useCardDrag(ref: RefObject<HTMLElement>, card: Card) {
  const { canMove, scheme } = useBoard();
  const laneKey = scheme.laneOf(card);
  const [isDragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<'top' | 'bottom'>();
  useEffect(() => {
    const element = ref.current!;
    return combine(
      draggable({
        element,
        canDrag: () => canMove,
        getInitialData: () => ({ cardId: card.id, laneKey }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          source.data.cardId !== undefined && canChangeLane(scheme, source.data.laneKey, laneKey),
        getData: ({ input }) =>
          attachClosestEdge(
            { overCardId: card.id },
            { element, input, allowedEdges: ['top', 'bottom'] },
          ),
        onDrag: ({ self, source }) => {
          const closest = extractClosestEdge(self.data);
          const isSelf = source.data.cardId === card.id;
          setEdge(isSelf || (closest !== 'top' && closest !== 'bottom') ? undefined : closest);
        },
        onDragLeave: () => setEdge(undefined),
        onDrop: () => setEdge(undefined),
      }),
    );
  }, [ref, card.id, canMove, scheme, laneKey]);
  return { isDragging, edge };
}
