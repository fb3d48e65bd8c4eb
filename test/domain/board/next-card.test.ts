import type { CardClock } from '../../../src/domain/board/card-clock';
import { findNextCards } from '../../../src/domain/board/next-card';
import { aCard, aProject, LANE, STATUS } from './a-board';

const project = aProject();
const ready = (key: string, change: object = {}) =>
  aCard({ key, statusId: STATUS.ready, ...change });
const since = (days: Readonly<Record<string, number>>) =>
  new Map<string, CardClock>(
    Object.entries(days).map(([id, day]) => [id, { statusSince: day, waitingSince: day }]),
  );
const none = new Map<string, CardClock>();

describe('the next card', () => {
  it('is nothing while no place is free in build', () => {
    const full = aProject({}, { build: 1 });
    const cards = [ready('ACQ-1'), aCard({ key: 'ACQ-2' })];
    expect(findNextCards(cards, full, none)).toEqual({ isPlaceFree: false, byLane: {} });
  });

  it('goes by class, which is the order of the lanes, before cost', () => {
    const cards = [
      ready('ACQ-1', { laneOptionId: LANE.planned, costPerWeek: 9000 }),
      ready('ACQ-2', { laneOptionId: LANE.urgent }),
    ];
    const { overall, byLane } = findNextCards(cards, project, none);
    expect(overall?.key).toBe('ACQ-2');
    expect(byLane.planned?.key).toBe('ACQ-1');
  });

  it('goes by cost of waiting before age', () => {
    const cards = [ready('ACQ-1', { costPerWeek: 500 }), ready('ACQ-2', { costPerWeek: 4000 })];
    expect(findNextCards(cards, project, since({ 'ACQ-1': 1, 'ACQ-2': 5 })).overall?.key).toBe(
      'ACQ-2',
    );
  });

  it('goes by age where nothing was priced, and by rank where history is unknown', () => {
    const cards = [ready('ACQ-1'), ready('ACQ-2')];
    const clocks = since({ 'ACQ-1': 5, 'ACQ-2': 1 });
    expect(findNextCards(cards, project, clocks).overall?.key).toBe('ACQ-2');
    expect(findNextCards(cards, project, none).overall?.key).toBe('ACQ-1');
  });

  it('needs a column for build to be pulled to', () => {
    const columns = project.columns.filter(({ key }) => key !== 'build');
    expect(findNextCards([ready('ACQ-1')], { ...project, columns }, none).isPlaceFree).toBe(false);
  });

  it('of a card in no lane is named when no lane has one', () => {
    const cards = [ready('ACQ-1', { laneOptionId: undefined })];
    expect(findNextCards(cards, project, none).overall?.key).toBe('ACQ-1');
  });

  it('is never a blocked card, nor one that is not ready', () => {
    const cards = [ready('ACQ-1', { isFlagged: true }), aCard({ key: 'ACQ-2' })];
    expect(findNextCards(cards, project, none)).toEqual({ isPlaceFree: true, byLane: {} });
  });
});
