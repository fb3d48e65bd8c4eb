import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { Board } from '../../../../src/domain/board/lay-out';
import type { Held } from '../../../../src/domain/board/step';
import type { Names } from './names';

/** A card that is held by keys, and what is said while it is carried. */
export function useHeld(names: Names, say: (text: string) => void) {
  const intl = useIntl();
  const [held, setHeld] = useState<Held>();
  const hold = (next: Held, card: Card, board: Board, isFirst: boolean) => {
    setHeld(next);
    if (isFirst) return say(intl.formatMessage({ id: 'board.say.lifted' }, { key: card.key }));
    const { laneKey, columnKey, index } = next;
    const lane = board.lanes.find(({ key }) => key === laneKey);
    const others = (lane?.cells[columnKey] ?? []).filter(({ id }) => id !== next.cardId);
    const values = {
      column: names.column(columnKey),
      lane: names.lane(laneKey),
      position: index + 1,
      total: others.length + 1,
    };
    say(intl.formatMessage({ id: 'board.say.over' }, values));
  };
  const letGo = () => setHeld(undefined);
  const putBack = (card: Card) => {
    setHeld(undefined);
    say(intl.formatMessage({ id: 'board.say.put-back' }, { key: card.key }));
  };
  return { held, hold, letGo, putBack };
}
