import { toDayNumber } from '../../../src/domain/day';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { anIssue, history, movesDate, sets } from '../../support/builders/issue';
import { CAMILLE, WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { LANE, RESOLUTION, VARIANT } from '../../support/builders/settings';

type Parts = Partial<Parameters<typeof anIssue>[0]>;

/** Filed on 2 March. */
const filed = (neededBy: string | undefined, parts: Parts = {}): Timeline =>
  anIssue({
    history: history('2026-03-02 10:00 New'),
    now: neededBy === undefined ? {} : { days: { neededBy: toDayNumber(neededBy) } },
    ...parts,
  });

type Is = 'early' | 'short' | 'out';
const cases: readonly (readonly [title: string, issue: Timeline, is: Is])[] = [
  ['thirty days are enough', filed('2026-04-01'), 'early'],
  ['twenty-nine are not', filed('2026-03-31'), 'short'],
  ['a date that had passed is short', filed('2026-02-20'), 'short'],
  ['without a date it does not count', filed(undefined), 'out'],
  [
    'a data source needs forty-five days',
    filed('2026-04-15', {
      now: {
        days: { neededBy: toDayNumber('2026-04-15') },
        options: { variant: VARIANT.dataSource },
      },
    }),
    'short',
  ],
  [
    'a data source with forty-five days is early',
    filed('2026-04-16', {
      now: {
        days: { neededBy: toDayNumber('2026-04-16') },
        options: { variant: VARIANT.dataSource },
      },
    }),
    'early',
  ],
  [
    'a date that is moved later does not mend a short notice',
    filed('2026-06-01', {
      entries: [movesDate(CAMILLE, '2026-03-10', '2026-03-20', '2026-06-01')],
    }),
    'short',
  ],
  [
    'a date that is moved nearer does not spoil an early one',
    filed('2026-03-20', {
      entries: [movesDate(CAMILLE, '2026-03-10', '2026-06-01', '2026-03-20')],
    }),
    'early',
  ],
  [
    'a date that is given later counts from the filing',
    filed('2026-04-02', { entries: [movesDate(CAMILLE, '2026-03-20', undefined, '2026-04-02')] }),
    'early',
  ],
  [
    'urgent items are in',
    filed('2026-03-05', {
      now: { days: { neededBy: toDayNumber('2026-03-05') }, options: { lane: LANE.urgent } },
    }),
    'short',
  ],
  ['a request by IT counts', filed('2026-04-01', { reporter: WEI }), 'early'],
  ['delivery work is no request', filed('2026-04-01', { type: 'story' }), 'out'],
  [
    'one filed before the window is out',
    filed('2026-04-01', { history: history('2025-11-03 New') }),
    'out',
  ],
  [
    'a void one is out',
    filed('2026-04-01', {
      history: history('2026-03-02 New', '2026-03-03 Stopped'),
      entries: [sets(WEI, '2026-03-03', 'resolution', RESOLUTION.duplicate)],
    }),
    'out',
  ],
  [
    'a status without a stage changes nothing: a date needs none',
    filed('2026-04-01', { history: history('2026-03-02 New', '2026-03-03 Legal hold') }),
    'early',
  ],
];

describe('M9 Early notice', () => {
  it.each(cases)('%s', (_title, issue, is) => {
    const { items, misses, rows, excluded } = measure('M9', [issue]);
    expect({ items, misses, excluded }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'short' ? 1 : 0,
      excluded: 0,
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(is === 'out' ? [] : [is]);
  });

  it('counts calendar days in the zone of the site', () => {
    const late = filed('2026-04-01', { history: history('2026-03-02 23:30 New') });
    const inParis = aContext({ site: { timeZone: 'Europe/Paris' } });
    expect(measure('M9', [late]).misses).toBe(0);
    expect(measure('M9', [late], inParis).misses).toBe(1);
  });

  it('tells the median in calendar days, and how many have no date', () => {
    const dates = ['2026-03-12', '2026-03-22', '2026-04-01'];
    const { share } = measure('M9', [...dates.map((date) => filed(date)), filed(undefined)]);
    expect(share.days('M9.notice')).toEqual([10, 20, 30]);
    expect(share.count('M9.undated')).toBe(1);
  });

  it.each([
    ['after sixty days', '2026-01-05', ['2026-03-06 In triage'], [1, 1]],
    ['on the ninetieth day', '2025-12-10', ['2026-03-10 New'], [1, 1]],
    ['later', '2025-12-09', ['2026-03-10 New'], [1, 0]],
    ['to be stopped', '2026-03-02', ['2026-03-10 Stopped'], [0, 0]],
    ['twice', '2026-03-02', ['2026-03-03 New', '2026-03-04 On radar', '2026-03-05 New'], [2, 2]],
    ['never', '2026-03-02', [], [0, 0]],
  ] as const)('a request that left the radar %s', (_, from, steps, pulls) => {
    const issue = anIssue({ history: history(`${from} On radar`, ...steps) });
    const { share } = measure('M9', [issue], aContext(), 365);
    expect([share.count('M9.fromRadar'), share.count('M9.pulledSoon')]).toEqual(pulls);
  });

  it('shows the first date and the one that holds now', () => {
    const moved = filed('2026-07-01', {
      entries: [movesDate(CAMILLE, '2026-03-10', '2026-06-01', '2026-07-01')],
    });
    expect(measure('M9', [moved]).rows).toMatchObject([
      { firstDay: toDayNumber('2026-06-01'), dayNow: toDayNumber('2026-07-01'), wantedDays: 30 },
    ]);
  });
});
