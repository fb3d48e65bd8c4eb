import type { Timeline } from '../../../src/domain/flow/timeline';
import { isOpenAt } from '../../../src/domain/scorecard/fact';
import { answers, anIssue, comments, history, sets } from '../../support/builders/issue';
import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import { at } from '../../support/builders/instant';
import { actor, AMINATA, CAMILLE, INES, LUC, ROBOT, ROSTER } from '../../support/builders/people';
import { aContext, derive, measure } from '../../support/builders/scorecard';
import {
  ANSWER,
  aProject,
  LANE,
  PRIORITY,
  RESOLUTION,
  VARIANT,
} from '../../support/builders/settings';

type Outcome = 'on-time' | 'late' | 'unanswered-late' | 'out' | 'excluded';

const filed = history('2026-03-02 New');

/** A planned request has two days of nine hours: until 18:00 on Tuesday the 3rd. T is Tuesday the 31st. */
const cases: readonly (readonly [title: string, issue: Timeline, outcome: Outcome])[] = [
  [
    'a comment by IT within the target answers on time',
    anIssue({ history: filed, entries: [comments(INES, '2026-03-03 09:00')] }),
    'on-time',
  ],
  [
    'an answer at the last second of the target is on time',
    anIssue({ history: filed, entries: [comments(INES, '2026-03-03 18:00')] }),
    'on-time',
  ],
  [
    'a second more is late',
    anIssue({ history: filed, entries: [comments(INES, '2026-03-04 09:00:01')] }),
    'late',
  ],
  [
    'a night and a weekend cost no working time',
    anIssue({
      history: history('2026-03-06 17:00 New'),
      entries: [comments(INES, '2026-03-09 10:00')],
    }),
    'on-time',
  ],
  [
    'nineteen characters are no act in words',
    anIssue({ history: filed, entries: [comments(INES, '2026-03-02 10:00', 19)] }),
    'unanswered-late',
  ],
  [
    'twenty characters are',
    anIssue({ history: filed, entries: [comments(INES, '2026-03-02 10:00', 20)] }),
    'on-time',
  ],
  [
    'a comment by marketing answers nothing',
    anIssue({ history: filed, entries: [comments(CAMILLE, '2026-03-02 10:00')] }),
    'unanswered-late',
  ],
  [
    'a comment by someone on no roster answers nothing',
    anIssue({ history: filed, entries: [comments(LUC, '2026-03-02 10:00')] }),
    'unanswered-late',
  ],
  [
    'an automation answers nothing',
    anIssue({ history: filed, entries: [comments(ROBOT, '2026-03-02 10:00')] }),
    'unanswered-late',
  ],
  [
    'the field Answer is an answer',
    anIssue({ history: filed, entries: [answers(INES, '2026-03-02 10:00', ANSWER.yes)] }),
    'on-time',
  ],
  [
    'clearing the answer is none',
    anIssue({
      history: filed,
      entries: [sets(INES, '2026-03-02 10:00', 'answer', undefined, ANSWER.yes)],
    }),
    'unanswered-late',
  ],
  [
    'a comment before the start is no answer to it',
    anIssue({
      history: history('2026-03-02 On radar', '2026-03-04 New'),
      entries: [comments(INES, '2026-03-03 10:00')],
    }),
    'unanswered-late',
  ],
  [
    'waiting for 1.9 of 2 days is left out',
    anIssue({ history: history('2026-03-27 09:54 New') }),
    'out',
  ],
  [
    'waiting for exactly the target is left out',
    anIssue({ history: history('2026-03-27 09:00 New') }),
    'out',
  ],
  [
    'waiting for 2.1 of 2 days is a miss',
    anIssue({ history: history('2026-03-26 17:06 New') }),
    'unanswered-late',
  ],
  [
    'an answer of today has not happened at the start of today',
    anIssue({
      history: history('2026-03-25 New'),
      entries: [comments(INES, '2026-03-31 09:30')],
    }),
    'unanswered-late',
  ],
  [
    'an urgent request has half a day',
    anIssue({
      history: filed,
      now: { options: { lane: LANE.urgent } },
      entries: [comments(INES, '2026-03-02 14:00')],
    }),
    'late',
  ],
  [
    'the lane at the start decides, not a later one',
    anIssue({
      history: filed,
      entries: [
        sets(CAMILLE, '2026-03-02 12:00', 'lane', LANE.urgent, LANE.planned),
        comments(INES, '2026-03-02 14:00'),
      ],
    }),
    'on-time',
  ],
  [
    'a data source has its own target, whatever its lane',
    anIssue({
      history: filed,
      now: { options: { lane: LANE.urgent, variant: VARIANT.dataSource } },
      entries: [comments(INES, '2026-03-03 17:00')],
    }),
    'on-time',
  ],
  [
    'a prototype counts like a request',
    anIssue({ type: 'prototype', history: filed, entries: [comments(INES, '2026-03-03')] }),
    'on-time',
  ],
  ['a story is no request', anIssue({ type: 'story', history: filed }), 'out'],
  ['what IT asks of itself is out', anIssue({ reporter: INES, history: filed }), 'out'],
  [
    'a request by someone on no roster counts',
    anIssue({ reporter: LUC, history: filed }),
    'unanswered-late',
  ],
  [
    'put on the radar before any answer, the last entry to intake starts the clock',
    anIssue({
      history: history('2026-03-02 New', '2026-03-02 10:00 On radar', '2026-03-16 New'),
      entries: [comments(INES, '2026-03-17 09:00')],
    }),
    'on-time',
  ],
  [
    'put on the radar after an answer, the first entry stays the start',
    anIssue({
      history: history('2026-03-02 New', '2026-03-03 12:00 On radar', '2026-03-16 New'),
      entries: [comments(INES, '2026-03-03 11:00')],
    }),
    'on-time',
  ],
  [
    'parking a request on the radar does not stop its clock',
    anIssue({ history: history('2026-03-02 New', '2026-03-02 10:00 On radar') }),
    'unanswered-late',
  ],
  ['what never left the radar is out', anIssue({ history: history('2026-03-02 On radar') }), 'out'],
  [
    'what was dropped from the radar is out',
    anIssue({ history: history('2026-03-02 On radar', '2026-03-20 Stopped') }),
    'out',
  ],
  [
    'one that begins in triage starts when it is created',
    anIssue({
      history: history('2026-03-02 In triage', '2026-03-10 New'),
      entries: [comments(INES, '2026-03-11 09:00')],
    }),
    'late',
  ],
  [
    'a withdrawn one that was never answered stays a miss',
    anIssue({ history: history('2026-03-02 New', '2026-03-09 Stopped') }),
    'unanswered-late',
  ],
  [
    'a duplicate is out',
    anIssue({
      history: history('2026-03-02 New', '2026-03-09 Stopped'),
      entries: [sets(CAMILLE, '2026-03-09', 'resolution', RESOLUTION.duplicate)],
    }),
    'out',
  ],
  [
    'a status without a stage takes it out, counted',
    anIssue({ history: history('2026-03-02 New', '2026-03-03 Legal hold') }),
    'excluded',
  ],
  [
    'a start on the first day of the window is in',
    anIssue({ history: history('2025-12-31 00:00 New') }),
    'unanswered-late',
  ],
  [
    'a second before the window is out',
    anIssue({ history: history('2025-12-30 23:59:59 New') }),
    'out',
  ],
];

