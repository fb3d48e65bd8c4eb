import { JqlProblem } from './problem';

// All of ASCII: what has no marks to take off.
const PLAIN = /^[\x00-\x7f]*$/;

const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A plural finds its singular; the stemming of Jira's index goes further. */
const stem = (word: string): string =>
  word.endsWith('s') ? word.replace(/(?<=\p{L}{3})s$/u, '') : word;

const wordsOf = (text: string): string[] => cut(fold(text));

/** What each text that matches holds somewhere: the stems of the query's words, without wildcards. */
const partsOf = (query: string): string[] => wordsOf(query).map(stem);

function cut(folded: string): string[] {
  // The classes of Unicode take several times as long as ASCII's.
  const words = PLAIN.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu;
  return folded.match(words) ?? [];
}

type WordTest = (words: readonly string[]) => boolean;

/**
 * What follows `~`: words in any order, each whole unless it ends with `*` or holds `?`, and
 * quoted phrases word by word.
 *
 * @throws JqlProblem where a word begins with a wildcard.
 */
export function textTest(query: string, field: string): (text: string) => boolean {
  const tests: WordTest[] = [];
  const rest = query.replace(/"([^"]*)"/g, (_whole, phrase: string) => {
    tests.push(phraseTest(wordsOf(phrase).map(stem)));
    return ' ';
  });
  for (const word of rest.split(/\s+/).filter(Boolean))
    tests.push(...wordTests(word, field, query));
  // A word that is nowhere in the text, not even as a part, saves cutting it into words.
  const parts = partsOf(query);
  return (text) => {
    const folded = fold(text);
    if (!parts.every((part) => folded.includes(part))) return false;
    const words = cut(folded);
    return tests.every((test) => test(words));
  };
}

function phraseTest(phrase: readonly string[]): WordTest {
  return (words) =>
    words.some((_word, place) =>
      phrase.every((each, offset) => stem(words[place + offset] ?? '') === each),
    );
}

function wordTests(word: string, field: string, query: string): WordTest[] {
  const first = word[0] ?? '';
  if (first === '*' || first === '?') {
    throw new JqlProblem(
      `The text query '${query}' for field '${field}' is not allowed to start with '${first}'.`,
    );
  }
  if (/[*?]/.test(word)) return [wildcardTest(fold(word))];
  return wordsOf(word)
    .map(stem)
    .map((wanted) => (words) => words.some((own) => stem(own) === wanted));
}

function wildcardTest(word: string): WordTest {
  const source = word
    .replace(/[^\p{L}\p{N}*?]/gu, '')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const pattern = new RegExp(`^${source}$`, 'u');
  return (words) => words.some((own) => pattern.test(own));
}
