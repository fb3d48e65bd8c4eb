import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import { toDayNumber } from '../../../src/domain/day';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { prototypeLeadTime } from '../../../src/domain/scorecard/measures/m03-prototype-lead-time';
import { at } from '../../support/builders/instant';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, CAMILLE, WEI } from '../../support/builders/people';
import { aContext, measure, notesBeside } from '../../support/builders/scorecard';
import { aProject, aSite, RESOLUTION } from '../../support/builders/settings';

const prototype = (...steps: readonly string[]): Timeline =>
  anIssue({ type: 'prototype', history: history(...steps) });

const ROUTE = { reuse: '951', saas: '952', buy: '953', build: '954' };

/** Days have nine hours, the target is 15 of them; T is Tuesday, 31 March. */
const cases: readonly (readonly [title: string, issue: Timeline, days: number | 'out'])[] = [
  [
    'ready on Friday at 17:00 and in pilot on Monday at 10:00 is two hours',
    prototype('2026-03-06 17:00 Ready', '2026-03-09 10:00 In pilot'),
    2 / 9,
  ],
  [
    'time before Ready does not count',
    prototype('2026-02-02 New', '2026-03-02 Ready', '2026-03-03 In pilot'),
    1,
  ],
  [
    'build and review are part of it',
    prototype(
      '2026-03-02 Ready',
      '2026-03-03 In build',
      '2026-03-05 In review',
      '2026-03-06 In pilot',
    ),
    4,
  ],
  ['without a pilot, Done ends it', prototype('2026-03-02 Ready', '2026-03-04 Done'), 2],
  [
    'the first pilot ends it, whatever comes later',
    prototype(
      '2026-03-02 Ready',
      '2026-03-04 In pilot',
      '2026-03-10 In build',
      '2026-03-20 In pilot',
    ),
    2,
  ],
  [
    'a re-opened one keeps its first Ready and its first end',
    prototype(
      '2026-03-02 Ready',
      '2026-03-03 In review',
      '2026-03-04 Done',
      '2026-03-05 In build',
      '2026-03-06 In review',
      '2026-03-09 Done',
    ),
    2,
  ],
  [
    'a return to triage keeps the first Ready',
    prototype('2026-03-02 Ready', '2026-03-03 In triage', '2026-03-05 Ready', '2026-03-06 Done'),
    4,
  ],
  [
    'where Ready was skipped, the build begins it',
    prototype('2026-03-02 In triage', '2026-03-03 In build', '2026-03-05 Done'),
    2,
  ],
  [
    'a Ready after the end is not the beginning',
    prototype('2026-03-02 In build', '2026-03-04 Done', '2026-03-05 Ready', '2026-03-06 In build'),
    2,
  ],
  [
    'a start at night counts from the morning',
    prototype('2026-03-02 22:00 Ready', '2026-03-04 Done'),
    1,
  ],
  [
    'an end outside of hours counts to the evening',
    prototype('2026-03-02 Ready', '2026-03-02 23:00 Done'),
    1,
  ],
  [
    'what ended today has not ended at T',
    prototype('2026-03-02 Ready', '2026-03-31 09:00 Done'),
    'out',
  ],
  [
    'what ended in the last second before T has',
    prototype('2026-03-30 Ready', '2026-03-30 23:59:59 Done'),
    1,
  ],
  [
    'what ended before the window is out',
    prototype('2025-12-01 Ready', '2025-12-30 23:59:59 Done'),
    'out',
  ],
  ['what is still in build is out', prototype('2026-03-02 Ready', '2026-03-03 In build'), 'out'],
  ['what was stopped is out', prototype('2026-03-02 Ready', '2026-03-03 Stopped'), 'out'],
  ['what was never ready is out', prototype('2026-03-02 New', '2026-03-03 Done'), 'out'],
  [
    'a request is out',
    anIssue({ type: 'request', history: history('2026-03-02 Ready', '2026-03-04 Done') }),
    'out',
  ],
  [
    'a void one is out',
    anIssue({
      type: 'prototype',
      history: history('2026-03-02 Ready', '2026-03-04 Done'),
      entries: [sets(WEI, '2026-03-04', 'resolution', RESOLUTION.duplicate)],
    }),
    'out',
  ],
];

