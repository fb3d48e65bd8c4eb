import { readDensity, withDensity } from '../../../src/domain/board/density';

describe('the density of the board', () => {
  it.each([undefined, null, 7, 'compact', [], { density: 'tiny' }])(
    'is comfortable when %j is kept',
    (kept) => expect(readDensity(kept)).toBe('comfortable'),
  );

  it('is what was chosen', () => {
    expect(readDensity(withDensity(undefined, 'compact'))).toBe('compact');
    expect(readDensity(withDensity({ density: 'compact' }, 'comfortable'))).toBe('comfortable');
  });

  it('leaves what else is kept', () => {
    expect(withDensity({ other: 1 }, 'compact')).toEqual({ other: 1, density: 'compact' });
    expect(withDensity(['foreign'], 'compact')).toEqual({ density: 'compact' });
  });
});
