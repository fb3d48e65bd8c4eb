import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import { decisionTime } from '../../../src/domain/scorecard/measures/m13-decision-time';
import { isOpenAt } from '../../../src/domain/scorecard/fact';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, WEI } from '../../support/builders/people';
import { at } from '../../support/builders/instant';
import { aContext, derive, measure, notesBeside } from '../../support/builders/scorecard';
import { RESOLUTION, SPLITS } from '../../support/builders/settings';

const VERDICT = 'verdict-stop';

const decision = (...steps: readonly string[]): Timeline =>
  anIssue({ type: 'decision', history: history(...steps) });
const prototype = (verdictAt: string | undefined, ...steps: readonly string[]): Timeline =>
  anIssue({
    type: 'prototype',
    history: history(...steps),
    entries: verdictAt === undefined ? [] : [sets(WEI, verdictAt, 'verdict', VERDICT)],
  });

/** Target: five working days of nine hours. T is Tuesday, 31 March. */
const cases: readonly (readonly [string, Timeline, days: readonly number[], misses: number])[] = [
  ['a decision taken in two days', decision('2026-03-02 Verdict due', '2026-03-04 Done'), [2], 0],
  ['five days are within', decision('2026-03-02 Verdict due', '2026-03-09 Done'), [5], 0],
  ['six days are over', decision('2026-03-02 Verdict due', '2026-03-10 Done'), [6], 1],
  [
    'the clock begins with *decide*, not with the creation',
    decision('2026-02-02 New', '2026-03-02 Verdict due', '2026-03-04 Done'),
    [2],
    0,
  ],
  [
    'without a *decide* it begins with the creation',
    decision('2026-03-02 New', '2026-03-04 Done'),
    [2],
    0,
  ],
  ['a withdrawn one is out', decision('2026-03-02 Verdict due', '2026-03-04 Stopped'), [], 0],
  ['one that waits within the target is left out', decision('2026-03-24 09:00 Verdict due'), [], 0],
  ['one that waits beyond it counts at its age', decision('2026-03-23 09:00 Verdict due'), [6], 1],
  [
    'a verdict',
    prototype('2026-03-04', '2026-02-02 In pilot', '2026-03-02 Verdict due', '2026-03-04 Done'),
    [2],
    0,
  ],
  [
    'a verdict of *Stop* is a decision',
    prototype('2026-03-04', '2026-02-02 In pilot', '2026-03-02 Verdict due', '2026-03-04 Stopped'),
    [2],
    0,
  ],
  [
    'a prototype withdrawn without a verdict is out',
    prototype(undefined, '2026-02-02 In pilot', '2026-03-02 Verdict due', '2026-03-04 Stopped'),
    [],
    0,
  ],
  [
    'each stay in *decide* counts',
    prototype(
      '2026-03-04',
      '2026-02-02 In pilot',
      '2026-03-02 Verdict due',
      '2026-03-04 In build',
      '2026-03-10 Verdict due',
      '2026-03-18 Done',
    ),
    [2, 6],
    1,
  ],
  [
    'a verdict that is awaited for long',
    prototype(undefined, '2026-02-02 In pilot', '2026-03-16 09:00 Verdict due'),
    [11],
    1,
  ],
  [
    'a request has no verdict',
    anIssue({ history: history('2026-03-02 Verdict due', '2026-03-04 Done') }),
    [],
    0,
  ],
  ['one before the window', decision('2025-11-03 Verdict due', '2025-11-05 Done'), [], 0],
  [
    'a void one',
    anIssue({
      type: 'decision',
      history: history('2026-03-02 Verdict due', '2026-03-04 Done'),
      entries: [sets(WEI, '2026-03-04', 'resolution', RESOLUTION.duplicate)],
    }),
    [],
    0,
  ],
];

