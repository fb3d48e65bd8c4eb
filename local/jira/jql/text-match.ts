import { JqlProblem } from './problem';
import { areNextWords, fold, someWord, wordsOf } from './words';

/** A plural finds its singular; the stemming of Jira's index goes further. */
const stem = (word: string): string =>
  word.endsWith('s') ? word.replace(/(?<=\p{L}{3})s$/u, '') : word;

const stemsOf = (query: string): string[] => wordsOf(fold(query)).map(stem);

/** Every word that has this stem; to take the stem of each word of a text takes far longer. */
const wordsWithStem = (stemmed: string): readonly string[] =>
  [stemmed, `${stemmed}s`].filter((word) => stem(word) === stemmed);

/** Whether a folded text has it. */
export type WordTest = (folded: string) => boolean;

/** Whether one of an issue's texts passes; the others are then not read. */
export type Texts = (test: WordTest) => boolean;

/**
 * What follows `~`: words in any order and of any of an issue's texts (folded), each whole unless it
 * ends with `*` or holds `?`, and quoted phrases word by word.
 *
 * @throws JqlProblem where a word begins with a wildcard.
 */
export function textTest(query: string, field: string): (someText: Texts) => boolean {
  const tests: WordTest[] = [];
  const rest = query.replace(/"([^"]*)"/g, (_whole, phrase: string) => {
    tests.push(phraseTest(stemsOf(phrase)));
    return ' ';
  });
  for (const word of rest.split(/\s+/).filter(Boolean))
    tests.push(...wordTests(word, field, query));
  return (someText) => tests.every(someText);
}

function phraseTest([first, ...others]: readonly string[]): WordTest {
  if (first === undefined) return () => true;
  const firsts = wordsWithStem(first);
  const rest = others.map(wordsWithStem);
  return (folded) =>
    someWord(
      folded,
      first,
      (word, end) => firsts.includes(word) && areNextWords(folded, end, rest),
    );
}

function wordTests(word: string, field: string, query: string): WordTest[] {
  const first = word[0] ?? '';
  if (first === '*' || first === '?') {
    throw new JqlProblem(
      `The text query '${query}' for field '${field}' is not allowed to start with '${first}'.`,
    );
  }
  return /[*?]/.test(word) ? [wildcardTest(fold(word))] : stemsOf(word).map(wholeWordTest);
}

/** Every word with this stem begins with it. */
function wholeWordTest(wanted: string): WordTest {
  const words = wordsWithStem(wanted);
  return (folded) => someWord(folded, wanted, (word) => words.includes(word));
}

function wildcardTest(word: string): WordTest {
  const wanted = word.replace(/[^\p{L}\p{N}*?]/gu, '');
  const source = wanted.replace(/\*/g, '.*').replace(/\?/g, '.');
  const pattern = new RegExp(`^${source}$`, 'u');
  const [start = ''] = wanted.split(/[*?]/);
  return (folded) => someWord(folded, start, (own) => pattern.test(own));
}
