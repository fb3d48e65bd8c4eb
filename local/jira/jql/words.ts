// All of ASCII: what has no marks to take off.
const PLAIN = /^[\x00-\x7f]*$/;

// The classes of Unicode take several times as long as ASCII's.
const WORD = /[\p{L}\p{N}]/gu;
const WORD_HERE = /[\p{L}\p{N}]+/uy;
const WORD_END = /[\p{L}\p{N}]$/u;

/** Without accents and capitals, in which words are compared. */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a folded text, in its order. */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < folded.length;) {
    const start = startOfWord(folded, at);
    at = endOfWord(folded, start);
    if (at > start) words.push(folded.slice(start, at));
  }
  return words;
}

/** Whether the next words from a place on are these, each in one of its forms. */
export function areNextWords(
  folded: string,
  from: number,
  words: readonly (readonly string[])[],
): boolean {
  let at = from;
  for (const forms of words) {
    const start = startOfWord(folded, at);
    at = endOfWord(folded, start);
    if (!forms.includes(folded.slice(start, at))) return false;
  }
  return true;
}

/**
 * Whether a word of the text that begins with `start` passes the test, which also gets where the
 * word ends. Looks only where `start` is: to cut whole texts into words is what takes time.
 */
export function someWord(
  folded: string,
  start: string,
  test: (word: string, end: number) => boolean,
): boolean {
  for (let at = folded.indexOf(start); at !== -1; at = folded.indexOf(start, at + 1)) {
    if (at >= folded.length) return false;
    if (isWithinWord(folded, at)) continue;
    const end = endOfWord(folded, at);
    if (end > at && test(folded.slice(at, end), end)) return true;
  }
  return false;
}

/** Whether the character before belongs to a word. */
function isWithinWord(folded: string, at: number): boolean {
  if (at === 0) return false;
  const code = folded.charCodeAt(at - 1);
  if (code < 0x80) return isPlainWordCode(code);
  // A character outside the first plane takes two places.
  return WORD_END.test(folded.slice(Math.max(0, at - 2), at));
}

/** The first place of a word from here on; the text's end where there is none. */
function startOfWord(folded: string, from: number): number {
  let at = from;
  while (
    at < folded.length &&
    folded.charCodeAt(at) < 0x80 &&
    !isPlainWordCode(folded.charCodeAt(at))
  )
    at += 1;
  if (at === folded.length || folded.charCodeAt(at) < 0x80) return at;
  WORD.lastIndex = at;
  return WORD.exec(folded)?.index ?? folded.length;
}

function endOfWord(folded: string, at: number): number {
  let end = at;
  while (isPlainWordCode(folded.charCodeAt(end))) end += 1;
  if (!(folded.charCodeAt(end) >= 0x80)) return end;
  WORD_HERE.lastIndex = end;
  return WORD_HERE.test(folded) ? WORD_HERE.lastIndex : end;
}

// Of folded text: without capitals.
const isPlainWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
