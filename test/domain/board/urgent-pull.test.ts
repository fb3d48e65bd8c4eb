import { aimOf, type Drop } from '../../../src/domain/board/plan-move';
import { isUrgentPull, partsToSay } from '../../../src/domain/board/urgent-pull';
import { aCard, aProject, LANE, STATUS } from './a-board';

const project = aProject();

describe('the pull of an urgent card', () => {
  const rows: readonly (readonly [string, boolean, string, string, string, string])[] = [
    ['from Ready to In build', true, LANE.urgent, STATUS.ready, 'urgent', 'build'],
    ['into the lane while it is worked on', true, LANE.planned, STATUS.review, 'urgent', 'review'],
    ['both at once', true, LANE.planned, STATUS.ready, 'urgent', 'build'],
    ['is not a move on its way', false, LANE.urgent, STATUS.build, 'urgent', 'review'],
    ['is not a wish in Ready', false, LANE.planned, STATUS.ready, 'urgent', 'ready'],
    ['is not the pull of a planned card', false, LANE.planned, STATUS.ready, 'planned', 'build'],
    ['is not its end', false, LANE.urgent, STATUS.ready, 'urgent', 'finished'],
  ];
  it.each(rows)('%s: %s', (_, expected, laneOptionId, statusId, laneKey, columnKey) => {
    const card = aCard({ key: 'ACQ-1', laneOptionId, statusId });
    const aim = aimOf([card], project, { cardId: card.id, laneKey, columnKey })!;
    expect(isUrgentPull(aim, project)).toBe(expected);
  });

  it('is not asked about when a move is taken back', () => {
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.review });
    const drop: Drop = {
      ...{ cardId: card.id, laneKey: 'urgent', columnKey: 'build' },
      takesBackFrom: card,
    };
    expect(isUrgentPull(aimOf([card], project, drop)!, project)).toBe(false);
  });

  it('asks only for what the site has a field for', () => {
    expect(partsToSay({ costPerWeek: { id: 'c' }, urgentReason: { id: 'u' } })).toEqual([
      'reason',
      'costPerWeek',
    ]);
  });
});
