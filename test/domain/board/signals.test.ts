import fc from 'fast-check';
import { chanceWithin } from '../../../src/domain/board/chance';
import { readClock } from '../../../src/domain/board/card-clock';
import { ageOf } from '../../../src/domain/board/age';
import { factsOf, type FactsContext } from '../../../src/domain/board/card-facts';
import type { Card } from '../../../src/domain/board/card';
import type { PastChange } from '../../../src/domain/standing/followed-issue';
import { aCard, aProject, STATUS } from './a-board';

const DAY = 86_400_000;
const now = Date.parse('2026-11-20T09:00:00Z');
const ago = (days: number) => now - days * DAY;
const project = aProject();
/** One day of the clock is one working day here; the calendar has tests of its own. */
const context: FactsContext = {
  project,
  site: { flagReasons: { '31': 'marketing', '32': 'vendor', '33': 'nobody' } },
  clocks: new Map(),
  paceByLane: { 'rapid-prototype': { n: 20, p50Days: 5, p85Days: 12 } },
  now,
  today: '2026-11-20',
  endOfDay: (day) => Date.parse(day) + DAY,
  workingDays: (from, to) => Math.max(0, to - from) / DAY,
};
const move = (days: number, from: string, to: string): PastChange => ({
  kind: 'status',
  at: ago(days),
  from,
  to,
});
function factsWith(card: Card, past: readonly PastChange[], change: Partial<FactsContext> = {}) {
  const clocks = new Map([[card.id, readClock(card, past, project.stageMap)]]);
  return factsOf(card, { ...context, clocks, ...change });
}
const readyThenBuild = (days: number) => [
  move(days, STATUS.triage, STATUS.ready),
  move(days - 0.5, STATUS.ready, STATUS.build),
];

describe('the signals of a card', () => {
  it('come in the order of their weight', () => {
    const card = aCard({
      key: 'ACQ-1',
      statusId: STATUS.verdict,
      isFlagged: true,
      flagReason: { id: '31', name: 'Brand' },
      timeBoxEnd: '2026-11-18',
      extras: { expiredWaivers: 1 },
    });
    const { signals } = factsWith(card, [{ kind: 'flag', at: ago(3), on: true }]);
    expect(signals.map(({ kind }) => kind)).toEqual(['blocked', 'verdict-due', 'waiver-expired']);
    expect(signals[0]).toEqual({ kind: 'blocked', reason: { id: '31', name: 'Brand' }, days: 3 });
  });

  it('are none for a quiet card, and none once it has ended', () => {
    expect(factsWith(aCard({ key: 'ACQ-1' }), readyThenBuild(2)).signals).toEqual([]);
    const done = aCard({ key: 'ACQ-1', statusId: STATUS.done, isFlagged: true });
    expect(factsWith(done, []).signals).toEqual([]);
  });

  it.each([
    [0.9, []],
    [1, [{ kind: 'waiting', on: 'marketing', days: 1 }]],
    [4.26, [{ kind: 'waiting', on: 'marketing', days: 4.3 }]],
  ])('say on whom it waits from one day on (%p days)', (days, expected) => {
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.review, createdAt: ago(5) });
    expect(factsWith(card, [move(days, STATUS.build, STATUS.review)]).signals).toEqual(expected);
  });

  it.each([
    [STATUS.pilot, '2026-11-24', undefined],
    [STATUS.pilot, '2026-11-23', { kind: 'trial-ends', inDays: 3 }],
    [STATUS.pilot, '2026-11-20', { kind: 'trial-ends', inDays: 0 }],
    [STATUS.pilot, '2026-11-19', { kind: 'verdict-due', inDays: -1 }],
    [STATUS.verdict, '2026-11-22', { kind: 'verdict-due', inDays: 2 }],
    [STATUS.build, '2026-11-20', undefined],
  ])('in status %s with an end on %s: %p', (statusId, timeBoxEnd, expected) => {
    const card = aCard({ key: 'ACQ-1', statusId, timeBoxEnd, createdAt: ago(5) });
    const found = factsWith(card, []).signals.find(({ kind }) => kind !== 'waiting');
    expect(found).toEqual(expected);
  });

  it('say blocked without days until history has been read', () => {
    const card = aCard({ key: 'ACQ-1', isFlagged: true });
    expect(factsOf(card, context)).toEqual({
      wait: { on: 'not-said', by: 'flag' },
      signals: [{ kind: 'blocked' }],
    });
  });
});

describe('on whom a card waits', () => {
  it.each([
    ['31', 'marketing'],
    ['32', 'vendor'],
    ['33', 'not-said'],
    ['99', 'not-said'],
  ])('is said by the reason of the flag, which wins over the status (%s)', (id, on) => {
    const flagReason = { id, name: 'Reason' };
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.ready, isFlagged: true, flagReason });
    expect(factsWith(card, []).wait).toMatchObject({ on, by: 'flag' });
  });

  it('counts from the first of the statuses that wait for the same answer', () => {
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.triage, createdAt: ago(6) });
    const { wait } = factsWith(card, [move(2, STATUS.new, STATUS.triage)]);
    expect(wait).toEqual({ on: 'it', by: 'status', since: ago(6) });
  });

  it('begins anew after the other side had its turn', () => {
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.triage, createdAt: ago(9) });
    const past = [
      move(7, STATUS.new, STATUS.triage),
      move(5, STATUS.triage, STATUS.marketing),
      move(2, STATUS.marketing, STATUS.triage),
    ];
    expect(factsWith(card, past).wait?.since).toBe(ago(2));
  });

  it('is nobody in build', () => {
    expect(factsWith(aCard({ key: 'ACQ-1' }), readyThenBuild(3)).wait).toBeUndefined();
  });
});

