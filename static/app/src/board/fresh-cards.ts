import { useCallback, useSyncExternalStore } from 'react';

const FRESH_MS = 4000;

/** Cards that somebody else has just moved or changed, for as long as that is news. */
export interface FreshCards {
  readonly mark: (cardIds: readonly string[]) => void;
  readonly has: (cardId: string) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFreshCards(): FreshCards {
  const since = new Map<string, number>();
  const listeners = new Set<() => void>();
  let turn = 0;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    mark: (cardIds) => {
      turn += 1;
      const mine = turn;
      for (const id of cardIds) since.set(id, mine);
      tell();
      setTimeout(() => {
        for (const id of cardIds) if (since.get(id) === mine) since.delete(id);
        tell();
      }, FRESH_MS);
    },
    has: (cardId) => since.has(cardId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useIsFresh(fresh: FreshCards, cardId: string): boolean {
  return useSyncExternalStore(
    fresh.subscribe,
    useCallback(() => fresh.has(cardId), [fresh, cardId]),
  );
}
