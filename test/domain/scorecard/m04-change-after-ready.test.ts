import { changeAfterReady } from '../../../src/domain/scorecard/measures/m04-change-after-ready';
import { NOTHING_BESIDE } from '../../../src/domain/scorecard/beside';
import { OPEN } from '../../../src/domain/scorecard/fact';
import type { Sprint } from '../../../src/domain/scorecard/sprint-scope';
import { toDayNumber } from '../../../src/domain/day';
import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import {
  anIssue,
  comments,
  flags,
  history,
  movesDate,
  movesProject,
  rewrites,
  sets,
} from '../../support/builders/issue';
import { at } from '../../support/builders/instant';
import { actor, AMINATA, CAMILLE, INES, LUC, ROBOT, WEI } from '../../support/builders/people';
import { aContext, derive, measure, notesBeside } from '../../support/builders/scorecard';
import {
  ACQ,
  aProject,
  CLONES,
  FLAG,
  LANE,
  PRIORITY,
  RESOLUTION,
  WEB,
} from '../../support/builders/settings';

const building = history('2026-03-02 New', '2026-03-03 Ready', '2026-03-05 In build');
const built = (...entries: readonly TimelineEntry[]): Timeline =>
  anIssue({ history: building, entries });

type Outcome = 'changed' | 'unchanged' | 'out';

