import fc from 'fast-check';
import { changedPerMille } from '../../../src/domain/flow/text-change';

describe('how much of a text changed', () => {
  it.each([
    ['nothing', 'one two three', 'one two three', 0],
    ['white space', 'one two three', ' one\n\ntwo   three ', 0],
    ['the order of words', 'one two three', 'three one two', 0],
    ['upper and lower case', 'One TWO three', 'one two Three', 0],
    ['the form of an accent', 'été chaud', 'e\u0301te\u0301 chaud', 0],
    ['one word of four letters in ten', 'aaaa bbbb', 'aaaa cccc', 500],
    ['an added word', 'aaaa', 'aaaa bbbb', 500],
    ['a removed word', 'aaaa bbbb', 'aaaa', 500],
    ['a second copy of a word', 'aaaa bbbb', 'aaaa aaaa bbbb', 333],
    ['everything', 'aaaa bbbb', 'cccc dddd', 1000],
    ['from empty', '', 'aaaa', 1000],
    ['two empty texts', '', '  ', 0],
  ])('%s', (_, before, after, perMille) => {
    expect(changedPerMille(before, after)).toBe(perMille);
  });

  it('is just under and just at five per cent where it is', () => {
    const text = `${'x'.repeat(950)} ${'y'.repeat(50)}`;
    expect(changedPerMille(text, text.replace('y'.repeat(50), 'z'.repeat(50)))).toBe(50);
    expect(changedPerMille(text, text.replace('y'.repeat(50), 'z'.repeat(49)))).toBe(50);
    const longer = `${'x'.repeat(951)} ${'y'.repeat(49)}`;
    expect(changedPerMille(longer, longer.replace('y'.repeat(49), 'z'.repeat(49)))).toBe(49);
  });

  it('finds one changed word wherever it stands in a long text', () => {
    const words = Array.from({ length: 20 }, (_, i) => `été${i + 10}`);
    for (let i = 0; i < words.length; i++) {
      const after = words.map((word, j) => (i === j ? 'hiver' : word));
      expect(changedPerMille(words.join(' '), after.join(' \n'))).toBe(50);
      expect(changedPerMille(words.join(' '), after.join(' '))).toBe(50);
    }
  });

  it('takes a word that grew at the end for another word', () => {
    expect(changedPerMille('aaaa bbbb', 'aaaa bbbbb')).toBe(Math.floor((1000 * 5) / 9));
    expect(changedPerMille('aaaa bbbb', 'aaaaa bbbb')).toBe(Math.floor((1000 * 5) / 9));
  });

  it('is the same both ways and between 0 and 1000', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const perMille = changedPerMille(a, b);
        expect(perMille).toBe(changedPerMille(b, a));
        expect(perMille).toBeGreaterThanOrEqual(0);
        expect(perMille).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
