/**
 * How much of a text changed, per mille, rounded down.
 *
 * Formula: words as a multiset (NFC, case-folded); the larger of the characters taken out and put in,
 * ÷ the characters of the longer text, spaces not counted. Moving words or breaking lines changes
 * nothing.
 */
export function changedPerMille(before: string, after: string): number {
  if (before === after) return 0;
  const shared = findShared(before, after);
  const left = countWords(before.slice(shared.head, before.length - shared.tail));
  const right = countWords(after.slice(shared.head, after.length - shared.tail));
  const longer = shared.characters + Math.max(left.characters, right.characters);
  if (longer === 0) return 0;
  const changed = Math.max(surplus(left.words, right.words), surplus(right.words, left.words));
  return Math.floor((1000 * changed) / longer);
}

interface Shared {
  readonly head: number;
  readonly tail: number;
  readonly characters: number;
}

/** Whole words with which both texts begin and end: they cancel out, and most edits are small. */
function findShared(a: string, b: string): Shared {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (head > 0 && !isSpace(a.charCodeAt(head - 1))) head--;
  let tail = 0;
  const isAlike = (): boolean =>
    a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail);
  while (tail < shorter - head && isAlike()) tail++;
  while (tail > 0 && !isSpace(a.charCodeAt(a.length - tail))) tail--;
  const characters = countCharacters(a.slice(0, head)) + countCharacters(a.slice(a.length - tail));
  return { head, tail, characters };
}

/** The common ones: a cut at another white space would only be made less often. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function countCharacters(text: string): number {
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return countWords(text).characters;
    if (code > 32) characters++;
  }
  return characters;
}

interface WordCount {
  readonly words: ReadonlyMap<string, number>;
  readonly characters: number;
}

function countWords(text: string): WordCount {
  const words = new Map<string, number>();
  let characters = 0;
  for (const word of text.normalize('NFC').toLowerCase().split(/\s+/u)) {
    if (word === '') continue;
    words.set(word, (words.get(word) ?? 0) + 1);
    characters += word.length;
  }
  return { words, characters };
}

/** Characters of the words that `a` has more often than `b`. */
function surplus(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let characters = 0;
  for (const [word, count] of a) {
    characters += word.length * Math.max(0, count - (b.get(word) ?? 0));
  }
  return characters;
}
