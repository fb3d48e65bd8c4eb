import fc from 'fast-check';
import { diffSettings, type SettingsChange } from '../../src/domain/settings-diff';

describe('what differs between settings', () => {
  it.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['a value', { a: 1 }, { a: 2 }, [{ path: 'a', before: 1, after: 2 }]],
    ['a part that comes', {}, { a: { b: 1 } }, [{ path: 'a', after: { b: 1 } }]],
    ['a part that goes', { a: 1 }, {}, [{ path: 'a', before: 1 }]],
    [
      'an item of a list, by its key',
      { lanes: [{ key: 'urgent', limit: 2 }, { key: 'planned' }] },
      { lanes: [{ key: 'urgent', limit: 3 }, { key: 'planned' }] },
      [{ path: 'lanes.urgent.limit', before: 2, after: 3 }],
    ],
    [
      'an item that comes before another',
      { lanes: [{ key: 'planned' }] },
      { lanes: [{ key: 'urgent' }, { key: 'planned' }] },
      [{ path: 'lanes.urgent', after: { key: 'urgent' } }],
    ],
    [
      'the order alone',
      { lanes: [{ key: 'a' }, { key: 'b' }] },
      { lanes: [{ key: 'b' }, { key: 'a' }] },
      [{ path: 'lanes', before: ['a', 'b'], after: ['b', 'a'] }],
    ],
    [
      'a list of plain values as a whole',
      { ids: ['1', '2'] },
      { ids: ['1'] },
      [{ path: 'ids', before: ['1', '2'], after: ['1'] }],
    ],
    [
      'the first item of a list',
      { targets: [] },
      { targets: [{ measure: 'M1', from: '2026-01-01', value: 0.9 }] },
      [{ path: 'targets', before: [], after: [{ measure: 'M1', from: '2026-01-01', value: 0.9 }] }],
    ],
    [
      'a target by measure and day',
      { targets: [{ measure: 'M1', from: '2026-01-01', value: 0.9 }] },
      { targets: [{ measure: 'M1', from: '2026-01-01', value: 0.8 }] },
      [{ path: 'targets.M1/2026-01-01.value', before: 0.9, after: 0.8 }],
    ],
    ['what JSON leaves out is not there', { a: undefined }, { a: 1 }, [{ path: 'a', after: 1 }]],
    [
      'two items that are known by the same are one value',
      { list: [{ key: 'a' }, { key: 'a', b: 1 }] },
      { list: [{ key: 'a' }, { key: 'a', b: 2 }] },
      [
        {
          path: 'list',
          before: [{ key: 'a' }, { key: 'a', b: 1 }],
          after: [{ key: 'a' }, { key: 'a', b: 2 }],
        },
      ],
    ],
  ])('%s', (_name, before, after, changes) => {
    const told = diffSettings(before, after);
    expect(told.map(parsed)).toEqual(changes);
  });

  it('everything that comes is told, where there was nothing', () => {
    expect(diffSettings(undefined, { a: 1, b: 2 }).map(({ path }) => path)).toEqual(['a', 'b']);
  });

  const settings = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(
      fc.integer(),
      fc.array(fc.integer(), { maxLength: 2 }),
      fc.uniqueArray(fc.record({ key: fc.constantFrom('x', 'y', 'z'), limit: fc.nat(3) }), {
        selector: ({ key }) => key,
      }),
    ),
  );

  it('is nothing exactly when both are the same, and the way back is the mirror', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const there = diffSettings(before, after);
        const back = diffSettings(after, before);
        const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
        expect(there.length === 0).toBe(isSame);
        expect(back.map(({ path }) => path)).toEqual(there.map(({ path }) => path));
        expect(back.map((change) => change.before)).toEqual(there.map((change) => change.after));
      }),
    );
  });
});

const sorted = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const parsed = ({ path, before, after }: SettingsChange): object => ({
  path,
  ...(before !== undefined && { before: JSON.parse(before) as unknown }),
  ...(after !== undefined && { after: JSON.parse(after) as unknown }),
});
