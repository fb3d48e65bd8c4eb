import { useEffect, useRef, useState } from 'react';
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
  const address = useRef<Address>();
  useEffect(() => {
    let unlisten: (() => void) | undefined;
    let isGone = false;
    openHistory().then(
      (history) => {
        if (isGone) return;
        address.current = history;
        setView(fromAddress(history.location.search));
        unlisten = history.listen((...args: readonly unknown[]) => setView(readLocation(args)));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      unlisten?.();
    };
  }, []);
  const change = (part: Partial<BoardView>) => {
    const next = { ...view, ...part };
    setView(next);
    address.current?.replace({
      pathname: address.current.location.pathname,
      search: toAddress(next),
    });
  };
  return [view, change];
}

/** `listen` of the history package gives the location first (4) or within an object (5). */
function readLocation([first]: readonly unknown[]): BoardView {
  const update = first as { location?: { search?: string }; search?: string } | undefined;
  return fromAddress(update?.location?.search ?? update?.search ?? '');
}
