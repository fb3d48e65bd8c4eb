import fc from 'fast-check';
import { stageColumns, statusColumns } from '../../../src/domain/board/column-scheme';
import { joinProjects } from '../../../src/domain/board/joint';
import { findDrawnCell, laneFieldScheme } from '../../../src/domain/board/lane-scheme';
import { drawnColumns, layOut, listUnmapped } from '../../../src/domain/board/lay-out';
import { countLimits, listLimits } from '../../../src/domain/board/limits';
import { findNextCards } from '../../../src/domain/board/next-card';
import { aimOf, canHold, NOWHERE } from '../../../src/domain/board/plan-move';
import { dropsTogether } from '../../../src/domain/board/together';
import { aCard, aJoint, aProject, LANE, STATUS } from './a-board';

/** Another project: other statuses, other keys, no pilot, and a lane of its own. */
const other = aProject({
  projectId: '10002',
  projectKey: 'WEB',
  stageMap: {
    '51': { stage: 'triage', waitsOn: 'it' },
    '52': { stage: 'ready', waitsOn: 'it' },
    '53': { stage: 'build', waitsOn: 'nobody' },
    '55': { stage: 'done', waitsOn: 'nobody' },
    '6': { stage: 'review', waitsOn: 'marketing' },
  },
  columns: [
    { key: 'in', statusIds: ['51'] },
    { key: 'next', statusIds: ['52'] },
    { key: 'doing', statusIds: ['53'], limit: 2 },
    { key: 'looking', statusIds: ['6'] },
    { key: 'out', statusIds: ['55'], lastDays: 14 },
  ],
  lanes: [
    { key: 'urgent', optionId: LANE.urgent, limit: 1, answerWithinDays: 1 },
    { key: '777', optionId: '777', answerWithinDays: 1 },
  ],
});
const main = aProject();
const joint = joinProjects(main, [other]);
const here = aCard({ key: 'ACQ-1', projectId: main.projectId });
const there = aCard({ key: 'WEB-1', projectId: '10002', statusId: '53', laneOptionId: '777' });
const looked = aCard({ key: 'WEB-2', projectId: '10002', statusId: '6' });
const columns = stageColumns(main.columns, joint);

describe('several projects on one board', () => {
  it('draw a card in the column of its stage, by the settings of its own project', () => {
    expect([here, there, looked].map(columns.columnOf)).toEqual(['build', 'build', 'review']);
  });

  it('have the lanes of the main project, then what others have more', () => {
    const scheme = laneFieldScheme(joint);
    expect(scheme.lanes.map(({ key }) => key)).toEqual([
      ...main.lanes.map(({ key }) => key),
      '777',
    ]);
    expect(findDrawnCell(there, { scheme, columnScheme: columns })).toEqual({
      ...{ laneKey: '777', columnKey: 'build' },
    });
  });

  it('ask of a card what its own project calls it', () => {
    expect(columns.targetOf(there, 'ready')).toEqual({ columnKey: 'next' });
    expect(columns.targetOf(here, 'ready')).toEqual({ columnKey: 'ready' });
    expect(columns.targetOf(there, 'pilot')).toBeUndefined();
    const cut = { joint, columnScheme: columns };
    const drops = dropsTogether([here, there], cut, new Set(['ACQ-1', 'WEB-1']), {
      columnKey: 'pilot',
    });
    expect(drops.map(({ columnKey }) => columnKey)).toEqual(['pilot', NOWHERE]);
    expect(canHold(other, drops[1]!)).toBe(false);
    expect(canHold(other, { laneKey: 'planned', columnKey: 'doing' })).toBe(false);
    expect(canHold(other, { laneKey: '777', columnKey: 'doing' })).toBe(true);
  });

  it('count each its own cards against its own limits', () => {
    const all = [here, there, { ...there, id: '2' }, { ...there, id: '3' }];
    expect(countLimits(all, main).column.build).toBe(1);
    expect(countLimits(all, other).column.doing).toBe(3);
    expect(listLimits(all, other)[0]).toMatchObject({ key: 'doing', count: 3, limit: 2 });
    const drop = { cardId: 'WEB-2', laneKey: '777', columnKey: 'doing' };
    expect(aimOf([...all, looked], other, drop)?.breaches).toMatchObject([{ count: 4 }]);
  });

  it('have each its own next card', () => {
    const ready = aCard({ key: 'WEB-3', projectId: '10002', statusId: '52', laneOptionId: '777' });
    expect(findNextCards([here, ready], main, new Map()).overall).toBeUndefined();
    expect(findNextCards([here, ready], other, new Map()).overall).toBe(ready);
  });

  it('name a status that no column here stands for, with its project', () => {
    const pilot = { ...other, projectId: '10003', projectKey: 'APP' };
    const narrow = joinProjects({ ...other, projectId: '1' }, [{ ...main, projectId: '2' }, pilot]);
    const lost = aCard({ key: 'B-1', projectId: '2', statusId: STATUS.pilot });
    expect(listUnmapped([lost], narrow)).toMatchObject([{ projectId: '2', cards: 1 }]);
    const radar = { ...lost, statusId: STATUS.radar };
    expect(listUnmapped([radar], narrow)).toEqual([]);
  });

  it('have the column of pilots where a card stands in it', () => {
    const request = { ...here, workType: 'request' as const };
    const keys = (cards: readonly (typeof request)[]) =>
      drawnColumns(cards, joint).map(({ key }) => key);
    expect(keys([request])).not.toContain('pilot');
    expect(keys([{ ...request, statusId: STATUS.pilot }])).toContain('pilot');
  });
});