describe('M13 Decision time', () => {
  it.each(cases)('%s', (_title, issue, days, misses) => {
    const measured = measure('M13', [issue]);
    expect(measured.share.days('M13.seconds')).toEqual(days);
    expect(measured).toMatchObject({ items: days.length, misses });
    expect(measured.rows).toHaveLength(days.length);
  });

  it('shows each of an issue’s decisions, the worst first', () => {
    const twice = cases.find(([title]) => title.startsWith('each stay'))?.[1];
    expect(measure('M13', twice ? [twice] : []).rows).toMatchObject([
      { outcome: 'over', workingDays: 6, targetDays: 5 },
      { outcome: 'within', workingDays: 2, targetDays: 5 },
    ]);
  });

  it('counts what waits now, within the target too', () => {
    const waiting = [decision('2026-03-30 Verdict due'), decision('2026-03-02 Verdict due')];
    expect(measure('M13', waiting).share.count('M13.waiting')).toBe(2);
  });

  it.each([
    ['opened again after ten days', ['2026-03-14 In triage'], 1],
    ['on the thirtieth day', ['2026-04-03 In triage'], 1],
    ['later', ['2026-04-04 In triage'], 0],
    ['withdrawn after it was taken', ['2026-03-10 Stopped'], 1],
    ['never', [], 0],
  ] as const)('a decision that was %s', (_, steps, reversed) => {
    const issue = decision('2026-03-02 Verdict due', '2026-03-04 Done', ...steps);
    const { share } = measure('M13', [issue], aContext({ now: '2026-04-20 12:00' }));
    expect(share.count('M13.reversed')).toBe(reversed);
  });

  describe('with a dissent', () => {
    const noted = (when: string, to: number, from = 0): TimelineEntry => ({
      ...{ kind: 'text', field: 'dissent', at: at(when), actor: actor(WEI), from, to },
      changedPerMille: 1000,
    });
    const taken = (entries: readonly TimelineEntry[], end = '2026-03-04 Done'): Timeline =>
      anIssue({ type: 'decision', history: history('2026-03-02 Verdict due', end), entries });

    it.each<[string, Timeline, number, number]>([
      ['before it was taken', taken([noted('2026-03-03', 1)]), 1, 1],
      ['afterwards', taken([noted('2026-03-20', 40)]), 1, 1],
      ['not before T', taken([noted('2026-03-31', 40)]), 1, 0],
      ['that was taken away', taken([noted('2026-03-03', 40), noted('2026-03-05', 0, 40)]), 1, 0],
      ['of which there is none', taken([]), 1, 0],
      ['of one that was withdrawn', taken([noted('2026-03-03', 40)], '2026-03-04 Stopped'), 0, 0],
      [
        'of a prototype',
        { ...prototype('2026-03-03', '2026-03-02 Verdict due', '2026-03-04 Done') },
        ...([0, 0] as const),
      ],
    ])('%s', (_, issue, all, dissent) => {
      const { share, rows } = measure('M13', [issue]);
      expect([share.count('M13.taken'), share.count('M13.dissent')]).toEqual([all, dissent]);
      if (all > 0) expect(rows).toMatchObject([{ hasDissent: dissent > 0 }]);
    });

    it('counts on the day on which it was taken, and is told where any was', () => {
      const issue = taken([noted('2026-03-20', 40)]);
      const context = aContext({ now: '2026-04-10 12:00' });
      expect(measure('M13', [issue], context, 30).share.count('M13.dissent')).toBe(0);
      const keyed = (each: Timeline[]) =>
        notesBeside(decisionTime, measure('M13', each).share).filter(
          ({ key }) => key === 'decisions-dissent',
        );
      expect(keyed([issue])).toEqual([{ key: 'decisions-dissent', value: 1, unit: 'count' }]);
      expect(keyed([])).toEqual([]);
    });
  });

  it('leaves out, and counts, what passed a status without a stage', () => {
    const issue = decision('2026-03-02 Legal hold', '2026-03-03 Verdict due', '2026-03-04 Done');
    expect(measure('M13', [issue])).toMatchObject({ items: 0, excluded: 1, rows: [] });
  });
});

/** Split from another at an instant; absent: nobody knows when. */
const partOf = (part: Timeline, whole: Timeline, when?: string): Timeline => ({
  ...part,
  links: [
    {
      ...{ typeId: SPLITS, otherIssueId: whole.issueId, direction: 'inward' },
      createdAt: when === undefined ? undefined : at(when),
    },
  ],
});

describe('a decision that was split', () => {
  const whole = decision('2026-02-02 New', '2026-02-16 Verdict due', '2026-03-02 Stopped');
  const part = decision('2026-03-02 Verdict due', '2026-03-04 Done');
  const daysOf = (issue: Timeline, wholes: readonly Timeline[]): readonly number[] => {
    const beside = () => ({ acts: [], waivers: [], wholes });
    return measure('M13', [issue], aContext(), 90, beside).share.days('M13.seconds');
  };

  it.each<[string, Timeline, readonly Timeline[], days: number]>([
    ['keeps the start of its whole', partOf(part, whole, '2026-03-02'), [whole], 12],
    ['also where nobody knows when it was split', partOf(part, whole), [whole], 12],
    [
      'keeps its own where that is earlier',
      partOf(decision('2026-02-09 Verdict due', '2026-03-04 Done'), whole),
      [whole],
      17,
    ],
    ['without a *decide* of the whole keeps its creation', ...withoutDecide(), 22],
    ['goes by its own where the whole is not known', partOf(part, whole), [], 2],
    ['goes by its own where the link came after T', partOf(part, whole, '2026-04-01'), [whole], 2],
    [
      'goes by its own where it was split from something else',
      ...((request) => [partOf(part, request), [request]] as const)(
        anIssue({ history: history('2026-02-02 New') }),
      ),
      2,
    ],
    ['keeps the earliest start of a chain', ...aChain(), 22],
    ['is not led round by links in a ring', ...aRing(), 12],
  ])('%s', (_title, issue, wholes, days) => {
    expect(daysOf(issue, wholes)).toEqual([days]);
  });

  it('makes a part late that waits still', () => {
    const waiting = partOf(decision('2026-03-30 Verdict due'), whole);
    const beside = () => ({ acts: [], waivers: [], wholes: [whole] });
    expect(measure('M13', [waiting], aContext(), 90, beside).rows).toMatchObject([
      { outcome: 'waits-over', from: at('2026-02-16') },
    ]);
  });

  it('stays open while its whole changed after T: its start may be another tomorrow', () => {
    const context = aContext();
    const moved = decision('2026-02-02 New', '2026-03-31 10:00 Verdict due');
    const open = (wholes: readonly Timeline[]) =>
      derive([partOf(part, whole)], context, () => ({ acts: [], waivers: [], wholes })).map(
        ({ fact }) => isOpenAt(fact, context.asOf),
      );
    expect([open([whole]), open([moved])]).toEqual([[false], [true]]);
  });

  it('leaves the whole itself as it is: withdrawn', () => {
    const parts = { ...whole, links: [{ ...partOf(part, whole).links[0]!, otherIssueId: '9' }] };
    expect(daysOf(parts, [])).toEqual([]);
  });

  function withoutDecide() {
    const undecided = decision('2026-02-02 New', '2026-03-02 Stopped');
    return [partOf(part, undecided), [undecided]] as const;
  }

  function aChain() {
    const first = decision('2026-02-02 Verdict due', '2026-02-09 Stopped');
    const second = partOf(decision('2026-02-16 Verdict due', '2026-03-02 Stopped'), first);
    return [partOf(part, second), [first, second]] as const;
  }

  function aRing() {
    const ring = partOf(whole, part);
    return [partOf(part, ring), [ring]] as const;
  }
});
