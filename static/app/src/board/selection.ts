import { useCallback, useSyncExternalStore } from 'react';

/** The cards that are chosen to be moved together. */
export interface Selection {
  /** Always the same list while nothing changes. */
  readonly ids: () => ReadonlySet<string>;
  readonly toggle: (cardId: string) => void;
  readonly add: (cardIds: readonly string[]) => void;
  readonly remove: (cardIds: readonly string[]) => void;
  /** The one that was chosen last: a range goes from it. */
  readonly last: () => string | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSelection(): Selection {
  let ids: ReadonlySet<string> = new Set();
  let last: string | undefined;
  const listeners = new Set<() => void>();
  const set = (next: Iterable<string>) => {
    ids = new Set(next);
    for (const listener of listeners) listener();
  };
  const add = (cardIds: readonly string[]) => {
    last = cardIds.at(-1) ?? last;
    set([...ids, ...cardIds]);
  };
  const remove = (cardIds: readonly string[]) =>
    set([...ids].filter((id) => !cardIds.includes(id)));
  return {
    ids: () => ids,
    add,
    remove,
    toggle: (cardId) => (ids.has(cardId) ? remove([cardId]) : add([cardId])),
    last: () => (last !== undefined && ids.has(last) ? last : undefined),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSelected({ subscribe, ids }: Selection): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, ids);
}

export function useIsSelected({ subscribe, ids }: Selection, cardId: string): boolean {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => ids().has(cardId), [ids, cardId]),
  );
}
