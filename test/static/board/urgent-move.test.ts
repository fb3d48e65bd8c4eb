import { aCard, LANE, STATUS } from '../../domain/board/a-board';
import { aMovingBoard } from './a-moving-board';

const fields = {
  urgentReason: { id: 'why' },
  neededBy: { id: 'when' },
  costPerWeek: { id: 'cost' },
};
const urgency = { reason: 'The shop opens', neededBy: '2026-11-24', costPerWeek: 900 };
const toBuild = { cardId: 'ACQ-1', laneKey: 'urgent', columnKey: 'build' };

function anUrgentBoard(options: Parameters<typeof aMovingBoard>[0] = {}) {
  const card = aCard({ key: 'ACQ-1', statusId: STATUS.ready, laneOptionId: LANE.urgent });
  const cards = [{ ...card, neededBy: '2026-11-30' }, aCard({ key: 'ACQ-2' })];
  const board = aMovingBoard({ fields, cards, ...options });
  board.jira.status = STATUS.ready;
  board.jira.lane = LANE.urgent;
  board.jira.ways = [{ id: '21', name: 'Pull', to: { id: STATUS.build } }];
  const written = () =>
    board.jira.asked.filter(({ method, path }) => method === 'PUT' && path.endsWith('ACQ-1'));
  return { ...board, written };
}

describe('pulling an urgent card', () => {
  it('asks first, with what it pushes back and what has been said of it', async () => {
    const effect = { kind: 'pushes-nothing' } as const;
    const board = anUrgentBoard({ effect });
    await board.move(toBuild);
    expect(board.questions[0]?.urgent).toEqual({
      effect,
      asks: ['reason', 'neededBy', 'costPerWeek'],
      known: { neededBy: '2026-11-30' },
    });
    expect(board.last('put-back').card.key).toBe('ACQ-1');
    expect(board.jira.writes).toEqual([]);
    expect(board.card()?.statusId).toBe(STATUS.ready);
  });

  it('keeps on the work item what was said, after the pull', async () => {
    const board = anUrgentBoard({ answer: { values: {}, urgency } });
    await board.move(toBuild);
    expect(board.jira.writes).toEqual(['transitions', 'ACQ-1']);
    expect(board.written()[0]?.body).toEqual({
      fields: { why: 'The shop opens', when: '2026-11-24', cost: 900 },
    });
    expect(board.last('moved').card.key).toBe('ACQ-1');
  });

  it('takes its reason as that of the limit which it passes, in one request', async () => {
    const board = anUrgentBoard({ answer: { values: {}, urgency }, limits: { build: 1 } });
    await board.move(toBuild);
    expect(board.questions).toHaveLength(1);
    expect(board.written()[0]?.body).toMatchObject({
      fields: { why: 'The shop opens' },
      properties: [{ key: 'entente.move', value: { reason: 'The shop opens' } }],
    });
  });

  it('says which part failed, and tries only that again', async () => {
    const board = anUrgentBoard({ answer: { values: {}, urgency } });
    const body = { errorMessages: ['Not on the screen.'], errors: {} };
    board.jira.answers(/PUT .*ACQ-1/, { status: 400, body });
    await board.move(toBuild);
    const partly = board.last('partly');
    expect(partly).toMatchObject({ done: ['status'], part: 'urgency' });
    partly.retry();
    while (board.news.at(-1)?.kind !== 'moved') await new Promise((next) => setImmediate(next));
    expect(board.jira.writes).toEqual(['transitions', 'ACQ-1', 'ACQ-1']);
  });

  it('asks nothing for a card of another lane', async () => {
    const board = anUrgentBoard();
    board.jira.lane = LANE.urgent;
    await board.move({ ...toBuild, laneKey: 'planned' });
    expect(board.questions).toEqual([]);
  });
});
