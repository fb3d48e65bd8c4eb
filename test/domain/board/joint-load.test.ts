import fc from 'fast-check';
import { joinBlocks, joinLoads, type SpaceLoad } from '../../../src/domain/board/joint-load';
import { loadOf } from '../../../src/domain/board/limits';
import { aProject } from './a-board';

const spaces = fc.array(
  fc.record({
    load: fc
      .tuple(fc.nat(9), fc.option(fc.nat(9), { nil: undefined }))
      .map(([count, limit]) => loadOf(count, limit)),
    isHard: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
const space = (count: number, limit: number | undefined, isHard = false): SpaceLoad => ({
  load: loadOf(count, limit),
  isHard,
});

describe('limits of several spaces', () => {
  it('are added up, and so is what they count', () => {
    expect(joinLoads([space(6, 7), space(3, 4)]).load).toEqual({
      ...{ kind: 'free', count: 9, limit: 11, free: 2 },
    });
    fc.assert(
      fc.property(spaces, (all) => {
        const { load } = joinLoads(all);
        expect(load.count).toBe(all.reduce((sum, each) => sum + each.load.count, 0));
        const hasAll = all.every((each) => each.load.kind !== 'unlimited');
        expect(load.kind === 'unlimited').toBe(!hasAll);
      }),
    );
  });

  it('have no sum where one of the spaces has none', () => {
    const [build, doing] = [space(7, 7), space(30, undefined)];
    expect(joinLoads([build, doing])).toEqual({
      ...{ load: { kind: 'unlimited', count: 37 }, isHard: false, worse: [build] },
    });
  });

  it('never hide a space that is fuller than all together', () => {
    fc.assert(
      fc.property(spaces, (all) => {
        const { load, worse } = joinLoads(all);
        for (const each of all)
          if (each.load.kind === 'over')
            expect(load.kind === 'over' || worse.includes(each)).toBe(true);
        // And the whole is never worse off than the worst of them.
        if (load.kind === 'over') expect(all.some((each) => each.load.kind === 'over')).toBe(true);
      }),
    );
    const full = space(8, 7);
    expect(joinLoads([full, space(3, 7)]).worse).toEqual([full]);
    expect(joinLoads([full, space(7, 7)])).toMatchObject({ load: { over: 1 }, worse: [] });
  });

  it('count the same in whatever order, and one by itself', () => {
    fc.assert(
      fc.property(spaces, (all) => {
        const [one, other] = [joinLoads(all), joinLoads([...all].reverse())];
        expect([one.load, one.isHard]).toEqual([other.load, other.isHard]);
        expect(joinLoads([all[0]!]).load).toEqual(all[0]!.load);
      }),
    );
  });

  it('are hard where each of them is', () => {
    expect(joinLoads([space(1, 2, true), space(1, 2, true)]).isHard).toBe(true);
    expect(joinLoads([space(1, 2, true), space(1, 2)]).isHard).toBe(false);
    expect(joinLoads([space(1, 2, true), space(1, undefined)]).isHard).toBe(false);
  });
});

describe('limits of cells of several spaces', () => {
  const block = (laneKeys: readonly string[], columnKeys: readonly string[], limit = 3) => ({
    ...{ key: `${laneKeys.join()} ${columnKeys.join()}`, laneKeys, columnKeys, limit },
  });
  const main = aProject();
  const web = aProject({ projectId: '10002', projectKey: 'WEB' });
  const renamed = aProject({
    ...{ projectId: '10003', projectKey: 'FID' },
    columns: main.columns.map((each) => (each.key === 'build' ? { ...each, key: 'doing' } : each)),
  });
  const keys = (groups: ReturnType<typeof joinBlocks>) =>
    groups.map((group) => group.map(({ project }) => project.projectKey).join('+'));

  it('are one where each space limits the same cells, whatever it calls them', () => {
    const mine = { project: main, block: block(['urgent', 'planned'], ['build']) };
    const theirs = { project: renamed, block: block(['planned', 'urgent'], ['doing'], 2) };
    expect(keys(joinBlocks([mine, theirs], [main, renamed], main))).toEqual(['ACQ+FID']);
  });

  it('stay by themselves where they cover other cells, or a space does not limit them', () => {
    const mine = { project: main, block: block(['urgent'], ['build']) };
    const wider = { project: web, block: block(['urgent'], ['build', 'review']) };
    const same = { project: web, block: block(['urgent'], ['build']) };
    expect(keys(joinBlocks([mine, wider], [main, web], main))).toEqual(['ACQ', 'WEB']);
    expect(keys(joinBlocks([mine, same], [main, web, renamed], main))).toEqual(['ACQ', 'WEB']);
  });

  it('are not undone by a space that has no such cells', () => {
    const mine = { project: main, block: block(['urgent'], ['build']) };
    const same = { project: web, block: block(['urgent'], ['build']) };
    const elsewhere = aProject({ projectId: '10004', lanes: [] });
    expect(keys(joinBlocks([mine, same], [main, web, elsewhere], main))).toEqual(['ACQ+WEB']);
  });
});
