import type { Card } from '../../../src/domain/board/card';
import { aimOf, planMove } from '../../../src/domain/board/plan-move';
import type { Signal } from '../../../src/domain/board/signals';
import { listTrialChoices } from '../../../src/domain/board/trial-end';
import { aCard, aProject, aTransition, STATUS } from './a-board';

const project = aProject();
const choices = (change: Partial<Card>, signals: readonly Signal[] = []) =>
  listTrialChoices(aCard({ key: 'ACQ-1', ...change }), signals, project);
const ends = (...given: Parameters<typeof choices>) => choices(...given).map(({ end }) => end);

describe('the end of a trial', () => {
  it('asks for one of three verdicts where the verdict is due', () => {
    expect(
      choices({ statusId: STATUS.verdict }).map(({ end, drop }) => [
        end,
        drop.columnKey,
        drop.statusId,
      ]),
    ).toEqual([
      ['scale', 'finished', STATUS.done],
      ['iterate', 'build', STATUS.build],
      ['stop', 'finished', STATUS.stopped],
    ]);
  });

  it.each<[string, readonly Signal[], readonly string[]]>([
    ['nothing before its last days', [], []],
    ['nothing the day before', [{ kind: 'trial-ends', inDays: 1 }], []],
    ['for its end on the last day', [{ kind: 'trial-ends', inDays: 0 }], ['end-trial']],
    ['for its end after it', [{ kind: 'verdict-due', inDays: -2 }], ['end-trial']],
  ])('asks in the pilot %s', (_, signals, expected) => {
    expect(ends({ statusId: STATUS.pilot }, signals)).toEqual(expected);
  });

  it('asks nothing of a card that is no prototype, nor of one on its way', () => {
    expect(ends({ statusId: STATUS.verdict, workType: 'request' })).toEqual([]);
    expect(ends({ statusId: STATUS.build }, [{ kind: 'verdict-due', inDays: -2 }])).toEqual([]);
  });

  it('does not offer what the board has no column for', () => {
    const columns = project.columns.filter(({ key }) => key !== 'finished');
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.verdict });
    const offered = listTrialChoices(card, [], { ...project, columns });
    expect(offered.map(({ end }) => end)).toEqual(['iterate']);
  });

  it('keeps the lane, and asks what was learnt where Jira does not require it', () => {
    const card = aCard({ key: 'ACQ-1', statusId: STATUS.verdict });
    const [scale] = listTrialChoices(card, [], project);
    const aim = aimOf([card], project, scale!.drop)!;
    const ways = [
      aTransition('Scale', STATUS.done, [{ isRequired: false }]),
      aTransition('Stop', STATUS.stopped),
    ];
    expect(aim.change).toEqual({ cardId: 'ACQ-1', statusId: STATUS.done });
    expect(planMove([card], project, aim, ways)).toMatchObject({
      kind: 'needs-fields',
      way: { name: 'Scale' },
    });
    expect(planMove([card], project, aim, ways, { fieldsFilled: true })).toMatchObject({
      kind: 'move',
    });
  });
});
