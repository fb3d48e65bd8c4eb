import { useCallback, useState } from 'react';
import type { Card } from '../../../../src/domain/board/card';

/** The prototype that somebody is about to move to delivery. */
export function useGraduation(showLayer: (cardId: string | undefined) => void) {
  const [card, setCard] = useState<Card>();
  const open = useCallback(
    (chosen: Card) => {
      showLayer(undefined);
      setCard(chosen);
    },
    [showLayer],
  );
  return { card, open, close: () => setCard(undefined) };
}
