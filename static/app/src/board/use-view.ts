import { useCallback, useEffect, useState } from 'react';
import type { BoardView } from '../../../../src/domain/board/board-view';
import { PLAIN_VIEW } from '../../../../src/domain/board/board-view';
import { fromAddress, toAddress } from '../../../../src/domain/board/view-address';
import { openHistory } from '../host';

type Address = Awaited<ReturnType<typeof openHistory>>;

/**
 * How the board is looked at. Jira's address bar holds it, so that a link, a reload and Back give the
 * same view; while the address has not been read, or the host has none, the view is plain.
 */
export function useView(): readonly [BoardView, (change: Partial<BoardView>) => void] {
  const [view, setView] = useState<BoardView>(PLAIN_VIEW);
  const [address, setAddress] = useState<Address>();
  useEffect(() => {
    let unlisten: (() => void) | undefined;
    let isGone = false;
    const follow = (search: string) =>
      setView((before) => (toAddress(before) === search ? before : fromAddress(search)));
    openHistory().then(
      (history) => {
        if (isGone) return;
        follow(history.location.search);
        setAddress(history);
        unlisten = history.listen((...args: readonly unknown[]) => follow(searchOf(args)));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      unlisten?.();
    };
  }, []);
  useEffect(() => {
    const search = toAddress(view);
    if (!address || address.location.search === search) return;
    address.replace({ pathname: address.location.pathname, search });
  }, [address, view]);
  const change = useCallback(
    (part: Partial<BoardView>) => setView((before) => ({ ...before, ...part })),
    [],
  );
  return [view, change];
}

/** `listen` of the history package gives the location first (4) or within an object (5). */
function searchOf([first]: readonly unknown[]): string {
  const update = first as { location?: { search?: string }; search?: string } | undefined;
  return update?.location?.search ?? update?.search ?? '';
}
