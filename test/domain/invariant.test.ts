import { elementAt, InvariantBroken, valueOf } from '../../src/domain/invariant';

describe('what must be there', () => {
  it('is handed out', () => {
    expect(elementAt(['a', 'b'], 1)).toBe('b');
    expect(valueOf(new Map([['a', 1]]), 'a')).toBe(1);
  });

  it('is a bug of ours when it is not, and says what was missing', () => {
    expect(() => elementAt(['a'], 1)).toThrow(new InvariantBroken('nothing at 1 of 1'));
    expect(() => valueOf(new Map<string, number>(), 'a')).toThrow('no value for a');
  });
});
