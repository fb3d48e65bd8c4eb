import fc from 'fast-check';
import { textTest, type WordTest } from '../../../local/jira/jql/text-match';
import { fold } from '../../../local/jira/jql/words';

const finds = (query: string, text: string): boolean =>
  textTest(query, 'summary')((test) => test(fold(text)));

/** The same by cutting the whole text into words. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const singular = (word: string): string => (/^\p{L}{3,}s$/u.test(word) ? word.slice(0, -1) : word);

const letter = fc.constantFrom('a', 'b', 's', 'É', 'é', '7', 'ß', '𝒳', '𐐨', 'д');
const other = fc.constantFrom(' ', '-', '\n', '.', '\u0301', '😀', '’');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
const text = fc.string({
  unit: fc.oneof({ weight: 3, arbitrary: letter }, other),
  maxLength: 40,
});

describe('words in a text', () => {
  it.each([
    ['plant', 'The plants grow', true],
    ['plants', 'One plant', true],
    ['plant', 'Transplant', false],
    ['plant', 'planting, then a plant', true],
    ['plant*', 'planting', true],
    ['pl?nt', 'planting', false],
    ['elan', 'Un élan', true],
    ['"blue whale"', 'A whale, blue', false],
    ['"blue whale"', 'Blue-whales', true],
    ['"blue whale"', 'Blue sky, blue whale', true],
    ['"blue whale"', 'It ends with blue', false],
    ['"" plant', 'A plant', true],
    ['-', 'anything', true],
    ['as', 'a', false],
    ['gas', 'ga', false],
    ['ab', '𐐨ab', false],
    ['ab', '😀ab', true],
  ])('%s in %s: %s', (query, where, found) => {
    expect(finds(query, where)).toBe(found);
  });

  it('may be in different texts of an issue, a phrase may not', () => {
    const inTexts = (test: WordTest) => ['a whale', 'blue'].some(test);
    expect(textTest('blue whale', 'text')(inTexts)).toBe(true);
    expect(textTest('"whale blue"', 'text')(inTexts)).toBe(false);
  });

  it('are found as if the text were cut into words', () => {
    fc.assert(
      fc.property(word, text, (wanted, where) => {
        const sought = wordsOf(wanted).map(singular);
        const own = wordsOf(where).map(singular);
        expect(finds(wanted, where)).toBe(sought.every((each) => own.includes(each)));
      }),
    );
  });

  it('that begin with a part are found as if the text were cut into words', () => {
    fc.assert(
      fc.property(word, text, (start, where) => {
        const [folded = ''] = wordsOf(start);
        const found = wordsOf(where).some((own) => own.startsWith(folded));
        expect(finds(`${start}*`, where)).toBe(found);
      }),
    );
  });

  it('one after the other are found as if the text were cut into words', () => {
    fc.assert(
      fc.property(word, word, text, (first, second, where) => {
        const sought = ['', ...wordsOf(`${first} ${second}`).map(singular), ''].join(' ');
        const own = ['', ...wordsOf(where).map(singular), ''].join(' ');
        expect(finds(`"${first} ${second}"`, where)).toBe(own.includes(sought));
      }),
    );
  });
});
