import { constructiveAnswers } from '../../../src/domain/scorecard/measures/m05-constructive-answers';
import { toDayNumber } from '../../../src/domain/day';
import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import { at } from '../../support/builders/instant';
import { anIssue, answers, history, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, INES, WEI } from '../../support/builders/people';
import { aContext, measure, notesBeside } from '../../support/builders/scorecard';
import { ANSWER, aProject, RESOLUTION } from '../../support/builders/settings';

const detail = (when: string, length: number, from = 0): TimelineEntry => ({
  kind: 'text',
  field: 'answerDetail',
  at: at(when),
  actor: actor(INES),
  from,
  to: length,
  changedPerMille: 1000,
});
const until = (when: string, to: string, from?: string): TimelineEntry => ({
  kind: 'day',
  field: 'answerDate',
  at: at(when),
  actor: actor(INES),
  from: from === undefined ? undefined : toDayNumber(from),
  to: toDayNumber(to),
});
const link = (when: string): TimelineEntry => ({
  kind: 'presence',
  field: 'answerLink',
  at: at(when),
  actor: actor(INES),
  from: false,
  to: true,
});

const WHEN = '2026-03-10 11:00';
const asked = (entries: readonly TimelineEntry[], more: readonly string[] = []): Timeline =>
  anIssue({ history: history('2026-03-09 New', '2026-03-09 15:00 In triage', ...more), entries });

type Is = 'constructive' | 'out' | readonly [lack: string];
/** T is 31 March. */
const cases: readonly (readonly [title: string, issue: Timeline, is: Is])[] = [
  ['a plain Yes', asked([answers(INES, WHEN, ANSWER.yes)]), 'constructive'],
  [
    'Yes, if, with its condition',
    asked([answers(INES, WHEN, ANSWER.yesIf), detail(WHEN, 3)]),
    'constructive',
  ],
  ['Yes, if, without one', asked([answers(INES, WHEN, ANSWER.yesIf)]), ['condition']],
  [
    'Yes, if, whose condition was written a day later',
    asked([answers(INES, WHEN, ANSWER.yesIf), detail('2026-03-11', 30)]),
    'constructive',
  ],
  [
    'Yes, if, whose condition was taken out again',
    asked([answers(INES, WHEN, ANSWER.yesIf), detail(WHEN, 30), detail('2026-03-12', 0, 30)]),
    ['condition'],
  ],
  [
    'Not now, with a day to come',
    asked([answers(INES, WHEN, ANSWER.notNow), until(WHEN, '2026-04-20')]),
    'constructive',
  ],
  ['Not now, without a day', asked([answers(INES, WHEN, ANSWER.notNow)]), ['date']],
  [
    'Not now, with the day before the answer',
    asked([answers(INES, WHEN, ANSWER.notNow), until(WHEN, '2026-03-09')]),
    ['date'],
  ],
  [
    'Not now, until yesterday: its day has passed',
    asked([answers(INES, WHEN, ANSWER.notNow), until(WHEN, '2026-03-30')]),
    ['date-passed'],
  ],
  [
    'Not now, until today: it has not passed yet',
    asked([answers(INES, WHEN, ANSWER.notNow), until(WHEN, '2026-03-31')]),
    'constructive',
  ],
  [
    'Not now, put off once more before its day',
    asked([
      answers(INES, WHEN, ANSWER.notNow),
      until(WHEN, '2026-03-20'),
      until('2026-03-19', '2026-04-20', '2026-03-20'),
    ]),
    'constructive',
  ],
  [
    'Not now whose day passed, and then a Yes',
    asked([
      answers(INES, WHEN, ANSWER.notNow),
      until(WHEN, '2026-03-20'),
      sets(INES, '2026-03-25', 'answer', ANSWER.yes, ANSWER.notNow),
    ]),
    'constructive',
  ],
  [
    'No, but, with an alternative of twenty characters',
    asked([answers(INES, WHEN, ANSWER.noBut), detail(WHEN, 20)]),
    'constructive',
  ],
  [
    'No, but, with one of nineteen',
    asked([answers(INES, WHEN, ANSWER.noBut), detail(WHEN, 19)]),
    ['alternative'],
  ],
  [
    'No, but, with a short link',
    asked([answers(INES, WHEN, ANSWER.noBut), detail(WHEN, 14), link(WHEN)]),
    'constructive',
  ],
  ['an option that an admin added', asked([answers(INES, WHEN, '699')]), ['one-of-four']],
  [
    'an answer that was taken back',
    asked([
      answers(INES, WHEN, ANSWER.yes),
      sets(INES, '2026-03-12', 'answer', undefined, ANSWER.yes),
    ]),
    'out',
  ],
  ['no answer', asked([]), 'out'],
  [
    'a void request',
    asked([
      answers(INES, WHEN, ANSWER.yes),
      sets(WEI, '2026-03-12', 'resolution', RESOLUTION.duplicate),
    ]),
    'out',
  ],
  [
    'a story has no answer',
    anIssue({
      type: 'story',
      history: history('2026-03-09 New'),
      entries: [answers(INES, WHEN, ANSWER.yes)],
    }),
    'out',
  ],
];

