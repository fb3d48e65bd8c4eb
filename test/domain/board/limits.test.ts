import fc from 'fast-check';
import type { Card } from '../../../src/domain/board/card';
import { stageColumns } from '../../../src/domain/board/column-scheme';
import { joinProjects } from '../../../src/domain/board/joint';
import { LANE_KINDS, laneSchemeOf } from '../../../src/domain/board/lane-scheme';
import { layOut } from '../../../src/domain/board/lay-out';
import { countLimits, findBreaches, listLimits, loadOf } from '../../../src/domain/board/limits';
import { findNextCards } from '../../../src/domain/board/next-card';
import { aimOf, hardBreaches } from '../../../src/domain/board/plan-move';
import { aCard, aProject, LANE, STATUS } from './a-board';

const STATUSES = Object.values(STATUS);
const LANE_KEYS = ['urgent', 'rapid-prototype', 'planned', 'foundations'];
const COLUMN_KEYS = ['study', 'ready', 'build', 'review', 'pilot', 'verdict', 'finished'];

const cards = fc
  .array(
    fc.record({
      statusId: fc.constantFrom(...STATUSES),
      laneOptionId: fc.constantFrom(...Object.values(LANE), 'gone'),
      typeId: fc.constantFrom('100', '200'),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((card, i) => aCard({ key: `ACQ-${i + 1}`, ...card })));

const limit = fc.integer({ min: 1, max: 6 });
const projects = fc
  .array(
    fc.record({
      laneKeys: fc.uniqueArray(fc.constantFrom(...LANE_KEYS), { minLength: 1 }),
      columnKeys: fc.uniqueArray(fc.constantFrom(...COLUMN_KEYS), { minLength: 1 }),
      limit,
      isLimitHard: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((blocks) =>
    aProject({ blockLimits: blocks.map((block, i) => ({ key: `b${i}`, ...block })) }),
  );
const drops = fc.record({
  at: fc.nat(),
  laneKey: fc.constantFrom(...LANE_KEYS),
  columnKey: fc.constantFrom(...COLUMN_KEYS),
});

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('limits count the same on each surface', () => {
  it('a column counts its cells, however the board is cut into lanes', () => {
    fc.assert(
      fc.property(cards, projects, fc.constantFrom(...LANE_KINDS), (all, project, kind) => {
        const { column } = countLimits(all, project);
        const joint = joinProjects(project);
        const scheme = laneSchemeOf(kind, all, joint);
        const { lanes } = layOut(all, joint, stageColumns(project.columns, joint), scheme);
        for (const key of COLUMN_KEYS)
          expect(sum(lanes.map(({ cells }) => cells[key]!.length))).toBe(column[key]);
      }),
    );
  });

  it('a block counts its cells, and Urgent counts in the column too', () => {
    fc.assert(
      fc.property(cards, projects, (all, project) => {
        const { block } = countLimits(all, project);
        const joint = joinProjects(project);
        const { lanes } = layOut(all, joint, stageColumns(project.columns, joint));
        const cell = (laneKey: string, columnKey: string) =>
          lanes.find(({ key }) => key === laneKey)?.cells[columnKey]?.length ?? 0;
        for (const { key, laneKeys, columnKeys } of project.blockLimits!)
          expect(block[key]).toBe(
            sum(laneKeys.flatMap((lane) => columnKeys.map((column) => cell(lane, column)))),
          );
      }),
    );
  });

  it('does not depend on the order of the cards', () => {
    fc.assert(
      fc.property(cards, projects, (all, project) => {
        expect(countLimits([...all].reverse(), project)).toEqual(countLimits(all, project));
      }),
    );
  });

  it('what a move would pass is what the headers say after it', () => {
    fc.assert(
      fc.property(cards, projects, drops, (all, project, { at, ...cell }) => {
        fc.pre(all.length > 0);
        const aim = aimOf(all, project, { cardId: all[at % all.length]!.id, ...cell })!;
        const after = listLimits(aim.next, project);
        const before = listLimits(all, project);
        const worse = after.filter(({ count, limit: most }, i) => {
          return loadOf(count, most).kind === 'over' && count > before[i]!.count;
        });
        expect(aim.breaches).toEqual(worse);
        expect(hardBreaches(aim)).toEqual(worse.filter(({ isHard }) => isHard));
      }),
    );
  });

  it('no way of moving on our board passes a hard limit', () => {
    fc.assert(
      fc.property(cards, projects, fc.array(drops, { maxLength: 12 }), (all, project, moves) => {
        fc.pre(all.length > 0);
        const hard = (list: readonly Card[]) =>
          listLimits(list, project).filter(({ isHard }) => isHard);
        const most = hard(all).map(({ count, limit: agreed }) => Math.max(count, agreed));
        let now: readonly Card[] = all;
        for (const { at, ...cell } of moves) {
          const aim = aimOf(now, project, { cardId: now[at % now.length]!.id, ...cell })!;
          if (hardBreaches(aim).length === 0) now = aim.next;
          hard(now).forEach(({ count }, i) => expect(count).toBeLessThanOrEqual(most[i]!));
        }
      }),
    );
  });

  it('the next card could be pulled without passing a limit of its column or its cells', () => {
    fc.assert(
      fc.property(cards, projects, (all, project) => {
        const { byLane } = findNextCards(all, project, new Map());
        for (const card of Object.values(byLane)) {
          const next = all.map((each): Card => {
            return each === card ? { ...card, statusId: STATUS.build } : each;
          });
          const kinds = findBreaches(all, next, project).map(({ kind }) => kind);
          expect(kinds.filter((kind) => kind !== 'lane')).toEqual([]);
        }
      }),
    );
  });
});

describe('limits', () => {
  const urgent = aCard({ key: 'ACQ-1', laneOptionId: LANE.urgent });
  const planned = aCard({ key: 'ACQ-2', laneOptionId: LANE.planned });
  const ready = aCard({ key: 'ACQ-3', laneOptionId: LANE.planned, statusId: STATUS.ready });
  const block = { key: 'b', laneKeys: ['urgent', 'planned'], columnKeys: ['build'], limit: 2 };
  const all = [urgent, planned, ready];
  const toBuild = { cardId: 'ACQ-3', laneKey: 'planned', columnKey: 'build' };

  it('of a block are passed by a card that comes into it, from one of its lanes or another', () => {
    const project = aProject({ blockLimits: [block] });
    expect(aimOf(all, project, toBuild)!.breaches).toEqual([
      { kind: 'block', key: 'b', count: 3, limit: 2, isHard: false },
    ]);
    expect(aimOf(all, project, { ...toBuild, cardId: 'ACQ-2' })!.breaches).toEqual([]);
  });

  it('of a block that is full leave nothing to pull in its lanes', () => {
    const project = aProject({ blockLimits: [block] });
    expect(findNextCards(all, project, new Map()).byLane).toEqual({});
    const wide = aProject({ blockLimits: [{ ...block, limit: 3 }] });
    expect(findNextCards(all, wide, new Map()).byLane.planned).toBe(ready);
  });

  it('are soft unless it is said that they are hard', () => {
    const { columns, lanes } = aProject({}, { build: 2 });
    const hard = aProject({
      columns: columns.map((column) => ({ ...column, isLimitHard: column.key === 'build' })),
      lanes,
    });
    expect(hardBreaches(aimOf(all, hard, toBuild)!)).toMatchObject([{ key: 'build' }]);
    expect(hardBreaches(aimOf(all, aProject({}, { build: 2 }), toBuild)!)).toEqual([]);
  });

  it('that name what is not there count nothing', () => {
    const project = aProject({ blockLimits: [{ ...block, laneKeys: ['gone'] }] });
    expect(countLimits(all, project).block).toEqual({ b: 0 });
  });
});
