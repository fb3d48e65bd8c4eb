import { isAsked, listChoices, sortRow } from '../../../src/domain/scorecard/row-filter';
import type { IssueFact } from '../../../src/domain/scorecard/fact';
import type { MeasureRow } from '../../../src/domain/scorecard/measure-row';
import type { LaneSettings } from '../../../src/domain/settings';
import type { WorkType } from '../../../src/domain/work-type';
import { aContext } from '../../support/builders/scorecard';
import { ACQ } from '../../support/builders/settings';

const PROJECT = aContext().projects.get(ACQ)!;
const [FIRST, SECOND] = PROJECT.settings.lanes as readonly [LaneSettings, LaneSettings];
const ROW: MeasureRow = {
  ...{ measure: 'M7', issueId: '1', projectId: ACQ, outcome: 'right', leftAt: 0 },
  reason: undefined,
  fit: undefined,
};

describe('filtering the rows behind a figure', () => {
  it.each([
    ['nothing asked', {}, true],
    ['its lane', { laneKey: FIRST.key }, true],
    ['another lane', { laneKey: SECOND.key }, false],
    ['its type', { workType: 'prototype' }, true],
    ['another type', { workType: 'request' }, false],
    ['its lane but another type', { laneKey: FIRST.key, workType: 'request' }, false],
  ] as const)('with %s keeps or drops a row', (_, filter, isKept) => {
    expect(isAsked(aRow(FIRST.optionId, 'prototype'), filter)).toBe(isKept);
  });

  it('puts an issue without a lane, or in a lane that was deleted, under no lane', () => {
    expect(isAsked(aRow(undefined, 'request'), { laneKey: 'no-lane' })).toBe(true);
    expect(isAsked(aRow('99999', 'request'), { laneKey: 'no-lane' })).toBe(true);
  });

  it('offers what has rows, once, lanes in the order of the settings and none last', () => {
    const rows = [
      aRow(undefined, 'decision'),
      aRow(SECOND.optionId, 'prototype'),
      aRow(FIRST.optionId, 'prototype'),
    ];
    const lanes = [...PROJECT.settings.lanes, ...PROJECT.settings.lanes];
    const choices = listChoices(rows, lanes);
    expect(choices.lanes.map(({ key }) => key)).toEqual([FIRST.key, SECOND.key, 'no-lane']);
    expect(choices.workTypes).toEqual(['prototype', 'decision']);
  });

  it('offers a lane by the name that an administrator gave it', () => {
    const name = { en: 'Fire', fr: 'Feu' };
    const choices = listChoices([aRow(FIRST.optionId, 'request')], [{ ...FIRST, name }]);
    expect(choices.lanes).toEqual([{ key: FIRST.key, name }]);
  });
});

function aRow(laneId: string | undefined, workType: WorkType) {
  return sortRow(ROW, { laneId, workType } as IssueFact, PROJECT);
}