const cases: readonly (readonly [
  title: string,
  issue: Timeline,
  outcome: Outcome,
  events: number,
])[] = [
  ['an item in build without a change is exposed', built(), 'unchanged', 0],
  ['a rewritten description is an event', built(rewrites(CAMILLE, '2026-03-10')), 'changed', 1],
  [
    'three edits within 40 minutes by one author are one event',
    built(
      rewrites(CAMILLE, '2026-03-10 10:00'),
      rewrites(CAMILLE, '2026-03-10 10:20'),
      rewrites(CAMILLE, '2026-03-10 10:40'),
    ),
    'changed',
    1,
  ],
  [
    'an hour is counted from the first edit, not from the last',
    built(
      rewrites(CAMILLE, '2026-03-10 10:00'),
      rewrites(CAMILLE, '2026-03-10 10:50'),
      rewrites(CAMILLE, '2026-03-10 11:10'),
    ),
    'changed',
    2,
  ],
  [
    'an edit an hour after the first still merges, a second later not',
    built(
      rewrites(CAMILLE, '2026-03-10 10:00'),
      rewrites(CAMILLE, '2026-03-10 11:00'),
      rewrites(CAMILLE, '2026-03-10 11:00:01'),
    ),
    'changed',
    2,
  ],
  [
    'two authors within the hour are two events',
    built(rewrites(CAMILLE, '2026-03-10 10:00'), rewrites(AMINATA, '2026-03-10 10:20')),
    'changed',
    2,
  ],
  ['an edit by IT is none', built(rewrites(INES, '2026-03-10')), 'unchanged', 0],
  ['an edit by someone on no roster is one', built(rewrites(LUC, '2026-03-10')), 'changed', 1],
  ['an edit by an automation is none', built(rewrites(ROBOT, '2026-03-10')), 'unchanged', 0],
  [
    'an edit while it waits on marketing answers IT',
    anIssue({
      history: history('2026-03-02 Ready', "2026-03-04 Marketing's turn", '2026-03-06 Ready'),
      entries: [rewrites(CAMILLE, '2026-03-05')],
    }),
    'unchanged',
    0,
  ],
  [
    'the reply that ends the wait may carry the change',
    anIssue({
      history: history('2026-03-02 Ready', "2026-03-04 Marketing's turn", '2026-03-06 10:00 Ready'),
      entries: [rewrites(CAMILLE, '2026-03-06 10:00')],
    }),
    'unchanged',
    0,
  ],
  [
    'an edit after the wait is an event',
    anIssue({
      history: history('2026-03-02 Ready', "2026-03-04 Marketing's turn", '2026-03-06 10:00 Ready'),
      entries: [rewrites(CAMILLE, '2026-03-06 10:30')],
    }),
    'changed',
    1,
  ],
  [
    'a flag that waits on marketing lets an edit answer IT',
    built(...flags('2026-03-09', '2026-03-12', FLAG.brand), rewrites(CAMILLE, '2026-03-10')),
    'unchanged',
    0,
  ],
  [
    'a flag on a vendor does not, even where the status waits on marketing',
    anIssue({
      history: history('2026-03-02 Ready', '2026-03-04 In review'),
      entries: [...flags('2026-03-09', '2026-03-12', FLAG.vendor), rewrites(CAMILLE, '2026-03-10')],
    }),
    'changed',
    1,
  ],
  ['an edit before Ready is none', built(rewrites(CAMILLE, '2026-03-02 12:00')), 'unchanged', 0],
  [
    '4.9 % of a description is too small',
    built(rewrites(CAMILLE, '2026-03-10', 'description', 49)),
    'unchanged',
    0,
  ],
  [
    '5 % of a description is not',
    built(rewrites(CAMILLE, '2026-03-10', 'description', 50)),
    'changed',
    1,
  ],
  [
    'any change of the summary counts',
    built(rewrites(CAMILLE, '2026-03-10', 'summary', 10)),
    'changed',
    1,
  ],
  ['acceptance is watched', built(rewrites(CAMILLE, '2026-03-10', 'acceptance')), 'changed', 1],
  [
    'the learning note is not watched',
    built(rewrites(CAMILLE, '2026-03-10', 'learningNote')),
    'unchanged',
    0,
  ],
  ['a comment is no change', built(comments(CAMILLE, '2026-03-10')), 'unchanged', 0],
  [
    'priority is watched',
    built(sets(CAMILLE, '2026-03-10', 'priority', PRIORITY.highest, PRIORITY.medium)),
    'changed',
    1,
  ],
  [
    'lane is watched',
    built(sets(CAMILLE, '2026-03-10', 'lane', LANE.urgent, LANE.planned)),
    'changed',
    1,
  ],
  [
    'the answer is not watched',
    built(sets(CAMILLE, '2026-03-10', 'answer', '601')),
    'unchanged',
    0,
  ],
  [
    'a needed-by moved after Ready is an event',
    built(movesDate(CAMILLE, '2026-03-10', '2026-06-01', '2026-07-01')),
    'changed',
    1,
  ],
  [
    'a change in pilot of an item exposed in the window counts',
    anIssue({
      type: 'prototype',
      history: history('2026-03-02 Ready', '2026-03-05 In pilot'),
      entries: [rewrites(CAMILLE, '2026-03-10')],
    }),
    'changed',
    1,
  ],
  [
    'an item in triage is not exposed',
    anIssue({ history: history('2026-03-02 In triage') }),
    'out',
    0,
  ],
  [
    'a change of today has not happened at T',
    built(rewrites(CAMILLE, '2026-03-31 10:00')),
    'unchanged',
    0,
  ],
  [
    'an item that left review before the window is out, even when changed since',
    anIssue({
      history: history('2025-11-03 Ready', '2025-12-01 Done'),
      entries: [rewrites(CAMILLE, '2026-03-10')],
    }),
    'out',
    0,
  ],
  [
    'a change before the window leaves an exposed item unchanged',
    anIssue({
      history: history('2025-11-03 Ready', '2025-12-01 In build'),
      entries: [rewrites(CAMILLE, '2025-12-15')],
    }),
    'unchanged',
    0,
  ],
];

