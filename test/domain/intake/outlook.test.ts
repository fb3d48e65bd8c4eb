import { deriveFact } from '../../../src/domain/scorecard/derive';
import { outlookOf } from '../../../src/domain/intake/outlook';
import { paceByLane, paceOf } from '../../../src/domain/flow/pace-of';
import { cycleTimeDays, stageAgeDays, workItemAgeDays } from '../../../src/domain/flow/age';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { briefAt } from '../../../src/domain/intake/brief-at';
import { anIssue, comments, history, movesDate, sets } from '../../support/builders/issue';
import { at } from '../../support/builders/instant';
import { CAMILLE, INES } from '../../support/builders/people';
import { aContext } from '../../support/builders/scorecard';
import { ACQ, LANE, STAGE_MAP } from '../../support/builders/settings';

const context = aContext();
const project = context.projects.get(ACQ)!;
const planned = { options: { lane: LANE.planned } };
const days = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13', '16', '17'];

const factsOf = (timelines: readonly Timeline[]) =>
  timelines.flatMap((timeline) => deriveFact(timeline, context) ?? []);
const ask = (timelines: readonly Timeline[]) =>
  outlookOf(
    factsOf(timelines),
    { workType: 'request', laneKey: 'planned', isDataSource: false, now: at('2026-03-31 12:00') },
    project,
    context,
  );
/** Filed on 2 February, done on a day of March: 20 working days and more. */
const done = (day: string, changes: Partial<Timeline['now']> = planned): Timeline =>
  anIssue({
    history: history('2026-02-02 New', '2026-02-03 Ready', `2026-03-${day} Done`),
    now: changes,
  });

describe('the outlook of a request', () => {
  it('promises an answer within the target of the lane, in working time', () => {
    expect(ask([])).toMatchObject({ answerBy: '2026-04-02T12:00:00.000Z', answerWithinDays: 2 });
  });

  it('says how often that was kept, from eight requests on', () => {
    const answered = (on: string) =>
      anIssue({ history: history('2026-03-02 New'), now: planned, entries: [comments(INES, on)] });
    const seven = Array.from({ length: 7 }, () => answered('2026-03-03'));
    expect(ask(seven).kept).toBeUndefined();
    expect(ask([...seven, answered('2026-03-20')]).kept).toEqual({ share: 7 / 8, n: 8 });
  });

  it('forecasts from p50 to p85 of what ended, in working time from now', () => {
    expect(ask(days.slice(0, 11).map((day) => done(day))).forecast).toEqual({
      kind: 'likely',
      // 20 to 30 days: rank 6 is 25 days, rank 10 is 29 days, from Tuesday at noon.
      from: '2026-05-05',
      to: '2026-05-11',
      n: 11,
    });
  });

  it('forecasts nothing on ten items, or on four days', () => {
    expect(ask(days.slice(0, 10).map((day) => done(day))).forecast).toEqual({
      kind: 'not-enough',
      n: 10,
      needed: 11,
    });
    const few = [...days, ...days].map((_, i) => done(days[i % 4]!));
    expect(ask(few).forecast).toEqual({ kind: 'not-enough', n: 4, needed: 5 });
  });

  it('tells the effect of a missing part with eight of either kind', () => {
    const ready = (i: number, date: boolean) =>
      anIssue({
        history: history('2026-03-02 New', date ? '2026-03-03 Ready' : '2026-03-06 Ready'),
        now: date ? { days: { neededBy: 20_600 }, options: { costOfWaiting: '1' } } : {},
        id: String(900 + i),
      });
    const some = (n: number, date: boolean) => Array.from({ length: n }, (_, i) => ready(i, date));
    expect(ask([...some(8, true), ...some(7, false)]).effects).toEqual([]);
    expect(ask([...some(8, true), ...some(8, false)]).effects).toEqual([
      { part: 'date', withDays: 1, withoutDays: 4, n: 16 },
    ]);
  });
});

describe('the pace of a lane', () => {
  it('has percentiles from eleven items on', () => {
    const eleven = factsOf(days.slice(0, 11).map((day) => done(day)));
    expect(paceByLane(eleven, project, context)['planned']).toEqual({
      n: 11,
      p50Days: 24,
      p85Days: 28,
      leadDays: Array.from({ length: 11 }, (_, i) => 19 + i),
    });
    expect(paceByLane(eleven.slice(1), project, context)['planned']).toEqual({ n: 10 });
    expect(paceByLane(eleven, project, context)['urgent']).toEqual({ n: 0 });
  });
});

describe('the spread of a pace', () => {
  it('is a hundred percentiles where there are more values', () => {
    const { leadDays = [] } = paceOf(Array.from({ length: 250 }, (_, i) => i + 1.234));
    expect(leadDays).toHaveLength(100);
    expect([leadDays[0], leadDays[49], leadDays[99]]).toEqual([3.23, 125.23, 250.23]);
  });
});

describe('the age of an item', () => {
  const age = (...steps: readonly string[]) =>
    workItemAgeDays(
      anIssue({ history: history(...steps) }),
      STAGE_MAP,
      project.calendar,
      at('2026-03-06'),
    );

  it.each([
    [
      'begins with the first Ready',
      age('2026-03-02 New', '2026-03-03 Ready', '2026-03-05 In build'),
      3,
    ],
    [
      'is not broken by a return',
      age('2026-03-02 Ready', '2026-03-03 In triage', '2026-03-05 Ready'),
      4,
    ],
    ['is none before Ready', age('2026-03-02 New'), undefined],
    ['is none after the end', age('2026-03-02 Ready', '2026-03-04 Done'), undefined],
    ['is none when it is stopped', age('2026-03-02 Ready', '2026-03-04 Stopped'), undefined],
  ])('%s', (_, value, expected) => expect(value).toBe(expected));

  it('becomes the cycle time when it ends', () => {
    const issue = anIssue({ history: history('2026-03-02 Ready', '2026-03-04 In pilot') });
    expect(cycleTimeDays(issue, STAGE_MAP, project.calendar, at('2026-03-06'))).toBe(2);
    expect(cycleTimeDays(issue, STAGE_MAP, project.calendar, at('2026-03-03'))).toBeUndefined();
    expect(stageAgeDays(issue, STAGE_MAP, project.calendar, at('2026-03-06'))).toBe(2);
  });
});

describe('a brief read back', () => {
  it('is what stood there at the time', () => {
    const issue = anIssue({
      history: history('2026-03-02 New'),
      entries: [
        movesDate(CAMILLE, '2026-03-04', undefined, '2026-06-01'),
        sets(CAMILLE, '2026-03-05', 'costOfWaiting', '1'),
        {
          kind: 'text',
          at: at('2026-03-05'),
          actor: 7,
          field: 'outcome',
          from: 0,
          to: 30,
          changedPerMille: 1000,
        },
      ],
    });
    expect(briefAt(issue, at('2026-03-03'))).toMatchObject({
      hasDate: false,
      saidNoDate: false,
      outcomeLength: 0,
    });
    expect(briefAt(issue, at('2026-03-05'))).toMatchObject({
      hasDate: true,
      hasCostOfWaiting: true,
      outcomeLength: 30,
    });
  });
});