describe('the age of a card', () => {
  it.each([
    [4.5, { kind: 'plain', days: 4.5 }],
    [5, { kind: 'plain', days: 5 }],
    [9, { kind: 'slower-than-half', days: 9 }],
    [12, { kind: 'slower-than-half', days: 12 }],
    [16, { kind: 'past-usual', days: 16, usualDays: 12 }],
  ])('of %p days stands beside the pace of its lane', (days, expected) => {
    expect(factsWith(aCard({ key: 'ACQ-1' }), readyThenBuild(days)).age).toEqual(expected);
  });

  it('stays plain without enough finished items', () => {
    const change = { paceByLane: { 'rapid-prototype': { n: 6 } } };
    expect(factsWith(aCard({ key: 'ACQ-1' }), readyThenBuild(40), change).age?.kind).toBe('plain');
  });

  it('stays plain in pilot, where the clock of the pace has ended', () => {
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.pilot });
    const past = [...readyThenBuild(30), move(2, STATUS.build, STATUS.pilot)];
    expect(factsWith(card, past).age).toEqual({ kind: 'plain', days: 30 });
  });

  it('counts from the first ready, also after a way back', () => {
    const past = [
      move(10, STATUS.triage, STATUS.ready),
      move(8, STATUS.ready, STATUS.triage),
      move(3, STATUS.triage, STATUS.ready),
      move(2, STATUS.ready, STATUS.build),
    ];
    expect(factsWith(aCard({ key: 'ACQ-1' }), past).age?.days).toBe(10);
  });

  it('counts from the first later stage where ready was skipped', () => {
    const past = [move(4, STATUS.new, STATUS.build)];
    expect(factsWith(aCard({ key: 'ACQ-1' }), past).age?.days).toBe(4);
  });

  it.each([STATUS.new, STATUS.verdict, STATUS.done])('is not told in status %s', (statusId) => {
    expect(factsWith(aCard({ key: 'ACQ-1', statusId }), readyThenBuild(9)).age).toBeUndefined();
  });

  it('is unknown before history has been read', () => {
    expect(ageOf('build', undefined, undefined, now, context.workingDays)).toBeUndefined();
  });
});

describe('the chance of a day on which a card is needed', () => {
  const leadDays = [2, 3, 4, 6, 7, 8, 9, 10, 12, 14, 20];
  const pace = { n: 11, p50Days: 8, p85Days: 14, leadDays };
  const neededIn = (days: number) =>
    aCard({ key: 'ACQ-1', neededBy: new Date(now + days * DAY).toISOString().slice(0, 10) });
  const change = { paceByLane: { 'rapid-prototype': pace }, endOfDay: Date.parse };

  it('is the share of what took longer that ended in the days that are left', () => {
    // Five days old: 6, 7, 8, 9, 10, 12, 14 and 20 took longer.
    expect(chanceWithin(4, 5, pace)).toBe(4 / 8);
    expect(chanceWithin(0, 5, pace)).toBe(0);
    expect(chanceWithin(-3, 5, pace)).toBe(0);
    expect(chanceWithin(99, 5, pace)).toBe(1);
  });

  it('is not told where too few took longer, or nothing is known', () => {
    expect(chanceWithin(4, 9.5, pace)).toBeUndefined();
    expect(chanceWithin(4, 5, { n: 6 })).toBeUndefined();
  });

  it('is monotone: more days never make it less likely', () => {
    const days = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(days, days, days, (age, left, more) => {
        const [sooner, later] = [left, left + more].map((each) => chanceWithin(each, age, pace));
        expect((later ?? 0) - (sooner ?? 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is a signal below one half, and says when the day has passed', () => {
    const signalsOf = (days: number) => {
      const facts = factsWith(neededIn(days), readyThenBuild(5), change);
      return [facts.chance, facts.signals];
    };
    expect(signalsOf(20)).toEqual([1, []]);
    expect(signalsOf(2)).toMatchObject([1 / 8, [{ kind: 'unlikely', isPast: false }]]);
    expect(signalsOf(-2)).toMatchObject([0, [{ kind: 'unlikely', chance: 0, isPast: true }]]);
  });

  it('is none of a card that has not begun, or that nobody needs by a day', () => {
    const triage = { ...neededIn(2), statusId: STATUS.triage };
    expect(factsWith(triage, [], change).chance).toBeUndefined();
    expect(factsWith(aCard({ key: 'ACQ-1' }), readyThenBuild(5), change).chance).toBeUndefined();
  });
});
