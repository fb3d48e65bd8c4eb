import fc from 'fast-check';
import { applyMove, findNeighbour, putBack } from '../../../src/domain/board/apply-move';
import type { Card } from '../../../src/domain/board/card';
import { joinProjects } from '../../../src/domain/board/joint';
import { countLimits } from '../../../src/domain/board/limits';
import { layOut } from '../../../src/domain/board/lay-out';
import { aimOf } from '../../../src/domain/board/plan-move';
import { NO_LANE } from '../../../src/domain/board/place';
import { aCard, aProject, LANE, STATUS } from './a-board';

const project = aProject();
const statuses = fc.constantFrom(...Object.values(STATUS));
const lanes = fc.constantFrom(...Object.values(LANE), undefined);
const cards = fc
  .array(fc.tuple(statuses, lanes), { minLength: 1, maxLength: 25 })
  .map((all) =>
    all.map(([statusId, laneOptionId], i) => aCard({ key: `ACQ-${i}`, statusId, laneOptionId })),
  );
const drops = fc.record({
  pick: fc.nat(),
  other: fc.nat(),
  laneKey: fc.constantFrom(...project.lanes.map(({ key }) => key)),
  columnKey: fc.constantFrom(...project.columns.map(({ key }) => key)),
  spot: fc.constantFrom('before', 'after', 'top', 'bottom', undefined),
});
type Drawn = ReturnType<typeof drops.generate>['value'];

function dropOn(all: readonly Card[], { pick, other, laneKey, columnKey, spot }: Drawn) {
  const cardId = all[pick % all.length]!.id;
  const neighbour = all[other % all.length]!.id;
  const place =
    spot === 'before' || spot === 'after'
      ? { spot: { kind: spot, cardId: neighbour } as const }
      : spot
        ? { spot: { kind: spot } as const }
        : {};
  return { cardId, laneKey, columnKey, ...place };
}

const ids = (all: readonly Card[]) => all.map(({ id }) => id);

describe('a move', () => {
  it('keeps the cards and changes one', () => {
    fc.assert(
      fc.property(cards, drops, (all, drawn) => {
        const drop = dropOn(all, drawn);
        const next = aimOf(all, project, drop)!.next;
        expect(ids(next).sort()).toEqual(ids(all).sort());
        const changed = next.filter((card) => !all.includes(card));
        expect(changed.every(({ id }) => id === drop.cardId)).toBe(true);
      }),
    );
  });

  it('keeps the order of the others', () => {
    fc.assert(
      fc.property(cards, drops, (all, drawn) => {
        const drop = dropOn(all, drawn);
        const others = (list: readonly Card[]) => ids(list).filter((id) => id !== drop.cardId);
        expect(others(aimOf(all, project, drop)!.next)).toEqual(others(all));
      }),
    );
  });

  it('is taken back by putting the card back', () => {
    fc.assert(
      fc.property(cards, drops, (all, drawn) => {
        const drop = dropOn(all, drawn);
        const { next } = aimOf(all, project, drop)!;
        expect(putBack(next, all, drop.cardId)).toEqual(all);
      }),
    );
  });

  it('leaves a board whose counts add up to its cards', () => {
    fc.assert(
      fc.property(cards, drops, (all, drawn) => {
        const { next } = aimOf(all, project, dropOn(all, drawn))!;
        const onBoard = next.filter(({ statusId }) => statusId !== STATUS.radar);
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(countLimits(next, project).column)).toBe(onBoard.length);
        const inProgress = new Set<string>(['5', '6', '7', '8']);
        expect(sum(countLimits(next, project).lane)).toBe(
          next.filter(({ statusId }) => inProgress.has(statusId)).length,
        );
        const drawnCards = layOut(next, joinProjects(project)).lanes.flatMap((lane) =>
          Object.values(lane.cells).flat(),
        );
        expect(drawnCards).toHaveLength(onBoard.length);
      }),
    );
  });
});

describe('applyMove', () => {
  const [a, b, c] = ['ACQ-1', 'ACQ-2', 'ACQ-3'].map((key) => aCard({ key }));
  const all = [a!, b!, c!];

  it.each([
    ['before another', { kind: 'before', cardId: 'ACQ-1' }, ['ACQ-3', 'ACQ-1', 'ACQ-2']],
    ['after another', { kind: 'after', cardId: 'ACQ-1' }, ['ACQ-1', 'ACQ-3', 'ACQ-2']],
    ['beside one that is gone', { kind: 'after', cardId: 'ACQ-9' }, ['ACQ-1', 'ACQ-2', 'ACQ-3']],
  ] as const)('ranks a card %s', (_, rank, expected) => {
    expect(ids(applyMove(all, { cardId: 'ACQ-3', rank }))).toEqual(expected);
  });

  it('empties the lane for null and keeps it when nothing is said', () => {
    expect(applyMove(all, { cardId: 'ACQ-1', laneOptionId: null })[0]).not.toHaveProperty(
      'laneOptionId',
    );
    expect(applyMove(all, { cardId: 'ACQ-1', statusId: '7' })[0]?.laneOptionId).toBe(LANE.rapid);
  });

  it('leaves the cards alone when the card is not there', () => {
    expect(applyMove(all, { cardId: 'ACQ-9', statusId: '7' })).toBe(all);
  });
});

describe('findNeighbour', () => {
  const all = [
    aCard({ key: 'ACQ-1' }),
    aCard({ key: 'ACQ-2', laneOptionId: undefined }),
    aCard({ key: 'ACQ-3' }),
  ];
  const cell = { laneKey: 'rapid-prototype', columnKey: 'build' };

  it.each([
    ['the top', 'ACQ-3', { kind: 'top' }, { kind: 'before', cardId: 'ACQ-1' }],
    ['the bottom', 'ACQ-1', { kind: 'bottom' }, { kind: 'after', cardId: 'ACQ-3' }],
    ['itself', 'ACQ-1', { kind: 'after', cardId: 'ACQ-1' }, undefined],
    ['nothing', 'ACQ-1', undefined, undefined],
  ] as const)('reads %s', (_, cardId, spot, expected) => {
    expect(findNeighbour(all, project, cardId, cell, spot)).toEqual(expected);
  });

  it('needs none in an empty cell', () => {
    const empty = { laneKey: NO_LANE, columnKey: 'review' };
    expect(findNeighbour(all, project, 'ACQ-1', empty, { kind: 'top' })).toBeUndefined();
  });
});
