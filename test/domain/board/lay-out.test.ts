import {
  drawnColumns,
  isDrawnAtRest,
  layOut,
  listUnmapped,
} from '../../../src/domain/board/lay-out';
import { findReasonOfDay, loadOf } from '../../../src/domain/board/limits';
import { NO_LANE } from '../../../src/domain/board/place';
import { aCard, aJoint, aProject, LANE, STATUS } from './a-board';

const project = aProject();
const joint = aJoint();

describe('layOut', () => {
  it('puts each card into its lane and column, in rank order', () => {
    const cards = [aCard({ key: 'ACQ-2' }), aCard({ key: 'ACQ-1' })];
    const lane = layOut(cards, joint).lanes.find(({ key }) => key === 'rapid-prototype');
    expect(lane?.cells.build?.map(({ key }) => key)).toEqual(['ACQ-2', 'ACQ-1']);
  });

  it('shows cards without a lane, or with a lane of no board, last and only then', () => {
    const strange = [
      aCard({ key: 'ACQ-1', laneOptionId: undefined }),
      aCard({ key: 'ACQ-2', laneOptionId: '999' }),
    ];
    expect(layOut([], joint).lanes.map(({ key }) => key)).not.toContain(NO_LANE);
    expect(layOut(strange, joint).lanes.at(-1)).toMatchObject({ key: NO_LANE, cards: strange });
  });

  it('names and counts the statuses that have no stage', () => {
    const lost = aCard({ key: 'ACQ-1', statusId: '77', statusName: 'Blocage juridique' });
    expect(listUnmapped([lost, { ...lost, id: '2' }], joint)).toEqual([
      { projectId: project.projectId, statusId: '77', statusName: 'Blocage juridique', cards: 2 },
    ]);
  });

  it('leaves the radar out without calling it unmapped', () => {
    const cards = [aCard({ key: 'ACQ-1', statusId: STATUS.radar })];
    const board = layOut(cards, joint);
    expect(listUnmapped(cards, joint)).toEqual([]);
    expect(board.lanes.flatMap((lane) => Object.values(lane.cells).flat())).toEqual([]);
  });

  it('draws an empty Urgent lane only while a card is in the air', () => {
    const [urgent, rapid] = layOut([], joint).lanes;
    expect([isDrawnAtRest(urgent!), isDrawnAtRest(rapid!)]).toEqual([false, true]);
    const busy = layOut([aCard({ key: 'ACQ-1', laneOptionId: LANE.urgent })], joint).lanes[0]!;
    expect(isDrawnAtRest(busy)).toBe(true);
  });
});

describe('drawnColumns', () => {
  const story = aCard({ key: 'ACQ-1', workType: 'delivery' });
  const keys = (cards: Parameters<typeof drawnColumns>[0]) =>
    drawnColumns(cards, joint).map(({ key }) => key);

  it('hides pilot and verdict on a board without prototypes', () => {
    expect(keys([story])).toEqual(['study', 'ready', 'build', 'review', 'finished']);
    expect(keys([story, aCard({ key: 'ACQ-2' })])).toContain('pilot');
  });

  it('never hides a column in which a card stands', () => {
    expect(keys([{ ...story, statusId: STATUS.pilot }])).toContain('pilot');
  });
});

describe('loadOf', () => {
  it.each([
    [5, undefined, { kind: 'unlimited', count: 5 }],
    [5, 6, { kind: 'free', count: 5, limit: 6, free: 1 }],
    [6, 6, { kind: 'full', count: 6, limit: 6 }],
    [7, 6, { kind: 'over', count: 7, limit: 6, over: 1 }],
  ])('reads %p of %p', (count, limit, expected) => {
    expect(loadOf(count, limit)).toEqual(expected);
  });
});

describe('findReasonOfDay', () => {
  const note = { at: '2026-11-20T08:00:00Z', laneKey: 'urgent', columnKey: 'build' };
  const cards = [
    aCard({ key: 'ACQ-1', lastMove: { ...note, passed: ['lane'], reason: 'Peak week' } }),
  ];
  const isToday = (iso: string) => iso.startsWith('2026-11-20');

  it('holds for the lane and the day, for whoever gave it', () => {
    expect(findReasonOfDay(cards, project, 'urgent', isToday)).toBe('Peak week');
    expect(findReasonOfDay(cards, project, 'planned', isToday)).toBeUndefined();
    expect(findReasonOfDay(cards, project, 'urgent', () => false)).toBeUndefined();
  });
});
