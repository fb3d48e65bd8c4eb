import type { Standard } from '../../../src/domain/settings';
import { isPassing, listAhead, type StandardSubject } from '../../../src/domain/standards/standard';
import { starterCatalogue } from '../../../src/domain/standards/starter';

const subject: Omit<StandardSubject, 'stage'> = {
  ...{ workType: 'request', variant: undefined, dataClass: undefined, channels: [] },
  day: '2026-11-20',
};
const keysOf = (catalogue: readonly Standard[]) =>
  listAhead(catalogue, subject).map(({ key }) => key);

describe('what an item is held to on its way', () => {
  const rule = (key: string, rest: Partial<Standard>): Standard => ({
    ...{ key, side: 'it', from: '2026-01-01', clearances: ['pilot', 'scale'], waivedBy: [] },
    ...{ appliesTo: {}, ...rest },
  });

  it('is what its pilot needs, then what its end needs besides, each once', () => {
    const catalogue = [rule('late', { clearances: ['scale'] }), rule('both', {})];
    expect(keysOf(catalogue)).toEqual(['both', 'late']);
  });

  it('leaves out what only a try needs, what another stage needs, and what holds no more', () => {
    const catalogue = [
      rule('try', { clearances: ['prototype'] }),
      rule('elsewhere', { appliesTo: { stages: ['build'] } }),
      rule('over', { to: '2026-11-20' }),
      rule('to-come', { from: '2026-11-21' }),
    ];
    expect(keysOf(catalogue)).toEqual([]);
  });

  it('follows what the item is', () => {
    const catalogue = starterCatalogue('2026-01-01');
    expect(keysOf(catalogue)).not.toContain('consent');
    const known = { dataClass: 'personal', channels: ['email'] };
    expect(listAhead(catalogue, { ...subject, ...known }).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['brand', 'personal-data']),
    );
  });

  it.each([
    ['met', true],
    ['not-applicable', true],
    ['not-met', false],
    ['to-verify', false],
    ['waived', false],
  ] as const)('%s is in order: %s', (state, expected) => {
    expect(isPassing(state)).toBe(expected);
  });
});
