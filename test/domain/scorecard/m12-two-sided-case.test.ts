import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import type { Timeline } from '../../../src/domain/flow/timeline';
import type { Side } from '../../../src/domain/side';
import { at } from '../../support/builders/instant';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, INES, LUC, ROSTER, WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { aProject, RESOLUTION, SIZE, type StatusName } from '../../support/builders/settings';

const half = (who: string, when: string, which: Side, isComplete = true): RecordedAct => ({
  kind: 'case-half',
  at: at(when),
  actor: actor(who),
  half: which,
  isComplete,
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
