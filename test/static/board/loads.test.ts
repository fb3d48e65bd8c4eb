import { stageColumns, statusColumns } from '../../../src/domain/board/column-scheme';
import { joinProjects } from '../../../src/domain/board/joint';
import { laneFieldScheme } from '../../../src/domain/board/lane-scheme';
import { countLimits, listLimits } from '../../../src/domain/board/limits';
import type { Names } from '../../../static/app/src/board/names';
import { columnLoads, laneLoads } from '../../../static/app/src/board/loads';
import { aCard, aProject, LANE, STATUS } from '../../domain/board/a-board';

const main = aProject({}, { build: 2, review: 2, ready: undefined });
const web = aProject(
  {
    projectId: '10002',
    projectKey: 'WEB',
    lanes: main.lanes.filter(({ key }) => key !== 'planned'),
  },
  { build: 3, ready: 1, review: 2 },
);
const joint = joinProjects(main, [web]);
const card = (key: string, projectId: string, statusId: string) =>
  aCard({ key, projectId, statusId, laneOptionId: LANE.rapid });
const cards = [
  ...['1', '2', '3'].map((n) => card(`ACQ-${n}`, main.projectId, STATUS.build)),
  card('WEB-1', web.projectId, STATUS.build),
  card('WEB-2', web.projectId, STATUS.ready),
];
const counts = joint.projects.map((project) => ({ project, counts: countLimits(cards, project) }));
const names = { column: (key: string) => key } as unknown as Names;
const stages = stageColumns(main.columns, joint);
const column = (key: string, scheme = stages) => {
  const drawn = scheme.columns.find((each) => each.ofColumn === key)!;
  return columnLoads(scheme, counts, joint, drawn, { names, drawnCounts: {} });
};

describe('headers of a board of several spaces', () => {
  it('have one figure of a column, and a space that is over while the whole is not', () => {
    expect(column('build')).toMatchObject([
      { load: { kind: 'free', count: 4, limit: 5 }, spaces: [{ name: 'ACQ' }, { name: 'WEB' }] },
      { name: 'ACQ', load: { kind: 'over', count: 3, limit: 2 } },
    ]);
    expect(column('review')).toMatchObject([{ load: { count: 0, limit: 4 } }]);
  });

  it('have no limit where one space has none, and say which one is full', () => {
    expect(column('ready')).toMatchObject([
      { load: { kind: 'unlimited', count: 1 } },
      { name: 'WEB', load: { kind: 'full', count: 1, limit: 1 } },
    ]);
  });

  it('have one figure of a lane, and that of the only space that has it', () => {
    const lanes = laneFieldScheme(joint);
    expect(laneLoads(lanes, counts, 'rapid-prototype', {})).toMatchObject([
      { load: { kind: 'free', count: 5, limit: 12 }, spaces: [{}, {}] },
    ]);
    expect(laneLoads(lanes, counts, 'planned', {})).toMatchObject([
      { name: 'ACQ', load: { count: 0, limit: 8 } },
    ]);
  });

  it('count what moves count', () => {
    const limits = joint.projects.flatMap((project) => listLimits(cards, project));
    const build = limits.filter(({ kind, key }) => kind === 'column' && key === 'build');
    const [whole] = column('build');
    expect(whole?.load).toMatchObject({
      count: build.reduce((sum, { count }) => sum + count, 0),
      limit: build.reduce((sum, { limit }) => sum + limit, 0),
    });
  });

  it('say the limit of the whole column beside each of its statuses', () => {
    const named = new Map(Object.values(STATUS).map((id) => [id, id]));
    const statuses = statusColumns(main.columns, joint, named);
    expect(column('study', statuses)).toHaveLength(1);
    expect(column('build', statuses)[0]).toMatchObject({ load: { count: 4, limit: 5 } });
  });
});
