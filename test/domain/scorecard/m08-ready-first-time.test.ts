import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import { anIssue, flags, history, sets } from '../../support/builders/issue';
import { at } from '../../support/builders/instant';
import { actor, CAMILLE, WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { FLAG, RESOLUTION } from '../../support/builders/settings';

/** All five answers of the brief. */
const COMPLETE: Timeline['now'] = {
  options: { costOfWaiting: '901', dataClass: '902' },
  days: { neededBy: 20_600 },
  channel: ['801'],
  lengths: { outcome: 20, audience: 1, acceptance: 20, system: 1 },
  present: [],
  flagged: false,
  sprintIds: [],
};

interface Parts {
  readonly now?: Partial<Timeline['now']>;
  readonly entries?: readonly TimelineEntry[];
  readonly type?: 'prototype' | 'story';
}

const request = (steps: readonly string[], parts: Parts = {}): Timeline =>
  anIssue({
    type: parts.type ?? 'request',
    history: history(...steps),
    entries: parts.entries ?? [],
    now: { ...COMPLETE, ...parts.now },
  });

const STRAIGHT = ['2026-03-02 New', '2026-03-03 In triage', '2026-03-04 Ready'];

/** The acceptance is written at an instant; before it, it was missing. */
const writes = (when: string, length = 40): TimelineEntry => ({
  kind: 'text',
  at: at(when),
  actor: actor(CAMILLE),
  field: 'acceptance',
  from: 0,
  to: length,
  changedPerMille: 1000,
});

type Is = 'right' | 'miss' | 'out';
const cases: readonly (readonly [title: string, issue: Timeline, is: Is])[] = [
  ['a complete one without a question is right', request(STRAIGHT), 'right'],
  ['a prototype counts', request(STRAIGHT, { type: 'prototype' }), 'right'],
  ['delivery work is no request', request(STRAIGHT, { type: 'story' }), 'out'],
  [
    'nineteen characters are no answer',
    request(STRAIGHT, {
      now: { lengths: { outcome: 19, audience: 1, acceptance: 20, system: 1 } },
    }),
    'miss',
  ],
  ['a missing channel is a miss', request(STRAIGHT, { now: { channel: [] } }), 'miss'],
  [
    'a date without its cost is a miss',
    request(STRAIGHT, { now: { options: { dataClass: '902' } } }),
    'miss',
  ],
  ['"no date" with a cost is an answer', request(STRAIGHT, { now: { days: {} } }), 'right'],
  [
    'an answer written before the first triage is there',
    request(STRAIGHT, { entries: [writes('2026-03-02 15:00')] }),
    'right',
  ],
  [
    'an answer written after the first triage comes too late',
    request(STRAIGHT, { entries: [writes('2026-03-03 15:00')] }),
    'miss',
  ],
  [
    'where triage was skipped, the brief is read at Ready',
    request(['2026-03-02 New', '2026-03-04 Ready'], { entries: [writes('2026-03-03 15:00')] }),
    'right',
  ],
  [
    'a wait on marketing on the way is a miss',
    request([
      '2026-03-02 New',
      '2026-03-03 In triage',
      "2026-03-04 Marketing's turn",
      '2026-03-05 In triage',
      '2026-03-06 Ready',
    ]),
    'miss',
  ],
  [
    'a flag that waits on marketing on the way is a miss',
    request(['2026-03-02 New', '2026-03-03 In triage', '2026-03-06 Ready'], {
      entries: flags('2026-03-04 10:00', '2026-03-04 12:00', FLAG.brand),
    }),
    'miss',
  ],
  [
    'a flag that waits on a vendor is none',
    request(['2026-03-02 New', '2026-03-03 In triage', '2026-03-06 Ready'], {
      entries: flags('2026-03-04 10:00', '2026-03-04 12:00', FLAG.vendor),
    }),
    'right',
  ],
  [
    'a move back to New is a miss',
    request(['2026-03-02 New', '2026-03-03 In triage', '2026-03-04 New', '2026-03-05 Ready']),
    'miss',
  ],
  [
    'a wait on marketing after Ready changes nothing',
    request([...STRAIGHT, "2026-03-05 Marketing's turn", '2026-03-06 Ready']),
    'right',
  ],
  [
    'one that waits on marketing for five days is not a miss yet',
    request(['2026-03-02 New', "2026-03-24 09:00 Marketing's turn"]),
    'out',
  ],
  [
    'one that waits on marketing for longer is one, unfinished',
    request(['2026-03-02 New', "2026-03-23 17:00 Marketing's turn"]),
    'miss',
  ],
  [
    'one that waited, and is with IT again, is out',
    request(['2026-03-02 New', "2026-03-10 Marketing's turn", '2026-03-30 In triage']),
    'out',
  ],
  [
    'one that was stopped while it waited is out',
    request(['2026-03-02 New', "2026-03-10 Marketing's turn", '2026-03-30 Stopped']),
    'out',
  ],
  [
    'a void one is out',
    request([...STRAIGHT, '2026-03-05 Stopped'], {
      entries: [sets(WEI, '2026-03-05', 'resolution', RESOLUTION.duplicate)],
    }),
    'out',
  ],
  [
    'one that was ready before the window is out',
    request(['2025-11-03 New', '2025-11-04 In triage', '2025-11-05 Ready']),
    'out',
  ],
];

describe('M8 Ready first time', () => {
  it.each(cases)('%s', (_title, issue, is) => {
    const { items, misses, rows } = measure('M8', [issue]);
    expect({ items, misses }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'miss' ? 1 : 0,
    });
    expect(rows).toHaveLength(items);
    for (const row of rows) expect(row.outcome === 'right').toBe(is === 'right');
  });

  it('counts what is missing and the questions back', () => {
    const asked = request(
      [
        '2026-03-02 New',
        '2026-03-03 In triage',
        "2026-03-04 Marketing's turn",
        '2026-03-05 In triage',
        "2026-03-06 Marketing's turn",
        '2026-03-09 In triage',
        '2026-03-10 Ready',
      ],
      { now: { channel: [] } },
    );
    const { share, rows } = measure('M8', [asked, request(STRAIGHT)]);
    expect(share.count('M8.loops')).toBe(2);
    expect(share.count('M8.missing-channel')).toBe(1);
    expect(rows[0]).toMatchObject({ outcome: 'not-right', loops: 2, missing: ['channel'] });
  });

  it('counts requests that IT understood otherwise at first, and misses none for it', () => {
    const word = (when: string, isRight: boolean) =>
      ({ kind: 'restatement-word', at: at(when), actor: actor(CAMILLE), isRight }) as const;
    const corrected = (...acts: readonly ReturnType<typeof word>[]) => {
      const beside = () => ({ acts, waivers: [], wholes: [] });
      const { share, misses } = measure('M8', [request(STRAIGHT)], aContext(), 90, beside);
      return [share.count('M8.corrected'), misses];
    };
    expect(corrected(word('2026-03-03', false), word('2026-03-03 12:00', false))).toEqual([1, 0]);
    expect(corrected(word('2026-03-03', true))).toEqual([0, 0]);
    expect(corrected(word('2026-03-05', false))).toEqual([0, 0]);
  });

  it('leaves out, and counts, what passed a status without a stage', () => {
    const issue = request(['2026-03-02 New', '2026-03-03 Legal hold', '2026-03-04 Ready']);
    expect(measure('M8', [issue])).toMatchObject({ items: 0, excluded: 1, rows: [] });
  });

  it('lets go of an unfinished miss once the request is ready', () => {
    const steps = ['2026-03-02 New', "2026-03-10 Marketing's turn", '2026-04-01 Ready'];
    const before = measure('M8', [request(steps)]);
    const after = measure('M8', [request(steps)], aContext({ now: '2026-04-10 12:00' }));
    expect(before.rows).toMatchObject([{ outcome: 'waits-on-marketing' }]);
    expect(after.rows).toMatchObject([{ outcome: 'not-right' }]);
    expect([before.items, after.items]).toEqual([1, 1]);
  });
});
