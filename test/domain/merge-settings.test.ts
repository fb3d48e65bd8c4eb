import { mergeSettings } from '../../src/domain/merge-settings';

interface Settings {
  readonly version: number;
  readonly zone: string;
  readonly days: readonly number[];
  readonly limit?: number;
}

describe('two editors of the same settings', () => {
  const base: Settings = { version: 3, zone: 'A', days: [1, 2], limit: 4 };
  const theirs: Settings = { ...base, version: 4, zone: 'B' };

  it('both have their way where they changed different parts', () => {
    expect(mergeSettings(base, theirs, { ...base, days: [1] })).toEqual({ ...theirs, days: [1] });
  });

  it('the one who is asked has theirs where both changed the same', () => {
    expect(mergeSettings(base, theirs, { ...base, zone: 'C' }).zone).toBe('C');
  });

  it('what one took away is away', () => {
    const { limit: _limit, ...mine } = base;
    expect(mergeSettings<Settings>(base, theirs, mine)).not.toHaveProperty('limit');
  });

  it('is based on what is stored', () => {
    expect(mergeSettings(base, theirs, base)).toEqual(theirs);
  });
});
