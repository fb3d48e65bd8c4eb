import { useCallback, useEffect, useMemo, useState } from 'react';
import { PLAIN_VIEW, type BoardView } from '../../../../src/domain/board/board-view';
import { readKeptView, withKeptView } from '../../../../src/domain/board/kept-choices';
import { fromAddress, toAddress } from '../../../../src/domain/board/view-address';
import { onAddressChange, openHistory } from '../host';
import type { Kept } from './use-kept';
import { useLatest } from './use-latest';

type Address = Awaited<ReturnType<typeof openHistory>>;

/** Keeping the present view as the one with which the board opens. */
export interface ViewKeeper {
  /** It is kept already. */
  readonly isKept: boolean;
  /** Plain and nothing kept: there is nothing to keep. */
  readonly isIdle: boolean;
  readonly toggle: () => void;
}

/**
 * How the board is looked at. Jira's address bar holds it, so that a link, a reload and Back give the
 * same view; a plain address gives the view that the user keeps of this board. While the address has
 * not been read, or the host has none, the view is plain.
 */
export function useView(projectId: string, kept: Kept) {
  /** Absent until the address says something or somebody chooses: as the board opens. */
  const [chosen, choose] = useState<BoardView>();
  const address = useAddress(choose);
  const own = readKeptView(kept.value, projectId);
  const opening = useMemo(() => (own && address ? fromAddress(own) : PLAIN_VIEW), [own, address]);
  const view = chosen ?? opening;
  const now = toAddress(view);
  useEffect(() => {
    if (!address || address.location.search === now) return;
    address.replace({ pathname: address.location.pathname, search: now });
  }, [address, now]);
  const latest = useLatest(view);
  const change = useCallback(
    (part: Partial<BoardView>) => choose((before) => ({ ...(before ?? latest.current), ...part })),
    [latest],
  );
  const isKept = own === now;
  const keeper: ViewKeeper = {
    isKept,
    isIdle: own === undefined && now === '',
    toggle: () => {
      choose(view);
      kept.change((before) => withKeptView(before, projectId, isKept ? undefined : now));
    },
  };
  return { view, change, keeper };
}

type Choose = (change: (before: BoardView | undefined) => BoardView | undefined) => void;

/** Follows the address: with a link, a reload and Back. */
function useAddress(choose: Choose): Address | undefined {
  const [address, setAddress] = useState<Address>();
  useEffect(() => {
    let unlisten: (() => void) | undefined;
    let isGone = false;
    const follow = (search: string) =>
      choose((before) => {
        if (before && toAddress(before) === search) return before;
        const read = fromAddress(search);
        // The host's own parameters say nothing about the view.
        return before === undefined && toAddress(read) === '' ? undefined : read;
      });
    openHistory().then(
      (history) => {
        if (isGone) return;
        follow(history.location.search);
        setAddress(history);
        unlisten = onAddressChange(history, (...args: readonly unknown[]) =>
          follow(searchOf(args)),
        );
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      unlisten?.();
    };
  }, [choose]);
  return address;
}

/** `listen` of the history package gives the location first (4) or within an object (5). */
function searchOf([first]: readonly unknown[]): string {
  const update = first as { location?: { search?: string }; search?: string } | undefined;
  return update?.location?.search ?? update?.search ?? '';
}
