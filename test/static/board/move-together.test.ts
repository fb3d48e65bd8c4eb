import { aBoardOfMany } from './a-board-of-many';

const TO_REVIEW = { columnKey: 'review' } as const;

describe('cards that are moved together', () => {
  it('all arrive, each by its own rights and in order', async () => {
    const board = aBoardOfMany(['ACQ-1', 'ACQ-2', 'ACQ-3']);
    const { moved, left, notTried } = await board.move(TO_REVIEW);
    expect(moved.map(({ card }) => card.key)).toEqual(['ACQ-1', 'ACQ-2', 'ACQ-3']);
    expect([left, notTried]).toEqual([[], []]);
    expect(board.columns()).toEqual(['review', 'review', 'review']);
    // Nothing is told one by one.
    expect(board.told).toEqual([]);
  });

  it('say what became of each that could not, and move the others', async () => {
    const board = aBoardOfMany(['ACQ-1', 'ACQ-2', 'ACQ-3']);
    board.refuse('ACQ-1', 'A reviewer is needed');
    board.moveElsewhere('ACQ-2');
    const { moved, left } = await board.move(TO_REVIEW);
    expect(moved.map(({ card }) => card.key)).toEqual(['ACQ-3']);
    expect(left.map(({ card, kind }) => `${card.key} ${kind}`)).toEqual([
      'ACQ-1 not-moved',
      'ACQ-2 moved-elsewhere',
    ]);
    expect(board.columns()).toEqual(['build', 'pilot', 'review']);
  });

  it('ask for one reason for a limit, which holds for all of a lane', async () => {
    const board = aBoardOfMany(['ACQ-1', 'ACQ-2', 'ACQ-3'], { review: 0 });
    const { moved } = await board.move(TO_REVIEW);
    expect(moved).toHaveLength(3);
    expect(board.questions).toHaveLength(1);
  });

  it('stop where somebody thinks better of it', async () => {
    const board = aBoardOfMany(['ACQ-1', 'ACQ-2'], { review: 0 });
    board.answers = undefined;
    const { moved, left, notTried } = await board.move(TO_REVIEW);
    expect(moved).toEqual([]);
    expect(left.map(({ kind }) => kind)).toEqual(['put-back']);
    expect(notTried.map(({ key }) => key)).toEqual(['ACQ-2']);
    expect(board.columns()).toEqual(['build', 'build']);
  });

  it('do not go on asking a Jira that cannot be reached', async () => {
    const board = aBoardOfMany(['ACQ-1', 'ACQ-2', 'ACQ-3']);
    board.lose();
    const { moved, notTried } = await board.move(TO_REVIEW);
    expect(moved).toEqual([]);
    expect(notTried.map(({ key }) => key)).toEqual(['ACQ-2', 'ACQ-3']);
    expect(board.columns()).toEqual(['build', 'build', 'build']);
  });

  it('go back together, and that is told one by one', async () => {
    const board = aBoardOfMany(['ACQ-1', 'ACQ-2']);
    const { moved } = await board.move(TO_REVIEW);
    for (const news of [...moved].reverse()) news.undo();
    await board.settled();
    expect(board.columns()).toEqual(['build', 'build']);
    expect(board.told.filter(({ kind }) => kind === 'moved')).toHaveLength(2);
  });
});
