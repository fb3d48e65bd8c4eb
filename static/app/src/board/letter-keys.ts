const KEY = 'entente.board.letters';

/** Whether single-letter keys are on: a choice of this browser. Without storage they are. */
export function readLetterKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function saveLetterKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
