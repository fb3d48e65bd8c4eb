import { createContext, useContext, useState } from 'react';
import { SECTION_KEYS, type SectionKey } from './section-key';

export interface Folds {
  readonly isOpen: (section: SectionKey) => boolean;
  readonly open: (section: SectionKey) => void;
  readonly fold: (section: SectionKey) => void;
}

const FoldsContext = createContext<Folds | undefined>(undefined);
export const FoldsProvider = FoldsContext.Provider;

/** In the address: every part is open. */
const EVERYTHING = 'all';

export function useFolds(): Folds {
  const folds = useContext(FoldsContext);
  if (!folds) throw new Error('a folded section outside of its page');
  return folds;
}

/**
 * Which parts are open: those that somebody opened, and what the address names, one or all.
 *
 * @param onOpen keeps the address in step.
 */
export function useOpenFolds(
  named: string | undefined,
  onOpen: (section: SectionKey) => void,
): Folds {
  const [state, setState] = useState<{
    readonly named: string | undefined;
    readonly all: ReadonlySet<string>;
  }>({ named: undefined, all: new Set() });
  // An address that has changed opens its part; what was opened stays.
  if (named !== state.named) {
    const opened = SECTION_KEYS.filter((each) => each === named || named === EVERYTHING);
    setState({ named, all: new Set([...state.all, ...opened]) });
  }
  const open = (section: SectionKey): void => {
    setState(({ all, ...rest }) => ({ ...rest, all: new Set([...all, section]) }));
    onOpen(section);
  };
  return {
    isOpen: (section) => state.all.has(section),
    open,
    fold: (section) => {
      setState(({ all, ...rest }) => ({
        ...rest,
        all: new Set([...all].filter((each) => each !== section)),
      }));
    },
  };
}
