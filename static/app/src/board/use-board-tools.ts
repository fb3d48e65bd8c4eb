import { useMemo } from 'react';
import { findCell } from '../../../../src/domain/board/place';
import { openIssue } from '../host';
import type { BoardCache } from './board-cache';
import type { BoardTools } from './board-context';
import type { OpenMenu } from './move-menu';

interface Parts extends Omit<BoardTools, 'openIssue' | 'openMoveMenu'> {
  readonly cache: BoardCache;
  readonly openMenu: (menu: OpenMenu) => void;
}

/** What every card needs, made anew only when a part of it changes. */
export function useBoardTools(parts: Parts): BoardTools {
  const { cache, openMenu, setup, names, canMove, acts } = parts;
  const { move, graduate, showLayer, setTabStop, fresh } = parts;
  return useMemo(
    () => ({
      ...{ setup, names, canMove, acts, move, graduate, showLayer, setTabStop, fresh },
      openIssue: ({ id, key }) =>
        openIssue(key, () => void cache.refresh(id).catch(() => undefined)),
      openMoveMenu: (card, anchor) => {
        const cell = findCell(card, setup.project);
        showLayer(undefined);
        if (cell) openMenu({ card, cell, anchor: anchor.closest('[data-card]') ?? anchor });
      },
    }),
    [cache, openMenu, setup, names, canMove, acts, move, graduate, showLayer, setTabStop, fresh],
  );
}