describe('M1 first real answer', () => {
  it.each(cases)('%s', (_, issue, outcome) => {
    const { items, misses, excluded, rows } = measure('M1', [issue]);
    expect(rows[0]?.measure === 'M1' ? rows[0].outcome : excluded ? 'excluded' : 'out').toBe(
      outcome,
    );
    const isCounted = outcome !== 'out' && outcome !== 'excluded';
    expect({ items, misses }).toEqual({
      items: isCounted ? 1 : 0,
      misses: isCounted && outcome !== 'on-time' ? 1 : 0,
    });
  });

  it('names the first act, its time and the target in the row', () => {
    const issue = anIssue({
      history: filed,
      entries: [
        comments(INES, '2026-03-02 11:00', 5),
        answers(INES, '2026-03-03 13:30', ANSWER.notNow),
      ],
    });
    expect(measure('M1', [issue]).rows).toEqual([
      expect.objectContaining({
        act: 'answer',
        outcome: 'on-time',
        workingDays: 1.5,
        targetDays: 2,
      }),
    ]);
  });

  it('takes the urgent lane of the days before set-up from the priority', () => {
    const late = anIssue({
      history: filed,
      now: { options: { priority: PRIORITY.highest } },
      entries: [comments(INES, '2026-03-02 14:00')],
    });
    const mapped = aContext({ projects: [aProject({ setUpOn: '2026-03-10' })] });
    expect(measure('M1', [late], mapped).misses).toBe(1);
    expect(measure('M1', [late]).misses).toBe(0);
  });

  it('moves the acts of a month to the other side when the roster of that month changes', () => {
    const answeredOn = (day: string) =>
      anIssue({
        history: history(`${day} 09:00 New`),
        entries: [comments(AMINATA, `${day} 10:00`)],
      });
    const issues = ['2026-02-10', '2026-03-10', '2026-03-20'].map(answeredOn);
    const moved = ROSTER.map((entry) =>
      entry.accountId === AMINATA ? { ...entry, to: '2026-03-01' } : entry,
    ).concat({ accountId: AMINATA, side: 'it', from: '2026-03-01', to: '2026-03-15' });
    expect(measure('M1', issues).misses).toBe(3);
    const { items, misses } = measure('M1', issues, aContext({ site: { roster: moved } }));
    expect({ items, misses }).toEqual({ items: 3, misses: 2 });
  });

  it('lists the longest wait first, then what was late, then what was on time', () => {
    const waiting = anIssue({ id: '9', history: history('2026-03-20 New') });
    const longest = anIssue({ id: '8', history: history('2026-03-10 New') });
    const onTime = anIssue({
      id: '7',
      history: filed,
      entries: [comments(INES, '2026-03-02 12:00')],
    });
    const { rows } = measure('M1', [onTime, waiting, longest]);
    expect(rows.map((row) => row.issueId)).toEqual(['8', '9', '7']);
  });

  it('measures the second gap from the reply of marketing to the next act of IT', () => {
    const issue = anIssue({
      history: filed,
      entries: [
        comments(INES, '2026-03-02 10:00'),
        comments(CAMILLE, '2026-03-02 11:00'),
        comments(INES, '2026-03-02 15:00'),
      ],
    });
    expect(measure('M1', [issue]).share.days('M1.secondGapSeconds')).toEqual([4 / 9]);
  });

  it('stays open while exactly the target has passed: the miss comes with time, not with an event', () => {
    const issue = anIssue({ history: history('2026-03-27 New', '2026-03-27 12:00 Stopped') });
    const [now] = derive([issue], aContext());
    expect(now && isOpenAt(now.fact, aContext().asOf)).toBe(true);
    expect(measure('M1', [issue]).items).toBe(0);
    const later = aContext({ now: '2026-04-01 08:00' });
    expect(measure('M1', [issue], later).misses).toBe(1);
    const [then] = derive([issue], later);
    expect(then && isOpenAt(then.fact, later.asOf)).toBe(false);
  });
});

