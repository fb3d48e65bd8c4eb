/** Event that the shell sends on `window` when it changes the address itself. */
const ROUTE_CHANGED = 'shell-route';

export interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
}

type Listener = (location: HistoryLocation, action: 'PUSH' | 'REPLACE' | 'POP') => void;

/** The part of history v4 that Forge's `view.createHistory()` hands out. */
export interface FrameHistory {
  readonly location: HistoryLocation;
  readonly action: 'POP';
  readonly length: number;
  readonly push: (to: string | Partial<HistoryLocation>, state?: unknown) => void;
  readonly replace: (to: string | Partial<HistoryLocation>, state?: unknown) => void;
  readonly go: (delta: number) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly createHref: (location: Partial<HistoryLocation>) => string;
  readonly listen: (listener: Listener) => () => void;
}

/** The app's own routes, kept in the page's address under the module's path. */
export function makeFrameHistory(basePath: string): {
  readonly history: FrameHistory;
  readonly stop: () => void;
} {
  const { listeners, change, stop } = watchAddress(basePath);
  const hrefOf = (to: string | Partial<HistoryLocation>) => {
    if (typeof to === 'string') return basePath + (to.startsWith('/') ? to : `/${to}`);
    return basePath + (to.pathname ?? '/') + (to.search ?? '') + (to.hash ?? '');
  };
  const frameHistory: FrameHistory = {
    location: locationUnder(basePath),
    action: 'POP',
    length: history.length,
    push: (to, state) => change('PUSH', hrefOf(to), state),
    replace: (to, state) => change('REPLACE', hrefOf(to), state),
    go: (delta) => history.go(delta),
    goBack: () => history.back(),
    goForward: () => history.forward(),
    createHref: (to) => hrefOf(to),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { history: frameHistory, stop };
}

function locationUnder(basePath: string): HistoryLocation {
  const { pathname, search, hash } = location;
  const own = pathname.slice(basePath.length) || '/';
  return { pathname: own, search, hash, state: history.state as unknown };
}

/** Tells the frame of changes that the shell makes, and the shell of those that the frame makes. */
function watchAddress(basePath: string) {
  const listeners = new Set<Listener>();
  let isOurs = false;
  const tell = (action: 'PUSH' | 'REPLACE' | 'POP') => {
    for (const listener of listeners) listener(locationUnder(basePath), action);
  };
  const onPageChange = () => {
    const { pathname } = location;
    const isInside = pathname === basePath || pathname.startsWith(`${basePath}/`);
    if (!isOurs && isInside) tell('POP');
  };
  addEventListener('popstate', onPageChange);
  addEventListener(ROUTE_CHANGED, onPageChange);
  return {
    listeners,
    change: (action: 'PUSH' | 'REPLACE', href: string, state: unknown) => {
      if (action === 'PUSH') history.pushState(state ?? null, '', href);
      else history.replaceState(state ?? null, '', href);
      tell(action);
      // The shell reads the address too; our own listener stays out of it.
      isOurs = true;
      dispatchEvent(new Event(ROUTE_CHANGED));
      isOurs = false;
    },
    stop: () => {
      removeEventListener('popstate', onPageChange);
      removeEventListener(ROUTE_CHANGED, onPageChange);
      listeners.clear();
    },
  };
}
