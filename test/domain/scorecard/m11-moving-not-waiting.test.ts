import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import { foldMeasure } from '../../../src/domain/scorecard/measure-fold';
import { MEASURES } from '../../../src/domain/scorecard/all-measures';
import { anIssue, flags, history, sets } from '../../support/builders/issue';
import { WEI } from '../../support/builders/people';
import { aContext, aScorecard, measure } from '../../support/builders/scorecard';
import { aProject, aSite, FLAG, RESOLUTION, STAGE_MAP } from '../../support/builders/settings';

const item = (steps: readonly string[], entries: readonly TimelineEntry[] = []): Timeline =>
  anIssue({ history: history(...steps), entries });

const HOUR = 3600;

/** Nine hours a day, Monday to Friday. Hours of work, and of waiting in all. */
const cases: readonly (readonly [string, Timeline, active: number, waited: number])[] = [
  ['build alone is work', item(['2026-03-02 09:00 In build', '2026-03-03 09:00 Done']), 9, 0],
  [
    'triage, ready and review wait',
    item([
      '2026-03-02 09:00 New',
      '2026-03-02 12:00 In triage',
      '2026-03-02 15:00 Ready',
      '2026-03-03 09:00 In build',
      '2026-03-04 09:00 In review',
      '2026-03-04 12:00 Done',
    ]),
    9,
    12,
  ],
  [
    'a flag in build waits',
    item(
      ['2026-03-02 09:00 In build', '2026-03-03 09:00 Done'],
      flags('2026-03-02 10:00', '2026-03-02 14:00', FLAG.vendor),
    ),
    5,
    4,
  ],
  [
    'a flag over a waiting status is counted once',
    item(
      ['2026-03-02 10:00 Ready', '2026-03-02 16:00 In build', '2026-03-02 18:00 Done'],
      flags('2026-03-02 12:00', '2026-03-02 14:00', FLAG.vendor),
    ),
    2,
    6,
  ],
  [
    'time on radar is neither',
    item([
      '2026-03-02 09:00 New',
      '2026-03-02 10:00 On radar',
      '2026-03-04 09:00 New',
      '2026-03-04 10:00 In build',
      '2026-03-04 18:00 Done',
    ]),
    8,
    2,
  ],
  [
    'what was stopped and opened again was neither meanwhile',
    item([
      '2026-03-02 09:00 In build',
      '2026-03-02 18:00 Stopped',
      '2026-03-06 09:00 In build',
      '2026-03-06 18:00 Done',
    ]),
    18,
    0,
  ],
  [
    'the clock begins with the first intake, not with the radar',
    item(['2026-02-02 On radar', '2026-03-02 09:00 New', '2026-03-02 18:00 Done']),
    0,
    9,
  ],
  [
    'without an intake it begins with the creation',
    item(['2026-03-02 09:00 In triage', '2026-03-02 18:00 Done']),
    0,
    9,
  ],
  [
    'an intake after the end does not begin it anew',
    item([
      '2026-03-02 09:00 In triage',
      '2026-03-02 12:00 In build',
      '2026-03-02 18:00 Done',
      '2026-03-04 09:00 New',
    ]),
    6,
    3,
  ],
  [
    'a pilot ends it, whatever comes later',
    item(['2026-03-02 09:00 In build', '2026-03-03 09:00 In pilot', '2026-03-20 09:00 Done']),
    9,
    0,
  ],
  [
    'nights and weekends count as nothing',
    item(['2026-03-06 17:00 In build', '2026-03-09 10:00 Done']),
    2,
    0,
  ],
];

describe('M11 Moving, not waiting', () => {
  it.each(cases)('%s', (_title, issue, active, waited) => {
    const { share, items, rows } = measure('M11', [issue]);
    expect(items).toBe(1);
    expect(share.count('M11.seconds')).toBe((active + waited) * HOUR);
    expect(share.count('M11.waitSeconds')).toBe(waited * HOUR);
    expect(rows).toMatchObject([{ activeDays: active / 9 }]);
  });

  it('gives a flag over a waiting status to the side of its reason: IT 4 h, vendor 2 h, 6 h in all', () => {
    const [, issue] = cases[3] as (typeof cases)[number];
    const { rows } = measure('M11', [issue]);
    expect(rows).toMatchObject([
      {
        waits: [
          { on: 'it', days: 4 / 9 },
          { on: 'vendor', days: 2 / 9 },
        ],
      },
    ]);
  });

  it('tells a flag without a reason as not said', () => {
    const issue = item(
      ['2026-03-02 09:00 In build', '2026-03-03 09:00 Done'],
      flags('2026-03-02 10:00', '2026-03-02 14:00'),
    );
    expect(measure('M11', [issue]).rows).toMatchObject([{ waits: [{ on: 'not-said' }] }]);
  });

  it.each([
    ['what has not ended', item(['2026-03-02 In build'])],
    ['what ended before the window', item(['2025-11-03 In build', '2025-11-04 Done'])],
    [
      'what is void',
      item(
        ['2026-03-02 In build', '2026-03-03 Done'],
        [sets(WEI, '2026-03-03', 'resolution', RESOLUTION.duplicate)],
      ),
    ],
  ])('leaves out %s', (_title, issue) => {
    expect(measure('M11', [issue])).toMatchObject({ items: 0, rows: [] });
  });

  it('adds working time up, never percentages of items', () => {
    const long = item(['2026-03-02 09:00 In build', '2026-03-13 09:00 Done']);
    const short = item(['2026-03-02 09:00 Ready', '2026-03-02 18:00 Done']);
    const { share } = measure('M11', [long, short]);
    expect(share.count('M11.waitSeconds') / share.count('M11.seconds')).toBeCloseTo(9 / 90);
  });

  it('is not set up, never 100 %, where no status waits on anybody', () => {
    const stageMap = Object.fromEntries(
      Object.entries(STAGE_MAP).map(([id, { stage }]) => [
        id,
        { stage, waitsOn: 'nobody' } as const,
      ]),
    );
    const context = aContext({ projects: [aProject({ stageMap })] });
    const issues = Array.from({ length: 10 }, () =>
      item(['2026-03-02 09:00 In build', '2026-03-03 09:00 Done']),
    );
    const view = foldMeasure(MEASURES.M11, {
      scorecards: [aScorecard(issues, context)],
      windowDays: 90,
      asOfDay: context.asOfDay,
      site: aSite(),
    });
    expect(view.figure).toMatchObject({ kind: 'not-set-up', reason: { kind: 'no-waits' } });
  });
});
