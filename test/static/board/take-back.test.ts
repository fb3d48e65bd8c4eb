import { LANE, STATUS } from '../../domain/board/a-board';
import { aMovingBoard } from './a-moving-board';

const toReview = { cardId: 'ACQ-1', laneKey: 'rapid-prototype', columnKey: 'review' };
const everything = {
  ...toReview,
  laneKey: 'planned',
  spot: { kind: 'after', cardId: 'ACQ-2' },
} as const;

describe('taking a move back', () => {
  it('puts the card back into its status', async () => {
    const board = aMovingBoard();
    await board.move(toReview);
    board.jira.ways = [{ id: '32', name: 'Send back', to: { id: STATUS.build } }];
    board.last('moved').undo();
    await board.settled();
    expect(board.jira.status).toBe(STATUS.build);
    expect(board.card()?.statusId).toBe(STATUS.build);
  });

  it('takes back the lane and the place in the order with the status', async () => {
    const board = aMovingBoard();
    await board.move(everything);
    board.jira.ways = [{ id: '32', name: 'Send back', to: { id: STATUS.build } }];
    board.last('moved').undo();
    await board.settled();
    expect(board.last('moved').isTakenBack).toBe(true);
    expect(board.jira.writes.slice(3)).toEqual(['transitions', 'ACQ-1', 'rank']);
    expect(board.jira.asked.at(-2)?.body).toMatchObject({ fields: { lane: { id: LANE.rapid } } });
    expect(board.jira.asked.at(-1)?.body).toMatchObject({ rankBeforeIssue: 'ACQ-2' });
  });

  it('says plainly when the workflow has no way back', async () => {
    const board = aMovingBoard();
    await board.move(toReview);
    board.jira.ways = [{ id: '34', name: 'Start pilot', to: { id: STATUS.pilot } }];
    board.last('moved').undo();
    await board.settled();
    const { staysIn, ways } = board.last('no-transition');
    expect(staysIn?.columnKey).toBe('review');
    expect(ways.map(({ name }) => name)).toEqual(['Start pilot']);
    expect(board.card()?.statusId).toBe(STATUS.review);
  });

  it('does not take back what has been moved on since', async () => {
    const board = aMovingBoard();
    await board.move(toReview);
    const { undo } = board.last('moved');
    board.jira.ways.push({ id: '33', name: 'Start pilot', to: { id: STATUS.pilot } });
    await board.move({ ...toReview, columnKey: 'pilot' });
    undo();
    await board.settled();
    expect(board.last('too-late').cell?.columnKey).toBe('pilot');
    expect(board.jira.status).toBe(STATUS.pilot);
  });
});
