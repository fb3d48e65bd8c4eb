import fc from 'fast-check';
import { joinProjects } from '../../../src/domain/board/joint';
import { findJointBreaches, listJointLimits } from '../../../src/domain/board/joint-limits';
import { listLimits } from '../../../src/domain/board/limits';
import { findNextCards } from '../../../src/domain/board/next-card';
import { aimOf, hardBreaches } from '../../../src/domain/board/plan-move';
import { aCard, aProject, LANE, STATUS } from './a-board';

const main = aProject({}, { build: 2, review: 3, pilot: undefined });
const web = aProject({ projectId: '10002', projectKey: 'WEB' }, { build: 3, review: 1 });
const joint = joinProjects(main, [web]);
const statuses = [STATUS.triage, STATUS.ready, STATUS.build, STATUS.review, STATUS.pilot];
const cards = fc
  .array(
    fc.record({
      projectId: fc.constantFrom(main.projectId, web.projectId),
      statusId: fc.constantFrom(...statuses),
      laneOptionId: fc.constantFrom(LANE.urgent, LANE.rapid, undefined),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((list) => list.map((each, at) => aCard({ key: `K-${at}`, ...each })));
const inBuild = (key: string, { projectId }: typeof main) => aCard({ key, projectId });
const ready = (key: string, { projectId }: typeof main) =>
  aCard({ key, projectId, statusId: STATUS.ready });
const toBuild = (cardId: string) => ({ cardId, laneKey: 'rapid-prototype', columnKey: 'build' });
const none = new Map();

describe('limits added up', () => {
  it('count what the spaces count, against what they agreed on', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const own = joint.projects.flatMap((project) => listLimits(all, project));
        for (const { kind, key, count, limit, together } of listJointLimits(all, joint)) {
          const parts = own.filter((each) => each.kind === kind && each.key === key);
          expect(parts).toHaveLength(together.length);
          expect(count).toBe(parts.reduce((sum, each) => sum + each.count, 0));
          expect(limit).toBe(parts.reduce((sum, each) => sum + each.limit, 0));
        }
      }),
    );
  });

  it('are of what each space limits, and of nothing on a board of one', () => {
    const keys = listJointLimits([], joint).map(({ kind, key }) => `${kind} ${key}`);
    expect(keys).toContain('column build');
    expect(keys).not.toContain('column pilot');
    expect(keys).toContain('lane urgent');
    expect(listJointLimits([], joinProjects(main))).toEqual([]);
  });

  it('are asked about by a move that passes them, and by no other', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (all, at) => {
        const card = all[at % all.length]!;
        const project = joint.projectOf(card);
        const aim = aimOf(all, project, toBuild(card.id), joint)!;
        const before = listJointLimits(all, joint);
        const passed = listJointLimits(aim.next, joint).filter(
          ({ count, limit }, i) => count > limit && count > before[i]!.count,
        );
        expect(findJointBreaches(all, aim.next, joint)).toEqual(passed);
        expect(aim.breaches.filter(({ together }) => together)).toEqual(passed);
      }),
    );
  });

  it('ask although the space of the card has a free place, where another one is over', () => {
    const all = [
      ...['1', '2', '3', '4'].map((n) => inBuild(`WEB-${n}`, web)),
      inBuild('ACQ-1', main),
      ready('ACQ-2', main),
    ];
    expect(aimOf(all, main, toBuild('ACQ-2'))!.breaches).toEqual([]);
    const { breaches } = aimOf(all, main, toBuild('ACQ-2'), joint)!;
    expect(breaches).toMatchObject([{ key: 'build', count: 6, limit: 5, isHard: false }]);
  });

  it('refuse where each space refuses', () => {
    const hard = (project: typeof main) => ({
      ...project,
      columns: project.columns.map((each) =>
        each.key === 'build' ? { ...each, isLimitHard: true } : each,
      ),
    });
    const [ours, theirs] = [hard(main), hard(web)];
    const all = [
      ...['1', '2', '3', '4', '5'].map((n) => inBuild(`WEB-${n}`, web)),
      ready('A', main),
    ];
    const aim = aimOf(all, ours, toBuild('A'), joinProjects(ours, [theirs]))!;
    expect(hardBreaches(aim)).toMatchObject([{ kind: 'column', count: 6, limit: 5 }]);
    expect(hardBreaches(aimOf(all, ours, toBuild('A'), joinProjects(ours, [web]))!)).toEqual([]);
  });

  it('leave no card next while they are full', () => {
    const all = [
      ...['1', '2', '3', '4'].map((n) => inBuild(`WEB-${n}`, web)),
      ready('ACQ-1', main),
    ];
    expect(findNextCards(all, main, none, joint).overall?.key).toBe('ACQ-1');
    const full = [...all, inBuild('WEB-5', web)];
    expect(findNextCards(full, main, none).isPlaceFree).toBe(true);
    expect(findNextCards(full, main, none, joint)).toEqual({ isPlaceFree: false, byLane: {} });
  });

  it('of cells leave no card next that would come into them', () => {
    const block = { key: 'b', laneKeys: ['rapid-prototype'], columnKeys: ['build'], limit: 1 };
    const [ours, theirs] = [main, web].map((each) => ({ ...each, blockLimits: [block] }));
    const both = joinProjects(ours!, [theirs!]);
    const all = [inBuild('WEB-1', web), inBuild('WEB-2', web), ready('ACQ-1', main)];
    expect(findNextCards(all, ours!, none).overall?.key).toBe('ACQ-1');
    expect(findNextCards(all, ours!, none, both)).toEqual({ isPlaceFree: true, byLane: {} });
    expect(aimOf(all, ours!, toBuild('ACQ-1'), both)!.breaches).toMatchObject([
      { kind: 'block', count: 3, limit: 2, together: [{ key: 'b' }, { key: 'b' }] },
    ]);
  });
});
