import fc from 'fast-check';
import type { Card } from '../../../src/domain/board/card';
import { startsOf, urgentEffect } from '../../../src/domain/board/urgent-effect';
import type { Rhythm } from '../../../src/domain/flow/pulls';
import { aCard, aProject, LANE, STATUS } from './a-board';

/** A card is pulled every second day of sixty. */
const steady: Rhythm = { pulledAt: Array.from({ length: 30 }, (_, i) => i * 2), windowDays: 60 };
const inBuild = (count: number) =>
  Array.from({ length: count }, (_, i) => aCard({ key: `B-${i}`, statusId: STATUS.build }));
const ready = (count: number, change: Partial<Card> = {}) =>
  Array.from({ length: count }, (_, i) =>
    aCard({ key: `R-${i}`, statusId: STATUS.ready, ...change }),
  );
const urgent = aCard({ key: 'U-1', statusId: STATUS.ready, laneOptionId: LANE.urgent });

function effect(cards: readonly Card[], rhythm = steady, limit: number | undefined = 6) {
  const project = aProject({}, { build: limit });
  return urgentEffect({ cards, project, clocks: new Map(), rhythm, cardId: 'U-1' });
}

describe('what an urgent card pushes back', () => {
  it('is every ready card, by one place of the rhythm, when In build is full', () => {
    const found = effect([...inBuild(6), ...ready(3), urgent]);
    expect(found).toMatchObject({ kind: 'pushes', days: 2, atMostDays: 2 });
    const keys = found.kind === 'pushes' ? found.cards.map(({ card }) => card.key) : [];
    expect(keys).toEqual(['R-0', 'R-1', 'R-2']);
  });

  it('spares the cards that have a free place all the same', () => {
    // Two places: the first ready card starts now in any case.
    const found = effect([...inBuild(4), ...ready(3), urgent]);
    expect(found.kind === 'pushes' && found.cards.map(({ card }) => card.key)).toEqual([
      'R-1',
      'R-2',
    ]);
  });

  it('is nothing where there is a place for it and for all that is ready', () => {
    expect(effect([...inBuild(2), ...ready(3), urgent])).toEqual({ kind: 'pushes-nothing' });
    expect(effect([...inBuild(6), urgent])).toEqual({ kind: 'pushes-nothing' });
  });

  it('is nothing where In build has no limit', () => {
    const project = aProject();
    const columns = project.columns.map(({ limit: _, ...column }) => column);
    const cards = [...inBuild(20), ...ready(3), urgent];
    const question = { cards, project: { ...project, columns }, clocks: new Map() };
    expect(urgentEffect({ ...question, rhythm: steady, cardId: 'U-1' })).toEqual({
      kind: 'pushes-nothing',
    });
  });

  it('leaves out blocked cards: they are not pulled', () => {
    const cards = [...inBuild(6), ...ready(1), ...ready(1, { key: 'F-1', isFlagged: true })];
    expect(effect(cards)).toMatchObject({ kind: 'pushes', cards: [{ card: { key: 'R-0' } }] });
  });

  it('names the cards but no days on too few pulls', () => {
    const few = { pulledAt: steady.pulledAt.slice(0, 10), windowDays: 60 };
    expect(effect([...inBuild(6), ...ready(2)], few)).toMatchObject({
      ...{ kind: 'not-enough', n: 10, needed: 11 },
      cards: [{ key: 'R-0' }, { key: 'R-1' }],
    });
  });

  it('is the one card that misses its turn where places come free four at a time', () => {
    const pulledAt = [0, 10, 20, 30, 40, 50].flatMap((day) => [day, day, day, day]);
    const found = effect([...inBuild(6), ...ready(4)], { pulledAt, windowDays: 60 });
    expect(found).toMatchObject({
      ...{ kind: 'pushes', days: 10, atMostDays: 10 },
      cards: [{ card: { key: 'R-3' }, days: 10 }],
    });
  });
});

describe('the replay', () => {
  const rhythms = fc
    .record({
      windowDays: fc.integer({ min: 12, max: 70 }),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: 11,
        maxLength: 60,
      }),
    })
    .map(({ windowDays, shares }) => ({
      windowDays,
      pulledAt: shares.map((share) => share * windowDays).sort((a, b) => a - b),
    }));

  it('is monotone: no place comes free sooner for standing further back', () => {
    fc.assert(
      fc.property(rhythms, fc.integer({ min: -3, max: 200 }), (rhythm, n) => {
        const sooner = startsOf(rhythm, n);
        startsOf(rhythm, n + 1).forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(sooner[i]!);
          expect(start).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('pushes nothing forward, and cards that join the queue change nothing before them', () => {
    const pushesIn = (rhythm: Rhythm, built: number, queued: number) => {
      const found = effect([...inBuild(built), ...ready(queued)], rhythm);
      return found.kind === 'pushes' ? found.cards : [];
    };
    fc.assert(
      fc.property(rhythms, fc.nat(8), fc.nat(8), (rhythm, built, queued) => {
        const pushed = pushesIn(rhythm, built, queued);
        for (const { days } of pushed) expect(days).toBeGreaterThan(0);
        const longer = pushesIn(rhythm, built, queued + 1);
        expect(longer.slice(0, pushed.length)).toEqual(pushed);
      }),
    );
  });

  it('is monotone: more in build, or more that is ready, never spares a card', () => {
    const few: Rhythm = { pulledAt: [0, 1], windowDays: 60 };
    const behind = (built: number, queued: number) => {
      const found = effect([...inBuild(built), ...ready(queued)], few);
      return found.kind === 'not-enough' ? found.cards.map(({ key }) => key) : [];
    };
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), (built, queued) => {
        const now = behind(built, queued);
        expect(behind(built + 1, queued)).toEqual(expect.arrayContaining(now));
        expect(behind(built, queued + 1)).toEqual(expect.arrayContaining(now));
      }),
    );
  });
});