describe('columns by status', () => {
  const names = new Map(Object.entries(STATUS).map(([name, id]) => [id, name]));
  const alone = aJoint();
  const scheme = statusColumns(alone.main.columns, alone, names);

  it('are those of each column in turn, with what they inherit', () => {
    expect(scheme.columns.map(({ name }) => name)).toEqual([
      ...['new', 'triage', 'marketing', 'ready', 'build', 'review', 'pilot', 'verdict'],
      ...['done', 'stopped'],
    ]);
    expect(scheme.columns.at(-1)).toMatchObject({ lastDays: 14, foldedAtFirst: true });
  });

  it('leave out a status that is not there any more', () => {
    const fewer = new Map([...names].filter(([id]) => id !== STATUS.marketing));
    const { columns: drawn } = statusColumns(alone.main.columns, alone, fewer);
    expect(drawn.map(({ name }) => name)).not.toContain('marketing');
  });

  it('mean the very status, in its column', () => {
    expect(scheme.targetOf(here, `status-${STATUS.triage}`)).toEqual({
      ...{ columnKey: 'study', statusId: STATUS.triage },
    });
  });

  it('show the statuses of all projects, each in the column of its stage', () => {
    const both = new Map([...names, ['53', 'Doing']]);
    const { columns: drawn, targetOf } = statusColumns(main.columns, joint, both);
    const build = drawn.filter(({ ofColumn }) => ofColumn === 'build');
    expect(build.map(({ name }) => name)).toEqual(['build', 'Doing']);
    expect(targetOf(here, 'status-53')).toBeUndefined();
  });

  it('draw every card that the columns of the settings draw, once', () => {
    const cards = fc
      .array(fc.constantFrom(...Object.values(STATUS)))
      .map((all) => all.map((statusId, i) => aCard({ key: `ACQ-${i}`, statusId })));
    const keysOf = (board: ReturnType<typeof layOut>) =>
      board.lanes.flatMap(({ cells }) => Object.values(cells).flat()).map(({ key }) => key);
    fc.assert(
      fc.property(cards, (all) => {
        const byStage = layOut(all, alone, stageColumns(alone.main.columns, alone));
        expect(keysOf(layOut(all, alone, scheme)).sort()).toEqual(keysOf(byStage).sort());
      }),
    );
  });
});
