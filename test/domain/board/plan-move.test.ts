import { aimOf, changesSomething, planMove, type Drop } from '../../../src/domain/board/plan-move';
import { NO_LANE } from '../../../src/domain/board/place';
import { aCard, aProject, aTransition, LANE, STATUS } from './a-board';

const project = aProject();
const inReview = aCard({ key: 'ACQ-1', statusId: STATUS.review });
const cards = [inReview, aCard({ key: 'ACQ-2' }), aCard({ key: 'ACQ-3' })];
const to = (columnKey: string, more: Partial<Drop> = {}): Drop => ({
  cardId: 'ACQ-1',
  laneKey: 'rapid-prototype',
  columnKey,
  ...more,
});
const pilot = aTransition('Start pilot', STATUS.pilot);
const sendBack = aTransition('Send back', STATUS.build, [{ name: 'Return reason' }]);
const plan = (drop: Drop, ways = [pilot, sendBack], said = {}, on = project) =>
  planMove(cards, on, aimOf(cards, on, drop)!, ways, said);

describe('planMove', () => {
  it('changes nothing for a card that is put back where it stands', () => {
    expect(plan(to('review')).kind).toBe('unchanged');
    expect(plan(to('review', { spot: { kind: 'top' } })).kind).toBe('unchanged');
  });

  it('takes the one transition that leads to the column', () => {
    expect(plan(to('pilot'))).toEqual({
      kind: 'move',
      move: { cardId: 'ACQ-1', transition: pilot },
    });
  });

  it('says which ways there are when none leads to the column', () => {
    expect(plan(to('ready'))).toEqual({ kind: 'no-transition', ways: [pilot, sendBack] });
  });

  it('asks for the fields that Jira requires first', () => {
    const asked = plan(to('build'));
    expect(asked).toMatchObject({ kind: 'needs-fields', way: sendBack });
    expect(plan(to('build'), undefined, { fieldsFilled: true }).kind).toBe('move');
  });

  it('does not ask for fields that may stay empty', () => {
    const free = aTransition('Start pilot', STATUS.pilot, [{ isRequired: false }]);
    expect(plan(to('pilot'), [free]).kind).toBe('move');
  });

  it('asks which way is meant when several lead there', () => {
    const ways = [aTransition('Withdraw', STATUS.stopped), aTransition('Accept', STATUS.done)];
    const asked = plan(to('finished'), ways);
    expect(asked).toMatchObject({ kind: 'choose-way' });
    expect(asked.kind === 'choose-way' && asked.ways.map(({ name }) => name)).toEqual([
      'Accept',
      'Withdraw',
    ]);
    expect(plan(to('finished'), ways, { wayId: 'to-Withdraw' })).toMatchObject({
      move: { transition: { toStatusId: STATUS.stopped } },
    });
  });

  it('asks for a reason when a column is over its limit, and goes on with one', () => {
    const tight = aProject({}, { pilot: 0 });
    const asked = plan(to('pilot'), undefined, {}, tight);
    expect(asked).toMatchObject({
      kind: 'limit-exceeded',
      breaches: [{ kind: 'column', key: 'pilot', count: 1, limit: 0 }],
    });
    expect(plan(to('pilot'), undefined, { reason: 'The shop opens' }, tight).kind).toBe('move');
  });

  it('asks for a reason when a lane is over its limit', () => {
    const lanes = project.lanes.map((lane) => ({ ...lane, limit: lane.key === 'urgent' ? 0 : 9 }));
    const asked = plan(to('review', { laneKey: 'urgent' }), [], {}, aProject({ lanes }));
    expect(asked).toMatchObject({
      kind: 'limit-exceeded',
      breaches: [{ kind: 'lane', key: 'urgent', count: 1, limit: 0 }],
    });
  });

  it('needs no transition for another lane or another rank', () => {
    expect(plan(to('review', { laneKey: 'planned' }), [])).toEqual({
      kind: 'move',
      move: { cardId: 'ACQ-1', laneOptionId: LANE.planned },
    });
    expect(plan(to('review', { spot: { kind: 'after', cardId: 'ACQ-3' } }), [])).toEqual({
      kind: 'move',
      move: { cardId: 'ACQ-1', rank: { kind: 'after', cardId: 'ACQ-3' } },
    });
  });

  it('empties the lane in the lane of those without one', () => {
    expect(plan(to('review', { laneKey: NO_LANE }), [])).toMatchObject({
      move: { laneOptionId: null },
    });
  });

  it('reaches the very status that is meant in a column of several', () => {
    const back = [aTransition('Ask', STATUS.marketing), aTransition('Return', STATUS.triage)];
    const drop = to('study', { statusId: STATUS.triage });
    expect(plan(drop, back)).toMatchObject({ move: { transition: { name: 'Return' } } });
  });
});

describe('aimOf', () => {
  it('keeps the status of a card that stays in its column', () => {
    const all = [aCard({ key: 'ACQ-1', statusId: STATUS.marketing })];
    const aim = aimOf(all, project, to('study', { laneKey: 'planned' }))!;
    expect(aim.change).toEqual({ cardId: 'ACQ-1', laneOptionId: LANE.planned });
    expect(changesSomething(all, aim)).toBe(true);
  });

  it('has no aim for a card or a column that is not there', () => {
    expect(aimOf(cards, project, to('nowhere'))).toBeUndefined();
    expect(aimOf(cards, project, { ...to('build'), cardId: 'ACQ-9' })).toBeUndefined();
  });

  it('does not blame a move for a limit that it does not make worse', () => {
    const tight = aProject({}, { build: 1 });
    expect(aimOf(cards, tight, to('pilot'))!.breaches).toEqual([]);
  });
});
