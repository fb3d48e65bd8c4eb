import fc from 'fast-check';
import type { CardFacts } from '../../../src/domain/board/card-facts';
import type { Card } from '../../../src/domain/board/card';
import { layOut } from '../../../src/domain/board/lay-out';
import type { Waiting } from '../../../src/domain/board/wait';
import {
  listOpenCards,
  orderWalk,
  stepWalk,
  walkGroupOf,
  walkProgress,
  type WalkRange,
} from '../../../src/domain/board/walk';
import { aCard, aJoint, LANE, STATUS } from './a-board';

const joint = aJoint();
const waiting = (on: Waiting, since?: number): CardFacts => ({
  wait: { on, by: 'flag', ...(since !== undefined && { since }) },
  signals: [],
});
const pastUsual = (days: number): CardFacts => ({
  age: { kind: 'past-usual', days, usualDays: 10 },
  signals: [],
});
function rangeOf(cards: readonly Card[], change: Partial<WalkRange> = {}): WalkRange {
  return {
    board: layOut(cards, joint),
    view: { foldedLanes: [] },
    foldedColumns: new Set(),
    ...change,
  };
}
const order = (
  cards: readonly Card[],
  facts: Readonly<Record<string, CardFacts>> = {},
  change: Partial<WalkRange> = {},
) => orderWalk(rangeOf(cards, change), new Map(Object.entries(facts)), joint);

describe('a walk through the board', () => {
  it('goes from the last column to the first, without what is finished', () => {
    const cards = [
      aCard({ key: 'study', statusId: STATUS.triage }),
      aCard({ key: 'done', statusId: STATUS.done }),
      aCard({ key: 'verdict', statusId: STATUS.verdict }),
      aCard({ key: 'build' }),
    ];
    expect(order(cards)).toEqual(['verdict', 'build', 'study']);
  });

  it('takes past usual first, the latest at the head, then waits by whom, then the others', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => aCard({ key }));
    const facts = {
      b: waiting('vendor', 50),
      c: pastUsual(12),
      d: waiting('it', 90),
      e: waiting('vendor', 20),
      f: pastUsual(30),
      g: waiting('vendor'),
    };
    expect(order(cards, facts)).toEqual(['f', 'c', 'd', 'e', 'b', 'g', 'a']);
  });

  it('goes through the lanes from above where nothing else decides', () => {
    const cards = [
      aCard({ key: 'low', laneOptionId: LANE.foundations }),
      aCard({ key: 'high', laneOptionId: LANE.urgent }),
    ];
    expect(order(cards)).toEqual(['high', 'low']);
  });

  it('passes over folded lanes and columns, and keeps to a lane that is shown alone', () => {
    const cards = [
      aCard({ key: 'planned', laneOptionId: LANE.planned }),
      aCard({ key: 'rapid' }),
      aCard({ key: 'review', statusId: STATUS.review }),
    ];
    expect(order(cards, {}, { view: { foldedLanes: ['planned'] } })).toEqual(['review', 'rapid']);
    expect(order(cards, {}, { foldedColumns: new Set(['review']) })).toEqual(['rapid', 'planned']);
    const alone = { focusedLane: 'planned', foldedLanes: ['planned'] };
    expect(order(cards, {}, { view: alone })).toEqual(['planned']);
  });

  it.each<[string, CardFacts | undefined, ReturnType<typeof walkGroupOf>]>([
    ['under way before its facts are known', undefined, { kind: 'going' }],
    ['late', pastUsual(12), { kind: 'past-usual' }],
    ['late and waiting', { ...pastUsual(12), ...waiting('it') }, { kind: 'past-usual', on: 'it' }],
    ['waiting', waiting('decision'), { kind: 'waiting', on: 'decision' }],
  ])('says of a card that it is %s', (_, facts, expected) => {
    expect(walkGroupOf(facts)).toEqual(expected);
  });

  it('visits each open card once, whatever the facts', () => {
    const places = fc.record({
      statusId: fc.constantFrom(...Object.values(STATUS).filter((id) => id !== STATUS.radar)),
      laneOptionId: fc.constantFrom(...Object.values(LANE)),
      facts: fc.constantFrom<CardFacts>(
        { signals: [] },
        pastUsual(15),
        waiting('it', 3),
        waiting('not-said'),
      ),
    });
    fc.assert(
      fc.property(fc.array(places, { maxLength: 30 }), (drawn) => {
        const cards = drawn.map(({ facts: _, ...place }, i) => aCard({ key: `K-${i}`, ...place }));
        const facts = Object.fromEntries(drawn.map(({ facts }, i) => [`K-${i}`, facts]));
        const walked = order(cards, facts);
        const over: readonly string[] = [STATUS.done, STATUS.stopped];
        const expected = cards.filter(({ statusId }) => !over.includes(statusId));
        expect([...walked].sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('the steps of a walk', () => {
  const walk = { cardIds: ['a', 'b', 'c', 'd'], cardId: 'b' };

  it('go on, go back, and end', () => {
    const all = new Set(walk.cardIds);
    expect(stepWalk(walk, 'next', all)?.cardId).toBe('c');
    expect(stepWalk(walk, 'previous', all)?.cardId).toBe('a');
    expect(stepWalk({ ...walk, cardId: 'd' }, 'next', all)).toBeUndefined();
    expect(stepWalk({ ...walk, cardId: 'a' }, 'previous', all)).toBeUndefined();
  });

  it('leave out what has gone meanwhile, and count what is there', () => {
    const open = listOpenCards(rangeOf(['a', 'b', 'd', 'new'].map((key) => aCard({ key }))));
    expect(stepWalk(walk, 'next', open)?.cardId).toBe('d');
    expect(walkProgress(walk, open)).toEqual({ position: 2, total: 3 });
  });

  it('go on from a card that has gone itself', () => {
    const open = new Set(['a', 'c', 'd']);
    expect(walkProgress(walk, open)).toEqual({ position: 1, total: 3 });
    expect(stepWalk(walk, 'next', open)?.cardId).toBe('c');
  });
});