/** An item cancelled as a duplicate on 10 March, and a clone of it filed some days later. */
function cancelled(
  by: string,
  cloneOn: string,
  direction: 'inward' | 'outward' = 'inward',
): Timeline {
  return anIssue({
    history: history('2026-03-02 Ready', '2026-03-05 In build', '2026-03-10 Stopped'),
    entries: [sets(by, '2026-03-10', 'resolution', RESOLUTION.duplicate)],
    links: [{ typeId: CLONES, otherIssueId: '77', direction, createdAt: at(cloneOn) }],
  });
}

describe('M4 change after Ready', () => {
  it.each(cases)('%s', (_, issue, outcome, events) => {
    const { items, misses, rows } = measure('M4', [issue]);
    const [row] = rows;
    expect(row?.measure === 'M4' ? row.outcome : 'out').toBe(outcome);
    expect(row?.measure === 'M4' ? row.changes.length : 0).toBe(events);
    expect({ items, misses }).toEqual({
      items: outcome === 'out' ? 0 : 1,
      misses: outcome === 'changed' ? 1 : 0,
    });
  });

  it('tells changes an item and week of exposure', () => {
    // From Monday, 2 March to Friday, 20 March: three weeks; two events.
    const steps = history('2026-03-02 Ready', '2026-03-03 In build', '2026-03-20 Done');
    const entries = [rewrites(CAMILLE, '2026-03-10'), rewrites(CAMILLE, '2026-03-17')];
    const { share } = measure('M4', [anIssue({ history: steps, entries })]);
    const [note] = notesBeside(changeAfterReady, share);
    expect(note).toEqual({ key: 'changes-an-item-week', value: 0.7, unit: 'count' });
    expect(notesBeside(changeAfterReady, measure('M4', []).share)[0]?.key).toBe('need-changes');
  });

  describe('beside the scope of a sprint that began on 5 March at 10:00', () => {
    const START = '2026-03-05 10:00';
    const sprint = (end?: string): Sprint => ({
      ...{ sprintId: '4', startAt: at(START) },
      ...(end !== undefined && { endAt: at(end) }),
    });
    const moved = (when: string, from: string, to: string): TimelineEntry => ({
      ...{ kind: 'sprint', at: at(when), actor: actor(WEI) },
      ...{ from: from ? from.split(' ') : [], to: to ? to.split(' ') : [] },
    });
    const inSprint = (sprintIds: string, ...entries: readonly TimelineEntry[]): Timeline =>
      anIssue({
        history: history('2026-03-02 In triage'),
        entries,
        now: { sprintIds: sprintIds ? sprintIds.split(' ') : [] },
      });
    const scopeOf = (issue: Timeline, known: readonly Sprint[], now?: string) => {
      const beside = { ...NOTHING_BESIDE, sprints: known };
      const { share } = measure('M4', [issue], aContext(now ? { now } : {}), 90, () => beside);
      return [share.count('M4.sprintItems'), share.count('M4.sprintChanged')];
    };

    it.each<[string, Timeline, number, number]>([
      ['in it from its creation on', inSprint('4'), 1, 0],
      ['put in before', inSprint('4', moved('2026-03-04', '', '4')), 1, 0],
      ['put in with the start', inSprint('4', moved(START, '', '4')), 1, 0],
      ['put in a second later', inSprint('4', moved('2026-03-05 10:00:01', '', '4')), 0, 1],
      ['taken out before', inSprint('', moved('2026-03-04', '4', '')), 0, 0],
      ['taken out afterwards', inSprint('', moved('2026-03-06', '4', '')), 1, 1],
      [
        'taken out and put in again: one item',
        inSprint('4', moved('2026-03-06', '4', ''), moved('2026-03-09', '', '4')),
        ...([1, 1] as const),
      ],
      ['moved to the next one', inSprint('5', moved('2026-03-06', '4', '5')), 1, 1],
      ['kept while the next is added', inSprint('4 5', moved('2026-03-06', '4', '4 5')), 1, 0],
      ['in another one', inSprint('5'), 0, 0],
      ['taken out when it was over', inSprint('', moved('2026-03-20', '4', '')), 1, 0],
      ['taken out from T on', inSprint('', moved('2026-03-31', '4', '')), 1, 0],
    ])('%s', (_, issue, items, changed) => {
      expect(scopeOf(issue, [sprint('2026-03-19')])).toEqual([items, changed]);
      const isLater = issue.entries.some((entry) => entry.at === at('2026-03-20'));
      if (!isLater) expect(scopeOf(issue, [sprint()])).toEqual([items, changed]);
    });

    it('made in the middle of it, on the day of its start', () => {
      const made = anIssue({
        history: history('2026-03-17 In triage', '2026-03-18 Done'),
        now: { sprintIds: ['4'] },
      });
      expect(scopeOf(made, [sprint()])).toEqual([0, 1]);
      const [fact] = derive([made], aContext(), () => ({ ...NOTHING_BESIDE, sprints: [sprint()] }));
      expect(fact?.fact.firstDay).toBe(toDayNumber('2026-03-05'));
    });

    it('waits for a start that is not known yet, as long as the item is open', () => {
      const isOpen = (issue: Timeline, known: readonly Sprint[]) =>
        derive([issue], aContext(), () => ({ ...NOTHING_BESIDE, sprints: known })).map(
          ({ fact }) => fact.settledAt === OPEN,
        );
      const still = (sprintIds: string[]) =>
        anIssue({ type: 'story', history: history('2026-03-02 In triage'), now: { sprintIds } });
      expect(isOpen(still(['4']), [])).toEqual([true]);
      expect(isOpen(still(['4']), [sprint()])).toEqual([false]);
      expect(isOpen(still([]), [])).toEqual([false]);
      const done = history('2026-03-02 In triage', '2026-03-03 Done');
      expect(isOpen(anIssue({ history: done, now: { sprintIds: ['4'] } }), [])).toEqual([false]);
    });

    it('is a share of the items at its start, from eight on', () => {
      const of = (items: number) => {
        const issues = [
          ...Array.from({ length: items - 1 }, () => inSprint('4')),
          inSprint('', moved('2026-03-06', '4', '')),
          inSprint('4', moved('2026-03-06', '', '4')),
        ];
        const beside = { ...NOTHING_BESIDE, sprints: [sprint()] };
        const { share } = measure('M4', issues, aContext(), 90, () => beside);
        return notesBeside(changeAfterReady, share).at(-1);
      };
      expect(of(8)).toEqual({ key: 'sprint-scope-change', unit: 'share', value: 0.25, n: 8 });
      expect(of(7)).toEqual({ key: 'sprint-scope-change', unit: 'share', n: 7, needed: 8 });
    });
  });

  it('keeps the kinds apart: a moved date is a date event', () => {
    const { share, rows } = measure('M4', [
      built(movesDate(CAMILLE, '2026-03-10', '2026-06-01', '2026-07-01')),
    ]);
    expect([share.count('M4.date'), share.count('M4.need'), share.count('M4.priority')]).toEqual([
      1, 0, 0,
    ]);
    expect(rows[0]).toMatchObject({
      changes: [{ kind: 'date', side: 'marketing', stage: 'build' }],
    });
  });

  it('tells before and after, as far as history keeps it', () => {
    const { rows } = measure('M4', [
      built(
        sets(CAMILLE, '2026-03-09 10:00', 'lane', LANE.urgent, LANE.planned),
        sets(CAMILLE, '2026-03-10 10:00', 'size', '701'),
        movesDate(CAMILLE, '2026-03-11 10:00', '2026-06-01', '2026-07-01'),
        rewrites(CAMILLE, '2026-03-12 10:00', 'acceptance', 250),
      ),
    ]);
    const changes = rows[0]?.measure === 'M4' ? rows[0].changes : [];
    const [lane, size, date, text] = changes.map(({ changed }) => changed);
    expect(lane).toEqual([
      {
        ...{ field: 'lane', at: at('2026-03-09 10:00'), kind: 'option' },
        ...{ from: LANE.planned, to: LANE.urgent },
      },
    ]);
    expect(size).toEqual([
      { field: 'size', at: at('2026-03-10 10:00'), kind: 'option', to: '701' },
    ]);
    expect(date).toMatchObject([
      { kind: 'day', from: toDayNumber('2026-06-01'), to: toDayNumber('2026-07-01') },
    ]);
    expect(text).toMatchObject([{ field: 'acceptance', kind: 'text', changedShare: 0.25 }]);
  });

  it('keeps every edit of a merged event, each with its instant', () => {
    const { rows } = measure('M4', [
      built(
        movesDate(CAMILLE, '2026-03-10 10:00', '2026-06-01', '2026-07-01'),
        movesDate(CAMILLE, '2026-03-10 10:30', '2026-07-01', '2026-08-01'),
      ),
    ]);
    expect(rows[0]).toMatchObject({
      changes: [
        {
          at: at('2026-03-10 10:00'),
          changed: [
            { at: at('2026-03-10 10:00'), to: toDayNumber('2026-07-01') },
            { at: at('2026-03-10 10:30'), to: toDayNumber('2026-08-01') },
          ],
        },
      ],
    });
  });

  it('lists what the rules leave out, each with its reason', () => {
    const { rows } = measure('M4', [
      built(
        rewrites(INES, '2026-03-09 09:00'),
        rewrites(CAMILLE, '2026-03-10 09:00', 'description', 10),
        rewrites(CAMILLE, '2026-03-11 09:00'),
        rewrites(CAMILLE, '2026-03-11 09:30', 'acceptance'),
      ),
    ]);
    expect(rows[0]).toMatchObject({
      changes: [
        { changed: [{ field: 'description', changedShare: 0.4 }, { field: 'acceptance' }] },
      ],
      leftOut: [{ reason: 'by-it' }, { reason: 'too-small' }, { reason: 'merged' }],
    });
  });

  it.each([
    [
      'cancelling as void with a clone within seven days is an event',
      cancelled(CAMILLE, '2026-03-16'),
      1,
    ],
    ['a clone filed before the cancel counts as well', cancelled(CAMILLE, '2026-03-04'), 1],
    ['a clone after eight days does not', cancelled(CAMILLE, '2026-03-18 10:00'), 0],
    ['a cancel by IT does not', cancelled(WEI, '2026-03-12'), 0],
    ['being itself the clone does not', cancelled(CAMILLE, '2026-03-12', 'outward'), 0],
  ])('%s', (_, issue, count) => {
    const { items, misses } = measure('M4', [issue]);
    expect({ items, misses }).toEqual({ items: count, misses: count });
  });

  it('counts an issue in the project it is in now, its earlier stages read by the other map', () => {
    const stageMap = { ...aProject().stageMap, '5': { stage: 'triage', waitsOn: 'it' } } as const;
    const web = aProject({ projectId: WEB, projectKey: 'WEB', stageMap });
    const context = aContext({ projects: [aProject(), web] });
    const issue = anIssue({
      project: WEB,
      history: history('2026-03-02 New', '2026-03-03 Ready', '2026-03-20 In triage'),
      entries: [rewrites(CAMILLE, '2026-03-10'), movesProject('2026-03-16', ACQ, WEB)],
    });
    expect(measure('M4', [issue], context).items).toBe(0);
    expect(measure('M4', [issue], context).rows).toMatchObject([
      { projectId: WEB, outcome: 'changed', readyAt: at('2026-03-03') },
    ]);
  });

  it('says other for the side of an account that the roster does not know', () => {
    expect(actor(LUC)).not.toBe(actor(CAMILLE));
    expect(measure('M4', [built(rewrites(LUC, '2026-03-10'))]).rows[0]).toMatchObject({
      changes: [{ side: 'other' }],
    });
  });
});
