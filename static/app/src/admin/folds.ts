import { createContext, useContext, useState } from 'react';
import { SECTION_KEYS, type SectionKey } from './section-key';

export interface Folds {
  readonly isOpen: (section: SectionKey) => boolean;
  readonly open: (section: SectionKey) => void;
  readonly fold: (section: SectionKey) => void;
}

const FoldsContext = createContext<Folds | undefined>(undefined);
export const FoldsProvider = FoldsContext.Provider;

export function useFolds(): Folds {
  const folds = useContext(FoldsContext);
  if (!folds) throw new Error('a folded section outside of its page');
  return folds;
}

/**
 * Which parts are open: those that somebody opened, and the one that the address names.
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
    const isKnown = SECTION_KEYS.some((each) => each === named);
    setState({ named, all: isKnown ? new Set([...state.all, named!]) : state.all });
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
