import { layOut } from '../../../src/domain/board/lay-out';
import { neighbourAt, step, type Direction, type Held } from '../../../src/domain/board/step';
import { aCard, aJoint, LANE, STATUS } from './a-board';

const board = layOut(
  [
    aCard({ key: 'ACQ-1' }),
    aCard({ key: 'ACQ-2' }),
    aCard({ key: 'ACQ-3', statusId: STATUS.review }),
    aCard({ key: 'ACQ-4', laneOptionId: LANE.planned }),
  ],
  aJoint(),
);
const start: Held = { cardId: 'ACQ-1', laneKey: 'rapid-prototype', columnKey: 'build', index: 0 };
const walk = (...directions: readonly Direction[]) =>
  directions.reduce((held, direction) => step(board, held, direction), start);

describe('a card that is held by keys', () => {
  it.each<[string, readonly Direction[], Partial<Held>]>([
    ['down in its cell', ['down'], { columnKey: 'build', index: 1 }],
    ['down into the next lane', ['down', 'down'], { laneKey: 'planned', index: 0 }],
    ['up into the lane before, at its end', ['up'], { laneKey: 'urgent', index: 0 }],
    ['right, no further than the end', ['down', 'right'], { columnKey: 'review', index: 1 }],
    ['left', ['left'], { columnKey: 'ready', index: 0 }],
    ['no further left than the first', Array<Direction>(9).fill('left'), { columnKey: 'study' }],
    ['no further up than the first lane', ['up', 'up', 'up'], { laneKey: 'urgent' }],
  ])('goes %s', (_, directions, expected) => {
    expect(walk(...directions)).toMatchObject(expected);
  });

  it('lands behind the card above, before the first, or in an empty cell', () => {
    expect(neighbourAt(board, walk('down'))).toEqual({ kind: 'after', cardId: 'ACQ-2' });
    expect(neighbourAt(board, start)).toEqual({ kind: 'before', cardId: 'ACQ-2' });
    expect(neighbourAt(board, walk('left'))).toBeUndefined();
  });
});
