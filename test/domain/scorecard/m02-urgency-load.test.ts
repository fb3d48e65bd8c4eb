import type { Timeline } from '../../../src/domain/flow/timeline';
import type { UrgentBy } from '../../../src/domain/scorecard/made-urgent';
import type { RosterEntry } from '../../../src/domain/settings';
import { at } from '../../support/builders/instant';
import { anIssue, history, movesDate, sets } from '../../support/builders/issue';
import { CAMILLE, LUC, ROBOT, WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { aProject, LANE, PRIORITY, RESOLUTION } from '../../support/builders/settings';

const H = 3600;
const urgent = { options: { lane: LANE.urgent } };
const twoDays = history('2026-03-02 Ready', '2026-03-04 Done');

/** Days have nine hours. T is Tuesday, 31 March; the window of 30 days begins on Sunday, 1 March. */
const cases: readonly (readonly [
  title: string,
  issue: Timeline,
  urgentHours: number,
  hours: number,
  items: number,
])[] = [
  ['an item in the planned lane adds no urgency', anIssue({ history: twoDays }), 0, 18, 1],
  ['an urgent item is urgent all along', anIssue({ history: twoDays, now: urgent }), 18, 18, 1],
  [
    'urgency counts from the change of lane on',
    anIssue({
      history: twoDays,
      entries: [sets(CAMILLE, '2026-03-03 12:00', 'lane', LANE.urgent, LANE.planned)],
    }),
    6,
    18,
    1,
  ],
  [
    'urgency ends with the lane',
    anIssue({
      history: twoDays,
      entries: [sets(CAMILLE, '2026-03-02 12:00', 'lane', LANE.planned, LANE.urgent)],
    }),
    3,
    18,
    1,
  ],
  [
    'ready, build, review and pilot are in progress; triage and verdict are not',
    anIssue({
      type: 'prototype',
      now: urgent,
      history: history(
        '2026-03-02 In triage',
        '2026-03-03 Ready',
        '2026-03-04 In build',
        '2026-03-05 In review',
        '2026-03-06 In pilot',
        '2026-03-09 Verdict due',
      ),
    }),
    36,
    36,
    1,
  ],
  [
    'a weekend adds nothing',
    anIssue({ history: history('2026-03-06 17:00 Ready', '2026-03-09 10:00 Done') }),
    0,
    2,
    1,
  ],
  [
    'only time inside the window counts',
    anIssue({ now: urgent, history: history('2026-02-26 Ready', '2026-03-03 Done') }),
    9,
    9,
    1,
  ],
  [
    'an item still in progress counts up to the start of today',
    anIssue({ now: urgent, history: history('2026-03-27 Ready') }),
    18,
    18,
    1,
  ],
  ['what began today is not there yet', anIssue({ history: history('2026-03-31 Ready') }), 0, 0, 0],
  [
    'what ended before the window is out',
    anIssue({ history: history('2026-02-02 Ready', '2026-02-27 Done') }),
    0,
    0,
    0,
  ],
  [
    'a return to triage interrupts progress',
    anIssue({
      history: history(
        '2026-03-02 Ready',
        '2026-03-03 In triage',
        '2026-03-05 Ready',
        '2026-03-06 Done',
      ),
    }),
    0,
    18,
    1,
  ],
  ['a story is work', anIssue({ type: 'story', history: twoDays }), 0, 18, 1],
  ['a waiver is not', anIssue({ type: 'waiver', history: twoDays }), 0, 0, 0],
  [
    'a void one is out',
    anIssue({
      history: twoDays,
      entries: [sets(WEI, '2026-03-04', 'resolution', RESOLUTION.duplicate)],
    }),
    0,
    0,
    0,
  ],
];

describe('M2 urgency load', () => {
  it.each(cases)('%s', (_, issue, urgentHours, hours, items) => {
    const measured = measure('M2', [issue], aContext(), 30);
    expect(measured.misses).toBe(urgentHours * H);
    expect(measured.share.base).toBe(hours * H);
    expect(measured.items).toBe(items);
    expect(measured.rows).toHaveLength(items);
  });

  it('reads urgency before the day of set-up from the priority, and from the lane after it', () => {
    const context = aContext({ projects: [aProject({ setUpOn: '2026-03-03' })] });
    const issue = anIssue({
      history: twoDays,
      now: { options: { priority: PRIORITY.highest, lane: LANE.planned } },
    });
    expect(measure('M2', [issue], context, 30).misses).toBe(9 * H);
  });

  it('follows a change of priority before set-up', () => {
    const context = aContext({ projects: [aProject({ setUpOn: '2026-03-20' })] });
    const issue = anIssue({
      history: twoDays,
      entries: [sets(CAMILLE, '2026-03-02 15:00', 'priority', PRIORITY.highest, PRIORITY.medium)],
    });
    expect(measure('M2', [issue], context, 30).misses).toBe(12 * H);
  });

  it('counts an item that passed a status without a stage as excluded', () => {
    const issue = anIssue({ history: history('2026-03-02 Ready', '2026-03-10 Legal hold') });
    const { items, excluded, share } = measure('M2', [issue], aContext(), 30);
    expect({ items, excluded }).toEqual({ items: 0, excluded: 1 });
    expect(share.notSetUp).toEqual({
      kind: 'unmapped-statuses',
      projectId: '10001',
      statuses: [{ statusId: '99', issues: 1 }],
    });
  });

  it('counts a closed urgent item as honoured only when its date held', () => {
    const done = { history: twoDays, now: urgent };
    const held = anIssue({
      ...done,
      entries: [movesDate(CAMILLE, '2026-03-02 10:00', undefined, '2026-04-01')],
    });
    const moved = anIssue({
      ...done,
      entries: [movesDate(CAMILLE, '2026-03-02 10:00', '2026-04-01', '2026-05-01')],
    });
    const { share } = measure('M2', [held, moved], aContext(), 30);
    expect([share.count('M2.urgentClosed'), share.count('M2.urgentHonoured')]).toEqual([2, 1]);
  });

  it('shows the urgent stretches in the row, the longest first', () => {
    const short = anIssue({
      id: '1',
      history: history('2026-03-02 Ready', '2026-03-03 Done'),
      now: urgent,
    });
    const long = anIssue({ id: '2', history: twoDays, now: urgent });
    const calm = anIssue({ id: '3', history: twoDays });
    const { rows } = measure('M2', [short, calm, long], aContext(), 30);
    expect(rows.map((row) => row.issueId)).toEqual(['2', '1', '3']);
    expect(rows[0]).toMatchObject({ urgentDays: 2, inProgressDays: 2, outcome: 'urgent' });
  });

  describe('tells in the row by which side and role it was made urgent', () => {
    const roster: readonly RosterEntry[] = [
      { accountId: CAMILLE, side: 'marketing', role: 'lead', from: '2026-03-01', to: '2026-03-03' },
      { accountId: CAMILLE, side: 'it', from: '2026-03-03' },
      { accountId: WEI, side: 'it', from: '2025-01-01' },
    ];
    const built = history('2026-03-02 Ready', '2026-03-06 Done');
    const lane = (who: string | undefined, when: string, to: string, from: string) =>
      sets(who, when, 'lane', to, from);
    const up = (who: string | undefined, when: string) =>
      lane(who, when, LANE.urgent, LANE.planned);
    const LEAD = { side: 'marketing', role: 'lead' } as const;

    it.each<[string, Timeline, Partial<UrgentBy> | undefined]>([
      [
        'as they were then',
        anIssue({ history: built, entries: [up(CAMILLE, '2026-03-02')] }),
        LEAD,
      ],
      [
        'as they were then, later',
        anIssue({ history: built, entries: [up(CAMILLE, '2026-03-04')] }),
        { side: 'it', role: undefined },
      ],
      ['by an app', anIssue({ history: built, entries: [up(ROBOT, '2026-03-03')] }), undefined],
      [
        'by neither',
        anIssue({ history: built, entries: [up(LUC, '2026-03-03')] }),
        { side: 'other', role: undefined },
      ],
      [
        'by who filed it',
        anIssue({ history: built, now: urgent }),
        { ...LEAD, at: at('2026-03-02') },
      ],
      [
        'of the last stretch',
        anIssue({
          history: built,
          entries: [
            up(CAMILLE, '2026-03-02'),
            lane(WEI, '2026-03-03', LANE.planned, LANE.urgent),
            up(WEI, '2026-03-04'),
          ],
        }),
        { side: 'it', at: at('2026-03-04') },
      ],
      ['of none', anIssue({ history: built }), undefined],
    ])('%s', (_, issue, by) => {
      const { rows } = measure('M2', [issue], aContext({ site: { roster } }), 30);
      const [row] = rows;
      if (row?.measure !== 'M2') throw new Error('no row');
      if (by) expect(row.urgentBy).toMatchObject(by);
      else expect(row.urgentBy).toBeUndefined();
    });

    it('by who raised the priority, before there was a lane', () => {
      const issue = anIssue({
        history: built,
        entries: [sets(WEI, '2026-03-03', 'priority', PRIORITY.highest, PRIORITY.medium)],
      });
      const projects = [aProject({ setUpOn: '2026-03-10' })];
      expect(measure('M2', [issue], aContext({ projects }), 30).rows).toMatchObject([
        { urgentBy: { at: at('2026-03-03'), side: 'it' } },
      ]);
    });
  });
});
