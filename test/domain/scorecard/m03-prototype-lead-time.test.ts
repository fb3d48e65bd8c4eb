import type { Timeline } from '../../../src/domain/flow/timeline';
import { anIssue, history, sets } from '../../support/builders/issue';
import { WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { aProject, RESOLUTION } from '../../support/builders/settings';

const prototype = (...steps: readonly string[]): Timeline =>
  anIssue({ type: 'prototype', history: history(...steps) });

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

  it('counts what was never ready apart, and what passed a status without a stage', () => {
    const never = prototype('2026-03-02 New', '2026-03-03 Done');
    const unmapped = prototype('2026-03-02 Ready', '2026-03-03 Legal hold', '2026-03-04 Done');
    const { share, excluded } = measure('M3', [never, unmapped]);
    expect([share.count('M3.withoutReady'), excluded]).toEqual([1, 1]);
  });
});
