import type { GateAgreement } from '../../../src/domain/gates/gate';
import type { GateFacts } from '../../../src/domain/gates/gate-lacks';
import { aMovingBoard } from './a-moving-board';
import { aCard, LANE, STATUS } from '../../domain/board/a-board';

const toPilot = { cardId: 'ACQ-1', laneKey: 'rapid-prototype', columnKey: 'pilot' };
const WARN: GateAgreement = { gate: 'cleared', stage: 'pilot', mode: 'warn' };
const CLEARED_FOR = { clearedFor: { id: 'cleared', options: { pilot: '2', scale: '3' } } };

function aBoard(gates: readonly GateAgreement[], cleared?: string, facts?: GateFacts) {
  const board = aMovingBoard({
    ...{ gates, fields: CLEARED_FOR, answer: { values: {} } },
    ...(facts && { facts }),
    cards: [
      aCard({
        key: 'ACQ-1',
        workType: 'prototype',
        statusId: STATUS.review,
        laneOptionId: LANE.rapid,
      }),
    ],
  });
  board.jira.status = STATUS.review;
  board.jira.ways = [{ id: '41', name: 'Start pilot', to: { id: STATUS.pilot } }];
  if (cleared) board.jira.more = { cleared: { id: cleared } };
  return board;
}

describe('a move through a gate', () => {
  it('is made and then advised on, where nothing firmer is agreed', async () => {
    const board = aBoard([]);
    await board.move(toPilot);
    expect(board.questions).toEqual([]);
    expect(board.last('moved').advice).toEqual([{ ...WARN, mode: 'advise' }]);
  });

  it('is warned of before, and made when somebody says so', async () => {
    const board = aBoard([WARN]);
    await board.move(toPilot);
    expect(board.questions[0]).toMatchObject({ lacks: [WARN] });
    expect(board.last('moved')).not.toHaveProperty('advice');
  });

  it('is neither where everything is there', async () => {
    const board = aBoard([WARN], '2');
    await board.move(toPilot);
    expect(board.questions).toEqual([]);
    expect(board.last('moved')).not.toHaveProperty('advice');
  });

  it('is neither where every standard is met, and warned of where one is open', async () => {
    const met = aBoard([WARN], undefined, { clearanceMet: 'pilot' });
    await met.move(toPilot);
    expect(met.questions).toEqual([]);
    expect(met.last('moved')).not.toHaveProperty('advice');
    const open = aBoard([WARN], undefined, { clearanceMet: 'no' });
    await open.move(toPilot);
    expect(open.questions[0]).toMatchObject({ lacks: [WARN] });
  });

  it('is not held up by an answer that does not come', async () => {
    const board = aBoard([WARN]);
    board.jira.answers(/GET .*properties=/, { status: 403 });
    await board.move(toPilot);
    expect(board.questions).toEqual([]);
    expect(board.last('moved').card.key).toBe('ACQ-1');
  });
});