describe('M3 prototype lead time', () => {
  it.each(cases)('%s', (_, issue, days) => {
    const { items, share, rows } = measure('M3', [issue]);
    expect(share.days('M3.leadSeconds')).toEqual(days === 'out' ? [] : [days]);
    expect(items).toBe(days === 'out' ? 0 : 1);
    expect(rows.map((row) => (row.measure === 'M3' ? row.workingDays : NaN))).toEqual(
      days === 'out' ? [] : [days],
    );
  });

  it('leaves holidays of the project out', () => {
    const calendar = { ...aProject().calendar, holidays: ['2026-03-03'] };
    const context = aContext({ projects: [aProject({ calendar })] });
    const issue = prototype('2026-03-02 Ready', '2026-03-04 Done');
    expect(measure('M3', [issue], context).share.days('M3.leadSeconds')).toEqual([1]);
  });

  it('calls 15 days within and a second more over', () => {
    const within = prototype('2026-03-02 Ready', '2026-03-20 18:00 Done');
    const over = prototype('2026-03-02 Ready', '2026-03-23 09:00:01 Done');
    expect(measure('M3', [within]).misses).toBe(0);
    expect(measure('M3', [over]).misses).toBe(1);
    expect(measure('M3', [within, over]).rows.map((row) => row.outcome)).toEqual([
      'over',
      'within',
    ]);
  });

  it('judges by the target that held on the day of the end', () => {
    const targets = [
      { measure: 'M3', from: '2026-03-10', value: 1 },
      { measure: 'M3', from: '2026-01-01', value: 3 },
    ];
    const context = aContext({ projects: [aProject({ targets })] });
    const before = prototype('2026-03-02 Ready', '2026-03-04 Done');
    const after = prototype('2026-03-16 Ready', '2026-03-18 Done');
    expect(measure('M3', [before], context).misses).toBe(0);
    expect(measure('M3', [after], context).misses).toBe(1);
  });

  it('tells on which side it waited before Ready', () => {
    const issue = prototype(
      '2026-03-02 New',
      "2026-03-04 Marketing's turn",
      '2026-03-05 12:00 In triage',
      '2026-03-06 Ready',
      "2026-03-09 Marketing's turn",
      '2026-03-10 Done',
    );
    const { share } = measure('M3', [issue]);
    const days = (['it', 'marketing'] as const).map((side) => share.count(`M3.before-${side}`));
    expect(days).toEqual([2667, 1333]);
  });

  describe('by route', () => {
    const onRoute = (days: number, option: string | undefined): Timeline => ({
      ...anIssue({
        type: 'prototype',
        history: history('2026-03-02 Ready', `2026-03-${String(2 + days).padStart(2, '0')} Done`),
        entries: option === undefined ? [] : [sets(WEI, '2026-03-02', 'route', option)],
      }),
    });
    const site = {
      fields: { ...aSite().fields, route: { id: 'customfield_10030', options: ROUTE } },
    };

    it('counts each of the four apart, one of an admin’s own and none not', () => {
      const issues = [onRoute(1, ROUTE.reuse), onRoute(2, ROUTE.build), onRoute(3, '999')];
      const { share, rows } = measure('M3', [...issues, onRoute(4, undefined)], aContext({ site }));
      const days = Object.keys(ROUTE).map((key) => share.days(`M3.route-${key as 'buy'}`));
      expect(days).toEqual([[1], [], [], [2]]);
      expect(rows.map((row) => row.measure === 'M3' && row.route)).toEqual([
        ...[undefined, undefined, 'build', 'reuse'],
      ]);
    });

    it('tells the median from eight on, and below that how few there are', () => {
      const days = [1, 2, 3, 4, 1, 2, 3, 4];
      const issues = days.map((each) => onRoute(each, ROUTE.buy));
      const { share } = measure('M3', [...issues, onRoute(4, ROUTE.saas)], aContext({ site }));
      const notes = notesBeside(prototypeLeadTime, share);
      expect(notes).toContainEqual({ key: 'route-buy', unit: 'days', value: 2, n: 8 });
      expect(notes).toContainEqual({ key: 'route-saas', unit: 'days', n: 1, needed: 8 });
      expect(notes.some(({ key }) => key === 'route-build')).toBe(false);
    });
  });

  describe('beside the forecast of its filing', () => {
    const told = (from: string, to: string, when = '2026-03-01'): RecordedAct => ({
      ...{ kind: 'promise', at: at(when), actor: actor(CAMILLE), answerBy: at('2026-03-03') },
      forecast: { from: toDayNumber(from), to: toDayNumber(to) },
    });
    const issue = prototype('2026-03-01 Ready', '2026-03-10 18:00 In pilot', '2026-03-20 Done');
    const forecastOf = (...acts: readonly RecordedAct[]) => {
      const beside = { acts, waivers: [], wholes: [] };
      const { share, rows } = measure('M3', [issue], aContext(), 90, () => beside);
      const counts = (['M3.forecast', 'M3.byFirstDay', 'M3.byLastDay'] as const).map(share.count);
      return { counts, rows, share };
    };

    it.each([
      ['before its first day', '2026-03-12', '2026-03-20', [1, 1, 1]],
      ['on its first day', '2026-03-10', '2026-03-20', [1, 1, 1]],
      ['after its first day', '2026-03-09', '2026-03-20', [1, 0, 1]],
      ['on its last day', '2026-03-05', '2026-03-10', [1, 0, 1]],
      ['after its last day', '2026-03-05', '2026-03-09', [1, 0, 0]],
    ])('%s', (_, from, to, counts) => {
      const found = forecastOf(told(from, to));
      expect(found.counts).toEqual(counts);
      expect(found.rows).toMatchObject([
        { forecast: { from: toDayNumber(from), to: toDayNumber(to) } },
      ]);
    });

    it('counts none that was told after the end, or had no days', () => {
      const { forecast: _, ...without } = { ...told('2026-03-12', '2026-03-20'), forecast: 0 };
      expect(forecastOf(told('2026-03-12', '2026-03-20', '2026-03-11')).counts).toEqual([0, 0, 0]);
      expect(forecastOf(without).counts).toEqual([0, 0, 0]);
      expect(notesBeside(prototypeLeadTime, forecastOf().share)).toContainEqual({
        ...{ key: 'forecast-last-day', unit: 'share', n: 0, needed: 8 },
      });
    });

    it('is told as a share from eight on', () => {
      const issues = Array.from({ length: 8 }, (_, i) => ({ ...issue, issueId: String(800 + i) }));
      const beside = (id: string) => told('2026-03-09', id < '806' ? '2026-03-10' : '2026-03-09');
      const { share } = measure('M3', issues, aContext(), 90, ({ issueId }) => ({
        ...{ acts: [beside(issueId)], waivers: [], wholes: [] },
      }));
      expect(notesBeside(prototypeLeadTime, share)).toEqual(
        expect.arrayContaining([
          { key: 'forecast-first-day', unit: 'share', value: 0, n: 8 },
          { key: 'forecast-last-day', unit: 'share', value: 0.75, n: 8 },
        ]),
      );
    });
  });

  it('counts what was never ready apart, and what passed a status without a stage', () => {
    const never = prototype('2026-03-02 New', '2026-03-03 Done');
    const unmapped = prototype('2026-03-02 Ready', '2026-03-03 Legal hold', '2026-03-04 Done');
    const { share, excluded } = measure('M3', [never, unmapped]);
    expect([share.count('M3.withoutReady'), excluded]).toEqual([1, 1]);
  });
});
