import type { FitRating } from '../../../src/domain/acts/fit';
import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import { NOTHING_BESIDE } from '../../../src/domain/scorecard/beside';
import { rightFirstTime } from '../../../src/domain/scorecard/measures/m07-right-first-time';
import { at } from '../../support/builders/instant';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, LUC, WEI } from '../../support/builders/people';
import { aContext, measure, notesBeside } from '../../support/builders/scorecard';
import { aSite, RESOLUTION } from '../../support/builders/settings';

const moved = (...steps: readonly string[]): Timeline =>
  anIssue({ history: history('2026-03-02 New', ...steps) });

const cases: readonly (readonly [title: string, issue: Timeline, is: 'right' | 'back' | 'out'])[] =
  [
    [
      'from review to pilot is right',
      moved('2026-03-03 In review', '2026-03-04 In pilot'),
      'right',
    ],
    ['from review to done is right', moved('2026-03-03 In review', '2026-03-04 Done'), 'right'],
    [
      'from review to the verdict is right',
      moved('2026-03-03 In review', '2026-03-04 Verdict due'),
      'right',
    ],
    [
      'from review to build is sent back',
      moved('2026-03-03 In review', '2026-03-04 In build'),
      'back',
    ],
    [
      'from review to ready is sent back',
      moved('2026-03-03 In review', '2026-03-04 Ready'),
      'back',
    ],
    [
      'from review to triage is sent back',
      moved('2026-03-03 In review', '2026-03-04 In triage'),
      'back',
    ],
    ['from review to intake is sent back', moved('2026-03-03 In review', '2026-03-04 New'), 'back'],
    ['a stopped one is neither', moved('2026-03-03 In review', '2026-03-04 Stopped'), 'out'],
    ['one put on radar is neither', moved('2026-03-03 In review', '2026-03-04 On radar'), 'out'],
    ['one still in review does not count', moved('2026-03-03 In review'), 'out'],
    ['one that was never in review does not count', moved('2026-03-03 Done'), 'out'],
    [
      'a second visit does not count: the first was right',
      moved(
        '2026-03-03 In review',
        '2026-03-04 Done',
        '2026-03-05 In build',
        '2026-03-06 In review',
        '2026-03-07 In build',
      ),
      'right',
    ],
    [
      'a first visit sent back stays a miss, whatever comes later',
      moved(
        '2026-03-03 In review',
        '2026-03-04 In build',
        '2026-03-05 In review',
        '2026-03-06 Done',
      ),
      'back',
    ],
    [
      'a visit of less than a minute is a slip, and the next one counts',
      moved(
        '2026-03-03 10:00:00 In review',
        '2026-03-03 10:00:59 In build',
        '2026-03-04 In review',
        '2026-03-05 Done',
      ),
      'right',
    ],
    [
      'a visit of a minute counts',
      moved('2026-03-03 10:00:00 In review', '2026-03-03 10:01:00 In build'),
      'back',
    ],
    [
      'a void one does not count',
      anIssue({
        history: history('2026-03-02 New', '2026-03-03 In review', '2026-03-04 Done'),
        entries: [sets(WEI, '2026-03-04', 'resolution', RESOLUTION.duplicate)],
      }),
      'out',
    ],
    [
      'delivery work counts too',
      anIssue({
        type: 'story',
        history: history('2026-03-02 New', '2026-03-03 In review', '2026-03-04 Done'),
      }),
      'right',
    ],
    [
      'a decision is not work',
      anIssue({
        type: 'decision',
        history: history('2026-03-02 New', '2026-03-03 In review', '2026-03-04 Done'),
      }),
      'out',
    ],
    [
      'one that left before the window does not count',
      anIssue({
        history: history('2025-11-03 New', '2025-11-04 In review', '2025-11-05 In build'),
      }),
      'out',
    ],
  ];

