import {
  canChangeLane,
  laneFieldScheme,
  laneSchemeOf,
} from '../../../src/domain/board/lane-scheme';
import { isDrawnAtRest, layOut } from '../../../src/domain/board/lay-out';
import { countByScheme } from '../../../src/domain/board/limits';
import { step } from '../../../src/domain/board/step';
import { fromAddress, toAddress } from '../../../src/domain/board/view-address';
import { aCard, aJoint, LANE, STATUS } from './a-board';

const joint = aJoint();
const epic = { id: '7', key: 'ACQ-900', summary: 'Spring' };
const cards = [
  aCard({ key: 'ACQ-1', epic, assignee: { accountId: 'her', name: 'Sofia' } }),
  aCard({ key: 'ACQ-2', typeId: '9', typeName: 'Bug', laneOptionId: LANE.planned }),
  aCard({ key: 'ACQ-3', statusId: STATUS.review, assignee: { accountId: 'him', name: 'Hugo' } }),
];
const sides = { her: 'it', him: 'marketing' } as const;

const drawn = (kind: Parameters<typeof laneSchemeOf>[0]) => {
  const scheme = laneSchemeOf(kind, cards, joint, { sides });
  return layOut(cards, joint, undefined, scheme).lanes.map(
    (lane) => `${lane.key}: ${lane.cards.map(({ key }) => key).join(' ')}`,
  );
};

describe('lanes', () => {
  it('are those of the field Lane by default', () => {
    expect(drawn('lane')).toEqual([
      'urgent: ',
      'rapid-prototype: ACQ-1 ACQ-3',
      'planned: ACQ-2',
      'foundations: ',
    ]);
    expect(layOut(cards, joint).scheme.lanes).toEqual(laneFieldScheme(joint).lanes);
  });

  it('by work type are the types on the board, by name', () => {
    expect(drawn('type')).toEqual(['type-9: ACQ-2', 'type-100: ACQ-1 ACQ-3']);
    expect(laneSchemeOf('type', cards, joint).lanes.map(({ name }) => name)).toEqual([
      'Bug',
      'Prototype',
    ]);
  });

  it('by epic have those without one last', () => {
    expect(drawn('epic')).toEqual(['epic-7: ACQ-1', 'epic-none: ACQ-2 ACQ-3']);
    expect(laneSchemeOf('epic', cards, joint).lanes[0]!.name).toBe('ACQ-900 Spring');
  });

  it('by side are that of the assignee', () => {
    expect(drawn('side')).toEqual(['side-it: ACQ-1', 'side-marketing: ACQ-3', 'side-none: ACQ-2']);
  });

  it('by space are those on the board', () => {
    expect(drawn('project')).toEqual(['project-10001: ACQ-1 ACQ-2 ACQ-3']);
    expect(laneSchemeOf('project', cards, joint).lanes[0]!.name).toBe('ACQ');
  });

  it('by JQL give a card to the first list that finds it, and the rest to none', () => {
    const lists = [
      { key: 'a', name: 'Late', jql: 'due < now()' },
      { key: 'b', name: 'High', jql: 'priority = High' },
    ];
    const foundBy = { a: new Set(['ACQ-2']), b: new Set(['ACQ-2', 'ACQ-3']) };
    const scheme = laneSchemeOf('jql', cards, aJoint({ jqlLanes: lists }), { foundBy });
    expect(cards.map(scheme.laneOf)).toEqual(['jql-none', 'jql-a', 'jql-b']);
    expect(scheme.lanes.map(({ key, name }) => name ?? key)).toEqual(['Late', 'High', 'jql-none']);
    const unread = laneSchemeOf('jql', cards, aJoint({ jqlLanes: lists }));
    expect(cards.map(unread.laneOf)).toEqual(Array(3).fill('jql-none'));
  });

  it('count what is in progress in each of them', () => {
    const scheme = laneSchemeOf('type', cards, joint);
    expect(countByScheme(cards, joint, scheme)).toEqual({ 'type-9': 1, 'type-100': 2 });
  });

  it('are drawn without a card only where they are values of the field', () => {
    const empty = { key: 'planned', cells: {}, cards: [] };
    expect(isDrawnAtRest(empty)).toBe(true);
    expect(isDrawnAtRest({ ...empty, key: 'epic-7' }, 'epic')).toBe(false);
  });

  it('are changed by a move only where that says what to write', () => {
    const byEpic = laneSchemeOf('epic', cards, joint);
    expect(canChangeLane(byEpic, 'epic-7', 'epic-none')).toBe(false);
    expect(canChangeLane(byEpic, 'epic-7', 'epic-7')).toBe(true);
    expect(canChangeLane(laneFieldScheme(joint), 'planned', 'urgent')).toBe(true);
  });

  it('keep a card that is held by keys in its lane where a move could not change it', () => {
    const board = layOut(cards, joint, undefined, laneSchemeOf('epic', cards, joint));
    const held = { cardId: 'ACQ-1', laneKey: 'epic-7', columnKey: 'build', index: 0 };
    expect(step(board, held, 'down')).toEqual(held);
    expect(step(board, held, 'right').columnKey).toBe('review');
  });

  it('are in the address, when they are not the usual ones', () => {
    expect(fromAddress('?by=epic').lanesBy).toBe('epic');
    expect(toAddress(fromAddress('?by=epic'))).toBe('?by=epic');
    expect(fromAddress('?by=lane').lanesBy).toBeUndefined();
    expect(fromAddress('?by=moon').lanesBy).toBeUndefined();
  });
});
