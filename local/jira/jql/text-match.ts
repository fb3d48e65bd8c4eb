import { JqlProblem } from './problem';
import { fold, someWord, wordsOf } from './words';

/** A plural finds its singular; the stemming of Jira's index goes further. */
const stem = (word: string): string =>
  word.endsWith('s') ? word.replace(/(?<=\p{L}{3})s$/u, '') : word;

const stemsOf = (query: string): string[] => wordsOf(fold(query)).map(stem);

/** Whether a folded text has it. */
type WordTest = (folded: string) => boolean;

/**
 * What follows `~`: words in any order and of any of an issue's texts (folded), each whole unless it
 * ends with `*` or holds `?`, and quoted phrases word by word.
 *
 * @throws JqlProblem where a word begins with a wildcard.
 */
export function textTest(query: string, field: string): (texts: readonly string[]) => boolean {
  const tests: WordTest[] = [];
  const rest = query.replace(/"([^"]*)"/g, (_whole, phrase: string) => {
    tests.push(phraseTest(stemsOf(phrase)));
    return ' ';
  });
  for (const word of rest.split(/\s+/).filter(Boolean))
    tests.push(...wordTests(word, field, query));
  return (texts) => tests.every((test) => texts.some(test));
}

function phraseTest([first, ...others]: readonly string[]): WordTest {
  if (first === undefined) return () => true;
  return (folded) =>
    someWord(folded, first, (word, end) => {
      if (stem(word) !== first) return false;
      const next = wordsOf(folded, others.length, end);
      return others.every((other, place) => stem(next[place] ?? '') === other);
    });
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
const wholeWordTest =
  (wanted: string): WordTest =>
  (folded) =>
    someWord(folded, wanted, (word) => stem(word) === wanted);

function wildcardTest(word: string): WordTest {
  const wanted = word.replace(/[^\p{L}\p{N}*?]/gu, '');
  const source = wanted.replace(/\*/g, '.*').replace(/\?/g, '.');
  const pattern = new RegExp(`^${source}$`, 'u');
  const [start = ''] = wanted.split(/[*?]/);
  return (folded) => someWord(folded, start, (own) => pattern.test(own));
}