describe('M7 Right first time', () => {
  it.each(cases)('%s', (_title, issue, is) => {
    const { items, misses, rows } = measure('M7', [issue]);
    expect({ items, misses }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'back' ? 1 : 0,
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(
      is === 'out' ? [] : [is === 'back' ? 'sent-back' : 'right'],
    );
  });

  it('leaves out, and counts, what passed a status without a stage', () => {
    const issue = moved('2026-03-03 Legal hold', '2026-03-04 In review', '2026-03-05 Done');
    expect(measure('M7', [issue])).toMatchObject({ items: 0, excluded: 1, rows: [] });
  });

  it('counts why items were sent back, and those of which nobody said why', () => {
    const context = aContext({
      site: {
        fields: { ...aSite().fields, returnReason: { id: 'f', options: { defect: '901' } } },
      },
    });
    const back = (reason?: string) =>
      anIssue({
        history: history('2026-03-02 New', '2026-03-03 In review', '2026-03-04 In build'),
        entries: reason === undefined ? [] : [sets(WEI, '2026-03-04', 'returnReason', reason)],
      });
    const { share, rows } = measure('M7', [back('901'), back('999'), back()], context);
    expect(share.count('M7.defect')).toBe(1);
    expect(share.count('M7.unsaid')).toBe(2);
    expect(rows.map((row) => row.measure === 'M7' && row.reason).sort()).toEqual([
      'defect',
      'unsaid',
      'unsaid',
    ]);
  });
});

describe('how well it fits, beside M7', () => {
  const done = moved('2026-03-03 In review', '2026-03-04 Done');
  const rated = (who: string, when: string, rating: FitRating): RecordedAct => ({
    ...{ kind: 'fit', at: at(when), actor: actor(who), rating },
  });
  const fitOf = (issue: Timeline, ...acts: readonly RecordedAct[]) => {
    const beside = { ...NOTHING_BESIDE, acts };
    const { share, rows } = measure('M7', [issue], aContext(), 90, () => beside);
    return { ratings: share.numbers('M7.fit'), rows };
  };

  it.each<[string, readonly RecordedAct[], readonly number[]]>([
    ['said by marketing afterwards', [rated(CAMILLE, '2026-03-10', 3)], [3]],
    ['said with the end', [rated(CAMILLE, '2026-03-04', 3)], [3]],
    ['said before', [rated(CAMILLE, '2026-03-03 23:59:59', 3)], []],
    ['said from T on', [rated(CAMILLE, '2026-03-31', 3)], []],
    ['said by somebody on no side', [rated(LUC, '2026-03-10', 3)], []],
    ['said twice', [rated(CAMILLE, '2026-03-10', 3), rated(AMINATA, '2026-03-11', 1)], [1]],
    ['not said', [], []],
  ])('%s', (_, acts, ratings) => {
    const found = fitOf(done, ...acts);
    expect(found.ratings).toEqual(ratings);
    expect(found.rows).toMatchObject([{ outcome: 'right', fit: ratings[0] }]);
  });

  it('needs an end, and statuses with a stage, but no review', () => {
    const act = rated(CAMILLE, '2026-03-10', 4);
    expect(fitOf(moved('2026-03-03 In review'), act).ratings).toEqual([]);
    expect(fitOf(moved('2026-03-03 Legal hold', '2026-03-04 Done'), act).ratings).toEqual([]);
    expect(fitOf(moved('2026-03-04 Done'), act).ratings).toEqual([4]);
  });

  it('counts on the day on which it was said, long after the end', () => {
    const beside = { ...NOTHING_BESIDE, acts: [rated(CAMILLE, '2026-09-01', 2)] };
    const context = aContext({ now: '2026-09-15 12:00' });
    expect(measure('M7', [done], context, 30, () => beside)).toMatchObject({ items: 0 });
    const { share } = measure('M7', [done], context, 30, () => beside);
    expect(share.numbers('M7.fit')).toEqual([2]);
  });

  it('is told by the median from eight on, and below that how few there are', () => {
    // By hand: 1 1 2 2 3 4 4 4, the fourth of eight.
    const of = (ratings: readonly FitRating[]) => {
      const issues = ratings.map((_, i) => ({ ...done, issueId: String(700 + i) }));
      const { share } = measure('M7', issues, aContext(), 90, ({ issueId }) => ({
        ...NOTHING_BESIDE,
        acts: [rated(CAMILLE, '2026-03-10', ratings[Number(issueId) - 700] ?? 1)],
      }));
      return notesBeside(rightFirstTime, share);
    };
    expect(of([4, 1, 3, 2, 4, 1, 4, 2])).toEqual([
      { key: 'fit-median', unit: 'count', value: 2, n: 8 },
    ]);
    expect(of([4])).toEqual([{ key: 'fit-median', unit: 'count', n: 1, needed: 8 }]);
    expect(of([])).toEqual([{ key: 'fit-median', unit: 'count', n: 0, needed: 8 }]);
  });
});
