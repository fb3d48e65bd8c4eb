/** Words that say nothing about what a request is about, in both languages. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `with from that this when what where which into onto over under about have been will would should
   could make more less than them they their your ours every each also only just like want need
   avec dans pour plus moins sans sous vers chez cette celui celle leur leurs nous vous elle elles
   mais donc dont quand quoi comme tout tous toute toutes faire fait etre avoir sont notre votre
   depuis entre`.split(/\s+/),
);

/** Most words of a search: more make Jira slow and find nothing more. */
const MAX_WORDS = 6;
const MIN_WORD_LENGTH = 4;
/** Two titles that share less are not shown as alike. */
const MIN_LIKENESS = 0.34;

/** The words of a title that a search for its like should use: longest first, without accents. */
export function listTellingWords(title: string): readonly string[] {
  const words = new Set(splitWords(title));
  return [...words].sort((a, b) => b.length - a.length).slice(0, MAX_WORDS);
}

function splitWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= MIN_WORD_LENGTH && !STOP_WORDS.has(word));
}

/** Share of the telling words of the shorter title that the other has too, 0…1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [new Set(splitWords(a)), new Set(splitWords(b))];
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 0;
  const shared = [...left].filter((word) => [...right].some((other) => sameStem(word, other)));
  return Math.min(1, shared.length / Math.max(2, smaller));
}

/** Plurals and endings: the longer word starts with the shorter, at most three letters longer. */
function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && long.length - short.length <= 3;
}

/** The candidates that are like the title, most alike first. */
export function listAlike<T extends { readonly title: string }>(
  title: string,
  candidates: readonly T[],
  most = 3,
): readonly T[] {
  return candidates
    .map((candidate) => ({ candidate, share: likeness(title, candidate.title) }))
    .filter(({ share }) => share >= MIN_LIKENESS)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
