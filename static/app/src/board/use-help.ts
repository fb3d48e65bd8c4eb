import { useState } from 'react';
import { readLetterKeys, saveLetterKeys } from './letter-keys';

/** The help, and the choice of keys that is made in it. */
export function useHelp(showLayer: (cardId: string | undefined) => void) {
  const [isOpen, setOpen] = useState(false);
  const [hasLetters, setLetters] = useState(readLetterKeys);
  const open = () => {
    showLayer(undefined);
    setOpen(true);
  };
  const onLetters = (on: boolean) => {
    setLetters(on);
    saveLetterKeys(on);
  };
  const dialog = isOpen ? { hasLetters, onLetters, onClose: () => setOpen(false) } : undefined;
  return { hasLetters, open, dialog };
}