describe('M5 Constructive answers', () => {
  it.each(cases)('%s', (_title, issue, is) => {
    const { items, misses, rows } = measure('M5', [issue]);
    const lack = typeof is === 'string' ? undefined : is[0];
    expect({ items, misses }).toEqual({ items: is === 'out' ? 0 : 1, misses: lack ? 1 : 0 });
    expect(rows).toHaveLength(items);
    if (is !== 'out') {
      const outcome = lack ? 'not-constructive' : 'constructive';
      expect(rows).toMatchObject([{ outcome, lack, stageNow: 'triage' }]);
    }
  });

  it('counts on the day of the last answer, not of the first', () => {
    const issue = asked([
      answers(INES, '2026-02-10', ANSWER.noBut),
      sets(INES, '2026-03-20', 'answer', ANSWER.yes, ANSWER.noBut),
    ]);
    expect(measure('M5', [issue], aContext(), 30)).toMatchObject({ items: 1, misses: 0 });
    expect(measure('M5', [issue], aContext({ now: '2026-04-25 12:00' }), 30).items).toBe(0);
  });

  it('becomes a No on the day after its day, without anything having happened', () => {
    const issue = asked([answers(INES, WHEN, ANSWER.notNow), until(WHEN, '2026-04-02')]);
    const missesOn = (day: string): number =>
      measure('M5', [issue], aContext({ now: `${day} 12:00` })).misses;
    expect(['2026-04-01', '2026-04-02', '2026-04-03', '2026-05-03'].map(missesOn)).toEqual([
      0, 0, 1, 1,
    ]);
  });

  describe('whose condition was fulfilled later', () => {
    const ifOn = (day: string): TimelineEntry => answers(INES, day, ANSWER.yesIf);
    const then = (day: string, to: string | undefined, from: string = ANSWER.yesIf) =>
      sets(INES, day, 'answer', to, from);

    it.each<[string, readonly TimelineEntry[], number, number]>([
      ['by a Yes', [ifOn(WHEN), then('2026-03-20', ANSWER.yes)], 1, 1],
      ['not yet', [ifOn(WHEN)], 1, 0],
      ['not before T', [ifOn(WHEN), then('2026-03-31', ANSWER.yes)], 1, 0],
      ['not by a No, but', [ifOn(WHEN), then('2026-03-20', ANSWER.noBut)], 1, 0],
      ['not by nothing', [ifOn(WHEN), then('2026-03-20', undefined)], 1, 0],
      [
        'by a Yes after a No, but',
        [
          ifOn(WHEN),
          then('2026-03-20', ANSWER.noBut),
          then('2026-03-21', ANSWER.yes, ANSWER.noBut),
        ],
        ...([1, 1] as const),
      ],
      [
        'and is set once more: the last one counts',
        [ifOn(WHEN), then('2026-03-20', ANSWER.yes), then('2026-03-21', ANSWER.yesIf, ANSWER.yes)],
        ...([1, 0] as const),
      ],
      ['where there was a Yes only', [answers(INES, WHEN, ANSWER.yes)], 0, 0],
    ])('%s', (_, entries, conditions, fulfilled) => {
      const { share } = measure('M5', [asked(entries)]);
      expect([share.count('M5.conditions'), share.count('M5.fulfilled')]).toEqual([
        ...[conditions, fulfilled],
      ]);
    });

    it('counts on the day of the condition, and its row on that of the Yes', () => {
      const issue = asked([ifOn('2026-02-10'), then('2026-03-20', ANSWER.yes)]);
      const { share, rows } = measure('M5', [issue], aContext(), 30);
      expect([share.count('M5.items'), share.count('M5.conditions')]).toEqual([1, 0]);
      expect(rows).toMatchObject([
        { answer: 'yes', answeredAt: at('2026-03-20'), conditionAt: at('2026-02-10') },
      ]);
    });

    it('is a share from eight on', () => {
      const of = (n: number) => {
        const kept = asked([ifOn(WHEN), then('2026-03-20', ANSWER.yes)]);
        const open = Array.from({ length: n - 2 }, () => asked([ifOn(WHEN)]));
        return notesBeside(constructiveAnswers, measure('M5', [kept, kept, ...open]).share).at(-1);
      };
      expect(of(8)).toEqual({ key: 'conditions-fulfilled', unit: 'share', value: 0.25, n: 8 });
      expect(of(7)).toEqual({ key: 'conditions-fulfilled', unit: 'share', n: 7, needed: 8 });
    });
  });

  it('tells the mix, and needs no stage for it', () => {
    const issues = [
      ...Array.from({ length: 6 }, () => asked([answers(INES, WHEN, ANSWER.yes)])),
      asked([answers(INES, WHEN, ANSWER.noBut)], ['2026-03-10 12:00 Legal hold']),
      asked([answers(INES, WHEN, ANSWER.notNow)]),
    ];
    const { share, excluded } = measure('M5', issues);
    expect(excluded).toBe(0);
    const mix = (['yes', 'yes-if', 'not-now', 'no-but'] as const).map((kind) =>
      share.count(`M5.${kind}`),
    );
    expect(mix).toEqual([6, 0, 1, 1]);
  });
});

