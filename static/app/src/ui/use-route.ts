import { useCallback, useEffect, useState } from 'react';
import { onAddressChange, openHistory } from '../host';

type History = Awaited<ReturnType<typeof openHistory>>;

/** Where we are within our page: segments of the path, and the query. */
export interface Route {
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

export type Navigate = (to: string, options?: { readonly replace?: boolean }) => void;

/**
 * The address of our page, kept by Jira's own address bar, so that a view can be linked to and
 * *Back* works. `undefined` until the host has told it.
 */
export function useRoute(): readonly [Route | undefined, Navigate] {
  const [history, setHistory] = useState<History>();
  const [address, setAddress] = useState<string>();

  useEffect(() => {
    let stop: () => void = () => undefined;
    openHistory().then(
      (opened) => {
        setHistory(opened);
        setAddress(opened.location.pathname + opened.location.search);
        stop = onAddressChange(opened, (location) =>
          setAddress(location.pathname + location.search),
        );
      },
      // A host that keeps no address shows the first page.
      () => setAddress('/'),
    );
    return () => stop();
  }, []);

  const navigate: Navigate = useCallback(
    (to, options) => {
      if (options?.replace) history?.replace(to);
      else history?.push(to);
    },
    [history],
  );
  return [address === undefined ? undefined : parse(address), navigate];
}

function parse(address: string): Route {
  const [path = '', query = ''] = address.split('?');
  return { segments: path.split('/').filter(Boolean), query: new URLSearchParams(query) };
}
