import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { twoSidedCase } from '../../../src/domain/scorecard/measures/m12-two-sided-case';
import type { Side } from '../../../src/domain/side';
import { at } from '../../support/builders/instant';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, INES, LUC, ROSTER, WEI } from '../../support/builders/people';
import { aContext, measure, notesBeside } from '../../support/builders/scorecard';
import { aProject, RESOLUTION, SIZE, type StatusName } from '../../support/builders/settings';

const half = (who: string, when: string, which: Side, isComplete = true): RecordedAct => ({
  kind: 'case-half',
  at: at(when),
  actor: actor(who),
  half: which,
  isComplete,
  total: { low: 8_000, likely: 10_000, high: 15_000 },
});
const actual = (who: string, when: string, which: Side, amount: number): RecordedAct => ({
  ...{ kind: 'case-actual', at: at(when), actor: actor(who), half: which, amount },
});
const BOTH = [half(INES, '2026-03-05', 'it'), half(CAMILLE, '2026-03-06', 'marketing')];

const BUILD = '2026-03-10 11:00';
const large = (size: string | null = SIZE.l, more: readonly string[] = []): Timeline =>
  anIssue({
    history: history('2026-03-02 New', '2026-03-04 Ready', `${BUILD} In build`, ...more),
    entries: size === null ? [] : [sets(WEI, '2026-03-03', 'size', size)],
  });

type Is = 'two-sided' | 'one-sided' | 'out';
const cases: readonly (readonly [
  title: string,
  issue: Timeline,
  acts: readonly RecordedAct[],
  is: Is,
])[] = [
  ['both halves by their own side', large(), BOTH, 'two-sided'],
  ['XL is above L', large(SIZE.xl), BOTH, 'two-sided'],
  ['M is below L: no case is wanted', large(SIZE.m), [], 'out'],
  ['no size, no case', large(null), [], 'out'],
  ['an option of an admin’s own is below', large('999'), [], 'out'],
  ['no half at all', large(), [], 'one-sided'],
  ['only IT’s half', large(), [half(INES, '2026-03-05', 'it')], 'one-sided'],
  [
    'marketing’s half written by IT',
    large(),
    [half(INES, '2026-03-05', 'it'), half(INES, '2026-03-06', 'marketing')],
    'one-sided',
  ],
  [
    'marketing’s half last saved by IT',
    large(),
    [...BOTH, half(WEI, '2026-03-07', 'marketing')],
    'one-sided',
  ],
  [
    'IT’s half by somebody of no side',
    large(),
    [half(LUC, '2026-03-05', 'it'), half(CAMILLE, '2026-03-06', 'marketing')],
    'one-sided',
  ],
  [
    'a half that is not complete',
    large(),
    [half(INES, '2026-03-05', 'it', false), half(CAMILLE, '2026-03-06', 'marketing')],
    'one-sided',
  ],
  [
    'completed by a second save',
    large(),
    [half(INES, '2026-03-05', 'it', false), ...BOTH.slice(1), half(WEI, '2026-03-09', 'it')],
    'two-sided',
  ],
  [
    'emptied again before build',
    large(),
    [...BOTH, half(AMINATA, '2026-03-09', 'marketing', false)],
    'one-sided',
  ],
  [
    'complete only in the instant of build',
    large(),
    [half(INES, '2026-03-05', 'it'), half(CAMILLE, BUILD, 'marketing')],
    'one-sided',
  ],
  [
    'emptied after build',
    large(),
    [...BOTH, half(AMINATA, '2026-03-12', 'marketing', false)],
    'two-sided',
  ],
  [
    'grown to L after build',
    anIssue({
      history: history('2026-03-02 New', `${BUILD} In build`),
      entries: [sets(WEI, '2026-03-12', 'size', SIZE.l, SIZE.s)],
    }),
    [],
    'out',
  ],
  [
    'review counts where build was skipped',
    anIssue({
      history: history('2026-03-02 New', `${BUILD} In review`),
      entries: [sets(WEI, '2026-03-03', 'size', SIZE.l)],
    }),
    BOTH,
    'two-sided',
  ],
  [
    'a story has no case',
    { ...large(), typeId: anIssue({ type: 'story', history: history('2026-03-02 New') }).typeId },
    [],
    'out',
  ],
  [
    'a void one is out',
    anIssue({
      history: history('2026-03-02 New', `${BUILD} In build`, '2026-03-12 Stopped'),
      entries: [
        sets(WEI, '2026-03-03', 'size', SIZE.l),
        sets(WEI, '2026-03-12', 'resolution', RESOLUTION.duplicate),
      ],
    }),
    BOTH,
    'out',
  ],
];

