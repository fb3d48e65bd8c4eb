import { useMemo } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import { findDrawnCell } from '../../../../src/domain/board/lane-scheme';
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
  const { cache, openMenu, chosenWith, setup, joint, names, scheme, columnScheme, canMove, acts } =
    parts;
  const { move, graduate, showLayer, setTabStop, fresh, selection, select } = parts;
  return useMemo(
    () => ({
      ...{ setup, joint, names, scheme, columnScheme, canMove, acts, move, graduate },
      ...{ showLayer, setTabStop, fresh },
      ...{ selection, select },
      openIssue: ({ id, key }) =>
        openIssue(key, () => void cache.refresh(id).catch(() => undefined)),
      openMoveMenu: (card, anchor) => {
        showLayer(undefined);
        if (!findDrawnCell(card, { scheme, columnScheme })) return;
        const cards = chosenWith(card);
        openMenu({ cards, anchor: anchor.closest('[data-card]') ?? anchor });
      },
    }),
    [
      cache,
      openMenu,
      chosenWith,
      setup,
      joint,
      names,
      scheme,
      columnScheme,
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
