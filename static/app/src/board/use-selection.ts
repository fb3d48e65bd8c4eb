import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { rangeOf } from '../../../../src/domain/board/together';
import type { Cut } from '../../../../src/domain/board/lane-scheme';
import { createSelection, useSelected } from './selection';
import { useLatest } from './use-latest';

interface Surroundings {
  /** Those that the filters show: what is not seen is not chosen. */
  readonly shown: readonly Card[];
  readonly cut: Cut;
  readonly say: (text: string) => void;
}

/** Choosing cards to move them together, by pointer and by keys. */
export function useSelection(surroundings: Surroundings) {
  const intl = useIntl();
  const [selection] = useState(createSelection);
  const selected = useSelected(selection);
  const { shown } = surroundings;
  const latest = useLatest({ ...surroundings, intl });
  useEffect(() => {
    const there = new Set(shown.map(({ id }) => id));
    const gone = [...selected].filter((id) => !there.has(id));
    if (gone.length > 0) selection.remove(gone);
  }, [shown, selected, selection]);
  const acts = useMemo(() => {
    const tell = () => {
      const values = { count: selection.ids().size };
      latest.current.say(latest.current.intl.formatMessage({ id: 'board.select.say' }, values));
    };
    return {
      toggle: (cardId: string) => {
        selection.toggle(cardId);
        tell();
      },
      extendTo: (cardId: string) => {
        const { shown: cards, cut } = latest.current;
        selection.add(rangeOf(cards, cut, selection.last(), cardId));
        tell();
      },
      clear: () => {
        if (selection.ids().size === 0) return false;
        selection.remove([...selection.ids()]);
        tell();
        return true;
      },
    };
  }, [selection, latest]);
  return { selection, selected, acts };
}

export type SelectionActs = ReturnType<typeof useSelection>['acts'];
