import { useState } from 'react';
import { readLetters, withLetters } from '../../../../src/domain/board/kept-choices';
import type { Kept } from './use-kept';

/** The help, and the choice of keys that is made in it and goes with the user. */
export function useHelp(kept: Kept, showLayer: (cardId: string | undefined) => void) {
  const [isOpen, setOpen] = useState(false);
  const hasLetters = readLetters(kept.value);
  const open = () => {
    showLayer(undefined);
    setOpen(true);
  };
  const onLetters = (on: boolean) => kept.change((before) => withLetters(before, on));
  const dialog = isOpen ? { hasLetters, onLetters, onClose: () => setOpen(false) } : undefined;
  return { hasLetters, open, dialog };
}
