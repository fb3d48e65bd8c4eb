import { stageColumns } from '../../../src/domain/board/column-scheme';
import { laneFieldScheme } from '../../../src/domain/board/lane-scheme';
import { dropsTogether, rangeOf } from '../../../src/domain/board/together';
import { aCard, aJoint, LANE, STATUS } from './a-board';

const joint = aJoint();
const cut = {
  joint,
  scheme: laneFieldScheme(joint),
  columnScheme: stageColumns(joint.main.columns, joint),
};
const cards = [
  aCard({ key: 'ACQ-1' }),
  aCard({ key: 'ACQ-2', laneOptionId: LANE.planned }),
  aCard({ key: 'ACQ-3' }),
  aCard({ key: 'ACQ-4', statusId: STATUS.review }),
  aCard({ key: 'ACQ-5', statusId: STATUS.radar }),
  aCard({ key: 'ACQ-6' }),
];
const drops = (ids: readonly string[], wish: Parameters<typeof dropsTogether>[3]) =>
  dropsTogether(cards, cut, new Set(ids), wish);

describe('moving cards together', () => {
  it('to a column leaves each in its lane, in the order of the board', () => {
    expect(drops(['ACQ-3', 'ACQ-2'], { columnKey: 'review' })).toEqual([
      { cardId: 'ACQ-2', laneKey: 'planned', columnKey: 'review' },
      { cardId: 'ACQ-3', laneKey: 'rapid-prototype', columnKey: 'review' },
    ]);
  });

  it('to a lane leaves each in its column', () => {
    const found = drops(['ACQ-1', 'ACQ-4'], { laneKey: 'foundations' });
    expect(found.map(({ laneKey, columnKey }) => `${laneKey} ${columnKey}`)).toEqual([
      'foundations build',
      'foundations review',
    ]);
  });

  it('to a spot keeps them together there, the first one at the spot', () => {
    const wish = { laneKey: 'planned', columnKey: 'review' } as const;
    const spots = (spot: Parameters<typeof dropsTogether>[3]['spot']) =>
      drops(['ACQ-1', 'ACQ-3', 'ACQ-6'], { ...wish, spot }).map((drop) => drop.spot);
    const following = [
      { kind: 'after', cardId: 'ACQ-1' },
      { kind: 'after', cardId: 'ACQ-3' },
    ];
    expect(spots({ kind: 'before', cardId: 'ACQ-2' })).toEqual([
      { kind: 'before', cardId: 'ACQ-2' },
      ...following,
    ]);
    expect(spots({ kind: 'top' })).toEqual([{ kind: 'top' }, ...following]);
    expect(spots({ kind: 'bottom' })).toEqual(Array(3).fill({ kind: 'bottom' }));
  });

  it('passes over a card that has no column', () => {
    expect(drops(['ACQ-5'], { columnKey: 'review' })).toEqual([]);
  });
});

describe('a range of cards', () => {
  it.each([
    ['downwards', 'ACQ-1', 'ACQ-6'],
    ['upwards', 'ACQ-6', 'ACQ-1'],
  ])('goes %s within a cell', (_, from, to) => {
    expect(rangeOf(cards, cut, from, to)).toEqual(['ACQ-1', 'ACQ-3', 'ACQ-6']);
  });

  it('is one card where the other is in another cell, or is not there', () => {
    expect(rangeOf(cards, cut, 'ACQ-4', 'ACQ-1')).toEqual(['ACQ-1']);
    expect(rangeOf(cards, cut, undefined, 'ACQ-1')).toEqual(['ACQ-1']);
    expect(rangeOf(cards, cut, 'ACQ-9', 'ACQ-1')).toEqual(['ACQ-1']);
  });
});
