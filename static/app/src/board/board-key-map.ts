/** What a single letter, digit or sign does. */
export type LetterAct =
  | 'move'
  | 'select'
  | 'assign'
  | 'flag'
  | 'comment'
  | 'walk'
  | 'density'
  | 'search'
  | 'lane'
  | 'help';

/** What other keys do; these act also where letters are turned off. */
export const PLAIN_ACTS = ['arrows', 'space', 'choose', 'enter', 'menu', 'escape', 'undo'] as const;

/** The letters of the board, as `KeyboardEvent.key` says them, in the order of the help. */
export const LETTER_KEYS: Readonly<Record<LetterAct, readonly string[]>> = {
  move: ['m'],
  select: ['x'],
  assign: ['i'],
  flag: ['f'],
  comment: ['c'],
  walk: ['w'],
  density: ['d'],
  search: ['/'],
  lane: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
  help: ['?'],
};

export const LETTER_ACTS = Object.keys(LETTER_KEYS) as readonly LetterAct[];

export function findLetterAct(key: string): LetterAct | undefined {
  return LETTER_ACTS.find((act) => LETTER_KEYS[act].includes(key));
}

/** Keys of a walk, beside those of its buttons. */
export type WalkAct = 'next' | 'previous' | 'end';

interface WalkKeys {
  /** While a walk lasts the arrows are its own. */
  readonly plain: readonly string[];
  readonly letters: readonly string[];
}

const WALK_KEYS: Readonly<Record<WalkAct, WalkKeys>> = {
  next: { plain: ['ArrowRight', 'ArrowDown'], letters: ['n'] },
  previous: { plain: ['ArrowLeft', 'ArrowUp'], letters: ['p'] },
  end: { plain: ['Escape'], letters: [] },
};

export const WALK_ACTS = Object.keys(WALK_KEYS) as readonly WalkAct[];

export function findWalkAct(key: string, hasLetters: boolean): WalkAct | undefined {
  return WALK_ACTS.find((act) => {
    const { plain, letters } = WALK_KEYS[act];
    return plain.includes(key) || (hasLetters && letters.includes(key));
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowUp: '↑',
};

const signOf = (key: string) => SIGNS[key] ?? key.toLocaleUpperCase();

/** How a letter's keys are written: "M"; "1 … 9, 0". */
export function letterSign(act: LetterAct): string {
  return act === 'lane' ? '1 … 9, 0' : LETTER_KEYS[act].map(signOf).join(' ');
}

export function walkSign(act: WalkAct, escape: string): string {
  const { letters, plain } = WALK_KEYS[act];
  return [...letters, ...plain].map((key) => (key === 'Escape' ? escape : signOf(key))).join(' ');
}