describe('M12 Two-sided case', () => {
  it.each(cases)('%s', (_title, issue, acts, is) => {
    const { items, misses, rows } = measure('M12', [issue], aContext(), 90, () => ({
      acts,
      waivers: [],
      wholes: [],
    }));
    expect({ items, misses }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'one-sided' ? 1 : 0,
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(is === 'out' ? [] : [is]);
  });

  it('asks from the size on that the space has agreed', () => {
    const context = aContext({ projects: [aProject({ caseFromSize: 's' })] });
    expect(measure('M12', [large(SIZE.s)], context).items).toBe(1);
  });

  it('takes the side of the time at which a half was saved', () => {
    const roster = ROSTER.map((entry) =>
      entry.accountId === INES ? { ...entry, to: '2026-03-01' } : entry,
    );
    const context = aContext({ site: { roster } });
    const beside = { acts: BOTH, waivers: [], wholes: [] };
    expect(measure('M12', [large()], context, 90, () => beside)).toMatchObject({
      items: 1,
      misses: 1,
      rows: [{ halves: { it: 'by-the-other-side', marketing: 'complete' } }],
    });
  });

  it('counts from the day of set-up on', () => {
    const context = aContext({ projects: [aProject({ setUpOn: '2026-03-11' })] });
    expect(measure('M12', [large()], context).items).toBe(0);
  });

  it('says which half is wanting, and leaves out what passed a status without a stage', () => {
    const acts = [half(INES, '2026-03-05', 'it')];
    const { share } = measure('M12', [large(), large()], aContext(), 90, () => ({
      acts,
      waivers: [],
      wholes: [],
    }));
    expect([share.count('M12.without-it'), share.count('M12.without-marketing')]).toEqual([0, 2]);
    const lost = large(SIZE.l, ['2026-03-12 Legal hold' satisfies `${string}${StatusName}`]);
    expect(measure('M12', [lost])).toMatchObject({ items: 0, excluded: 1, rows: [] });
  });
});

describe('what came of a case, beside M12', () => {
  const beside = (...acts: readonly RecordedAct[]) => ({ acts, waivers: [], wholes: [] });
  const recorded = (...acts: readonly RecordedAct[]) => {
    const { share, rows } = measure('M12', [large()], aContext(), 90, () => beside(...acts));
    return {
      it: share.numbers('M12.ratio-it'),
      marketing: share.numbers('M12.ratio-marketing'),
      inside: [share.count('M12.inside-it'), share.count('M12.inside-marketing')],
      rows,
    };
  };

  it.each([
    ['the most likely', 10_000, 1000, 1],
    ['the lowest', 8_000, 800, 1],
    ['less than the lowest', 7_999, 800, 0],
    ['the highest', 15_000, 1500, 1],
    ['more than the highest', 15_001, 1500, 0],
    ['nothing at all', 0, 0, 0],
  ])('is told of what was most likely: %s', (_, amount, ratio, inside) => {
    const found = recorded(...BOTH, actual(INES, '2026-03-20', 'it', amount));
    expect(found).toMatchObject({ it: [ratio], marketing: [], inside: [inside, 0] });
    expect(found.rows).toMatchObject([{ actuals: [{ half: 'it', ratio: amount / 10_000 }] }]);
  });

  it('is what its own side recorded last', () => {
    const first = actual(CAMILLE, '2026-03-20', 'marketing', 30_000);
    expect(
      recorded(...BOTH, first, actual(AMINATA, '2026-03-25', 'marketing', 9_000)),
    ).toMatchObject({ marketing: [900], inside: [0, 1] });
    expect(recorded(...BOTH, first, actual(INES, '2026-03-25', 'marketing', 9_000))).toMatchObject({
      marketing: [],
      inside: [0, 0],
      rows: [{ actuals: [] }],
    });
  });

  it.each<[string, readonly RecordedAct[]]>([
    ['before build', [...BOTH, actual(INES, '2026-03-10 10:59', 'it', 9_000)]],
    ['from T on', [...BOTH, actual(INES, '2026-03-31 00:00', 'it', 9_000)]],
    [
      'of a half that was not complete',
      [half(INES, '2026-03-05', 'it', false), actual(INES, '2026-03-20', 'it', 9_000)],
    ],
    [
      'of a half that the other side wrote',
      [half(CAMILLE, '2026-03-05', 'it'), actual(INES, '2026-03-20', 'it', 9_000)],
    ],
    [
      'of a half of which nothing was likely',
      [
        { ...half(INES, '2026-03-05', 'it'), total: { low: 0, likely: 0, high: 9 } } as RecordedAct,
        actual(INES, '2026-03-20', 'it', 9_000),
      ],
    ],
  ])('does not count what was recorded %s', (_, acts) => {
    expect(recorded(...acts)).toMatchObject({ it: [], inside: [0, 0] });
  });

  it('is beside what had been expected at build, whatever the half says since', () => {
    const later = { ...half(INES, '2026-03-12', 'it'), total: { low: 1, likely: 1, high: 1 } };
    expect(
      recorded(...BOTH, later as RecordedAct, actual(INES, '2026-03-20', 'it', 12_000)),
    ).toMatchObject({ it: [1200], inside: [1, 0] });
  });

  it('counts on the day on which it was recorded, long after build', () => {
    const acts = [...BOTH, actual(INES, '2026-10-01', 'it', 12_000)];
    const closed = large(SIZE.l, ['2026-03-20 Done']);
    const context = aContext({ now: '2026-10-15 12:00' });
    const at90 = measure('M12', [closed], context, 90, () => beside(...acts));
    expect(at90.items).toBe(0);
    expect(at90.share.numbers('M12.ratio-it')).toEqual([1200]);
    const at365 = measure('M12', [closed], context, 365, () => beside(...acts));
    expect(at365).toMatchObject({ items: 1, rows: [{ actuals: [{ ratio: 1.2 }] }] });
  });

  it('is told by the median from eight on, and below that how few there are', () => {
    const notesOf = (amounts: readonly number[]) => {
      const issues = amounts.map((_, i) => ({ ...large(), issueId: String(500 + i) }));
      const { share } = measure('M12', issues, aContext(), 90, ({ issueId }) =>
        beside(...BOTH, actual(INES, '2026-03-20', 'it', amounts[Number(issueId) - 500] ?? 0)),
      );
      return notesBeside(twoSidedCase, share);
    };
    // By hand: ranks 1 to 8 of 0.5 0.6 0.8 0.9 1.1 1.5 1.6 2; the fourth; four of them lie within.
    const eight = [9_000, 5_000, 20_000, 6_000, 8_000, 16_000, 11_000, 15_000];
    expect(notesOf(eight)).toEqual([
      { key: 'case-without-it', value: 0, unit: 'count' },
      { key: 'case-without-marketing', value: 0, unit: 'count' },
      { key: 'actual-it', value: 0.9, unit: 'share', n: 8 },
      { key: 'inside-it', value: 0.5, unit: 'share', n: 8 },
      { key: 'actual-marketing', unit: 'share', n: 0, needed: 8 },
      { key: 'inside-marketing', unit: 'share', n: 0, needed: 8 },
    ]);
    expect(notesOf(eight.slice(1))).toContainEqual({
      ...{ key: 'actual-it', unit: 'share', n: 7, needed: 8 },
    });
  });
});
