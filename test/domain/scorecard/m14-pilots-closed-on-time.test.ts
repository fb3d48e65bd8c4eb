import { toDayNumber } from '../../../src/domain/day';
import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import { at } from '../../support/builders/instant';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { aSite, RESOLUTION } from '../../support/builders/settings';

const VERDICT = { scale: '901', iterate: '902', stop: '903' };

const box = (when: string, to: string, from?: string): TimelineEntry => ({
  kind: 'day',
  field: 'timeBoxEnd',
  at: at(when),
  actor: actor(WEI),
  from: from === undefined ? undefined : toDayNumber(from),
  to: toDayNumber(to),
});
const verdict = (when: string, which: keyof typeof VERDICT = 'scale'): TimelineEntry =>
  sets(WEI, when, 'verdict', VERDICT[which]);

const START = '2026-03-02 10:00';
/** In pilot from 2 March, to end on 16 March. T is 31 March. */
const pilot = (entries: readonly TimelineEntry[], more: readonly string[] = []): Timeline =>
  anIssue({
    type: 'prototype',
    history: history('2026-02-02 In build', `${START} In pilot`, ...more),
    entries: [box(START, '2026-03-16'), ...entries],
  });

type Is = 'on-time' | 'late' | 'no-verdict' | 'extended-twice' | 'out';
const cases: readonly (readonly [title: string, issue: Timeline, is: Is])[] = [
  ['a verdict before the end', pilot([verdict('2026-03-12')]), 'on-time'],
  ['a verdict on the last day', pilot([verdict('2026-03-16 23:00')]), 'on-time'],
  ['a verdict on the day after', pilot([verdict('2026-03-17 00:10')]), 'late'],
  ['no verdict at all', pilot([]), 'no-verdict'],
  ['a verdict of *Stop* is one', pilot([verdict('2026-03-12', 'stop')]), 'on-time'],
  ['a verdict of *Iterate once* is one', pilot([verdict('2026-03-12', 'iterate')]), 'on-time'],
  [
    'one extension moves the end',
    pilot([box('2026-03-14', '2026-03-23', '2026-03-16'), verdict('2026-03-20')]),
    'on-time',
  ],
  [
    'an extension on the last day is in time',
    pilot([box('2026-03-16 20:00', '2026-03-23', '2026-03-16'), verdict('2026-03-20')]),
    'on-time',
  ],
  [
    'an extension after the end is too late',
    pilot([box('2026-03-17', '2026-03-23', '2026-03-16'), verdict('2026-03-20')]),
    'late',
  ],
  [
    'a second extension is a miss',
    pilot([
      box('2026-03-14', '2026-03-20', '2026-03-16'),
      box('2026-03-19', '2026-03-27', '2026-03-20'),
      verdict('2026-03-24'),
    ]),
    'extended-twice',
  ],
  [
    'an end that is moved nearer is the end',
    pilot([box('2026-03-05', '2026-03-10', '2026-03-16'), verdict('2026-03-12')]),
    'late',
  ],
  [
    'a new box after *Iterate once* is not counted again',
    pilot([
      verdict('2026-03-12', 'iterate'),
      box('2026-03-13', '2026-03-27', '2026-03-16'),
      verdict('2026-03-30', 'scale'),
    ]),
    'on-time',
  ],
  [
    'one whose box runs still is out',
    pilot([box('2026-03-14', '2026-03-31', '2026-03-16')]),
    'out',
  ],
  [
    'one that was never in pilot is out',
    anIssue({
      type: 'prototype',
      history: history('2026-02-02 In build'),
      entries: [box('2026-02-03', '2026-03-16')],
    }),
    'out',
  ],
  [
    'a request has no pilot',
    anIssue({
      history: history('2026-03-02 In pilot'),
      entries: [box('2026-03-02', '2026-03-16')],
    }),
    'out',
  ],
  [
    'a void one is out',
    pilot([sets(WEI, '2026-03-20', 'resolution', RESOLUTION.duplicate)], ['2026-03-20 Stopped']),
    'out',
  ],
];

describe('M14 Pilots closed on time', () => {
  it.each(cases)('%s', (_title, issue, is) => {
    const { items, misses, rows } = measure('M14', [issue]);
    expect({ items, misses }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'out' || is === 'on-time' ? 0 : 1,
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(is === 'out' ? [] : [is]);
  });

  it('counts on the day on which the box ended, not on that of the verdict', () => {
    const issue = pilot([verdict('2026-03-30')]);
    const early = aContext({ now: '2026-03-17 12:00' });
    expect(measure('M14', [issue], early, 30)).toMatchObject({ items: 1, misses: 1 });
    expect(measure('M14', [issue], aContext({ now: '2026-03-16 12:00' })).items).toBe(0);
    expect(measure('M14', [issue], aContext({ now: '2026-04-20 12:00' }), 30).items).toBe(0);
  });

  it('counts apart a pilot without a time-box', () => {
    const issue = anIssue({ type: 'prototype', history: history('2026-03-02 In pilot') });
    const { items, share } = measure('M14', [issue]);
    expect([items, share.count('M14.withoutBox')]).toEqual([0, 1]);
  });

  it('tells the mix of verdicts', () => {
    const fields = { ...aSite().fields, verdict: { id: 'v', options: VERDICT } };
    const issues = [
      pilot([verdict('2026-03-12')]),
      pilot([verdict('2026-03-12', 'stop')]),
      pilot([verdict('2026-03-20', 'stop')]),
    ];
    const { share } = measure('M14', issues, aContext({ site: { fields } }));
    expect(
      ['scale', 'iterate', 'stop'].map((each) => share.count(`M14.${each}` as 'M14.stop')),
    ).toEqual([1, 0, 2]);
  });

  it('leaves out, and counts, what passed a status without a stage', () => {
    const issue = anIssue({
      type: 'prototype',
      history: history('2026-02-02 Legal hold', `${START} In pilot`),
      entries: [box(START, '2026-03-16')],
    });
    expect(measure('M14', [issue])).toMatchObject({ items: 0, excluded: 1, rows: [] });
  });
});
