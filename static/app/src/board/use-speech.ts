import { useCallback, useState } from 'react';

/** What the board says to whoever does not see it; the same words twice are said twice. */
export function useSpeech(): readonly [text: string, say: (text: string) => void] {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const say = useCallback(
    (text: string) => setSpoken((before) => ({ text, turn: before.turn + 1 })),
    [],
  );
  return [spoken.turn % 2 === 0 ? spoken.text : `${spoken.text}\u00a0`, say];
}
