import { bringIn, type ReadAgain } from '../../../src/domain/board/bring-in';
import type { Card } from '../../../src/domain/board/card';
import { aCard, LANE, STATUS } from './a-board';

const [one, two, three] = ['ACQ-1', 'ACQ-2', 'ACQ-3'].map((key) => aCard({ key })) as [
  Card,
  Card,
  Card,
];
const before = [one, two, three];
const nothingOurs = () => false;

function read(order: readonly string[], fresh: readonly Card[], gone: readonly string[] = []) {
  return {
    order,
    asked: new Set([...fresh.map(({ id }) => id), ...gone]),
    fresh: new Map(fresh.map((card) => [card.id, card])),
  } satisfies ReadAgain;
}

const tell = ({ news }: ReturnType<typeof bringIn>) =>
  news.map(({ kind, card }) => `${card.key} ${kind}`);
const keys = ({ cards }: ReturnType<typeof bringIn>) => cards.map(({ key }) => key);
const ALL = ['ACQ-1', 'ACQ-2', 'ACQ-3'];

describe('what others do on the board', () => {
  it('shows a card that was moved, and says so', () => {
    const moved = { ...two, statusId: STATUS.review };
    const found = bringIn(before, read(ALL, [moved]), nothingOurs);
    expect(found.cards).toEqual([one, moved, three]);
    expect(tell(found)).toEqual(['ACQ-2 moved']);
  });

  it('tells a move between lanes from another change', () => {
    const lane = { ...one, laneOptionId: LANE.planned };
    const flagged = { ...two, isFlagged: true };
    expect(tell(bringIn(before, read(ALL, [lane, flagged]), nothingOurs))).toEqual([
      'ACQ-1 moved',
      'ACQ-2 changed',
    ]);
  });

  it('keeps the very list and cards when nothing is new, whatever the order of their fields', () => {
    const same = Object.fromEntries(Object.entries(two).reverse()) as unknown as Card;
    const found = bringIn(before, read(ALL, [same]), nothingOurs);
    expect(found.cards).toBe(before);
    expect(found.news).toEqual([]);
  });

  it('takes the order from Jira', () => {
    const found = bringIn(before, read(['ACQ-3', 'ACQ-1', 'ACQ-2'], []), nothingOurs);
    expect(keys(found)).toEqual(['ACQ-3', 'ACQ-1', 'ACQ-2']);
    expect(found.news).toEqual([]);
  });

  it('shows a card that came, where it ranks, and takes away those that left', () => {
    const four = aCard({ key: 'ACQ-4' });
    const found = bringIn(
      before,
      read(['ACQ-4', 'ACQ-2', 'ACQ-3'], [four], ['ACQ-3']),
      nothingOurs,
    );
    expect(keys(found)).toEqual(['ACQ-4', 'ACQ-2']);
    expect(tell(found)).toEqual(['ACQ-4 arrived', 'ACQ-1 left', 'ACQ-3 left']);
  });

  it('leaves a card alone that is being moved here, as and where it is', () => {
    const theirs = { ...two, statusId: STATUS.done };
    const found = bringIn(
      before,
      read(['ACQ-2', 'ACQ-3', 'ACQ-1'], [theirs]),
      (id) => id === two.id,
    );
    expect(found.cards).toEqual([three, one, two]);
    expect(found.news).toEqual([]);
  });

  it('does not bring back a card that is gone here while it was read', () => {
    const found = bringIn([one, three], read(ALL, [two]), (id) => id === two.id);
    expect(keys(found)).toEqual(['ACQ-1', 'ACQ-3']);
  });

  it('passes over an id without a card', () => {
    const found = bringIn(before, read([...ALL, 'ACQ-9'], []), nothingOurs);
    expect(found.cards).toBe(before);
  });
});