describe('M5 before the day of set-up', () => {
  const context = aContext({ projects: [aProject({ setUpOn: '2026-03-20' })] });
  const moved = (to: string, who: string, entries: readonly TimelineEntry[] = []): Timeline => {
    const issue = asked(entries, [`${WHEN} ${to}`]);
    return {
      ...issue,
      entries: issue.entries.map((entry) =>
        entry.kind === 'status' && entry.at === at(WHEN) ? { ...entry, actor: actor(who) } : entry,
      ),
    };
  };
  const mapped: readonly (readonly [title: string, issue: Timeline, is: Is])[] = [
    ['ready is a Yes', moved('Ready', INES), 'constructive'],
    ['ready is one whoever moved it', moved('Ready', CAMILLE), 'constructive'],
    ['stopped by IT is a No', moved('Stopped', INES), ['one-of-four']],
    [
      'stopped by IT with an alternative is a No, but',
      moved('Stopped', INES, [detail(WHEN, 40)]),
      'constructive',
    ],
    ['stopped by marketing is no answer', moved('Stopped', AMINATA), 'out'],
    ['on radar by IT is a Not now without a day', moved('On radar', INES), ['date']],
    [
      'on radar by IT with a day is a Not now',
      moved('On radar', INES, [until(WHEN, '2026-05-01')]),
      'constructive',
    ],
    [
      'what the field said wins over the move',
      moved('Stopped', INES, [answers(INES, WHEN, ANSWER.yes)]),
      'constructive',
    ],
    ['a move after the day of set-up says nothing', asked([], ['2026-03-21 Ready']), 'out'],
  ];
  it.each(mapped)('%s', (_title, issue, is) => {
    const { items, rows } = measure('M5', [issue], context);
    expect(items).toBe(is === 'out' ? 0 : 1);
    const lack = typeof is === 'string' ? undefined : is[0];
    expect(rows.map((row) => 'lack' in row && row.lack)).toEqual(is === 'out' ? [] : [lack]);
  });

  it.each([
    ['not-now', ['date']],
    ['no-but', ['alternative']],
    ['yes', [undefined]],
  ] as const)('a resolution that stood for %s is that answer', (answer, lacks) => {
    const { duplicate: resolution } = RESOLUTION;
    const resolved: TimelineEntry = {
      ...{ kind: 'option', field: 'resolution', at: at(WHEN), actor: actor(INES) },
      ...{ from: undefined, to: resolution },
    };
    const site = {
      voidResolutionIds: [],
      history: { until: '2026-03-20', answerFromResolution: { [resolution]: answer } },
    };
    const { rows } = measure('M5', [moved('Stopped', INES, [resolved])], {
      ...aContext({ projects: [aProject({ setUpOn: '2026-03-20' })], site }),
    });
    expect(rows.map((row) => 'lack' in row && row.lack)).toEqual(lacks);
  });
});
