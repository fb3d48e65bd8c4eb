import type { Timeline } from '../../../src/domain/flow/timeline';
import { anIssue, history, sets } from '../../support/builders/issue';
import { WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
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