describe('what is recorded with us', () => {
  const by = (who: string, when: string) => ({ at: at(when), actor: actor(who) });
  const measured = (acts: readonly RecordedAct[], issue = anIssue({ history: filed })) =>
    measure('M1', [issue], aContext(), 90, () => ({ acts, waivers: [], wholes: [] }));
  const understood = (who: string, when: string): RecordedAct => ({
    ...by(who, when),
    kind: 'restatement',
  });
  const promised = (answerBy: string): RecordedAct => ({
    ...by(CAMILLE, '2026-03-02'),
    ...{ kind: 'promise', answerBy: at(answerBy) },
  });

  it('what IT understood is an act in words', () => {
    const { misses, rows } = measured([understood(INES, '2026-03-02 12:00')]);
    expect(misses).toBe(0);
    expect(rows).toMatchObject([{ outcome: 'on-time', act: 'restatement' }]);
  });

  it('a correction by marketing opens the second gap, that it is right does not', () => {
    const word = (isRight: boolean): RecordedAct => ({
      ...by(CAMILLE, '2026-03-02 13:00'),
      ...{ kind: 'restatement-word', isRight },
    });
    const first = understood(INES, '2026-03-02 12:00');
    const again = understood(INES, '2026-03-02 17:30');
    const gap = (isRight: boolean) =>
      measured([first, word(isRight), again]).share.days('M1.secondGapSeconds');
    expect(gap(false)).toEqual([4.5 / 9]);
    expect(gap(true)).toEqual([]);
  });

  it.each<[string, string | undefined, string, promised: number, kept: number]>([
    ['an answer before it', '2026-03-03 12:00', '2026-03-03 12:00', 1, 1],
    ['an answer after it', '2026-03-03 12:01', '2026-03-03 12:00', 1, 0],
    ['no answer at all', undefined, '2026-03-03 12:00', 1, 0],
    ['none, but it is still to come', undefined, '2026-03-31 12:00', 0, 0],
  ])('a promise of the form and %s', (_, answered, until, made, kept) => {
    const entries = answered === undefined ? [] : [comments(INES, answered)];
    const { share, rows } = measured([promised(until)], anIssue({ history: filed, entries }));
    expect([share.count('M1.promised'), share.count('M1.promiseKept')]).toEqual([made, kept]);
    expect(rows).toMatchObject([{ promisedBy: at(until) }]);
  });

  it('a promise alone answers nothing, and keeps the issue open until it is over', () => {
    const issue = anIssue({ history: history('2026-03-27 New', '2026-03-27 12:00 Stopped') });
    const acts = [promised('2026-04-20 12:00')];
    const openOn = (now: string) => {
      const context = aContext({ now });
      const beside = () => ({ acts, waivers: [], wholes: [] });
      return derive([issue], context, beside).map(({ fact }) => isOpenAt(fact, context.asOf));
    };
    expect([openOn('2026-04-20 18:00'), openOn('2026-04-22 08:00')]).toEqual([[true], [false]]);
    expect(measured([promised('2026-03-03')]).misses).toBe(1);
  });
});
