import { useMemo } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import { findCell } from '../../../../src/domain/board/place';
import { openIssue } from '../host';
import type { BoardCache } from './board-cache';
import type { BoardTools } from './board-context';
import type { OpenMenu } from './move-menu';

interface Parts extends Omit<BoardTools, 'openIssue' | 'openMoveMenu'> {
  readonly cache: BoardCache;
  readonly openMenu: (menu: OpenMenu) => void;
  /** The card, with all others that are chosen when it is one of them. */
  readonly chosenWith: (card: Card) => readonly Card[];
}

/** What every card needs, made anew only when a part of it changes. */
export function useBoardTools(parts: Parts): BoardTools {
  const { cache, openMenu, chosenWith, setup, names, scheme, canMove, acts } = parts;
  const { move, graduate, showLayer, setTabStop, fresh, selection, select } = parts;
  return useMemo(
    () => ({
      ...{ setup, names, scheme, canMove, acts, move, graduate, showLayer, setTabStop, fresh },
      ...{ selection, select },
      openIssue: ({ id, key }) =>
        openIssue(key, () => void cache.refresh(id).catch(() => undefined)),
      openMoveMenu: (card, anchor) => {
        showLayer(undefined);
        if (!findCell(card, setup.project)) return;
        const cards = chosenWith(card);
        openMenu({ cards, anchor: anchor.closest('[data-card]') ?? anchor });
      },
    }),
    [
      cache,
      openMenu,
      chosenWith,
      setup,
      names,
      scheme,
      canMove,
      acts,
      move,
      graduate,
      showLayer,
      setTabStop,
      fresh,
      selection,
      select,
    ],
  );
}
