import type { BlockLimit, ProjectSettings } from '../settings';
import { columnsMeant } from './column-scheme';
import { loadOf, type Load } from './limits';

/** What one space counts against its own limit. */
export interface SpaceLoad {
  readonly load: Load;
  /** Our board refuses to pass it. */
  readonly isHard: boolean;
}

export interface JointLoad<T extends SpaceLoad> extends SpaceLoad {
  /** Those that are worse off than the whole, and would not be seen in its figure. */
  readonly worse: readonly T[];
}

/**
 * What several spaces count together: the sum against the sum of their limits. Where one of them has
 * no limit the whole has none. It is hard where each is. The own limit of a space stays in force
 * beside it, as on its own board: whoever is fuller than the whole is named.
 *
 * @param spaces at least one.
 */
export function joinLoads<T extends SpaceLoad>(spaces: readonly T[]): JointLoad<T> {
  const count = sum(spaces.map(({ load }) => load.count));
  const limits = spaces.flatMap(({ load }) => (load.kind === 'unlimited' ? [] : load.limit));
  const isLimited = limits.length === spaces.length;
  const load = loadOf(count, isLimited ? sum(limits) : undefined);
  return {
    load,
    isHard: isLimited && spaces.every(({ isHard }) => isHard),
    worse: spaces.filter((space) => badness(space.load) > Math.max(1, badness(load))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const FROM_GOOD_TO_BAD = ['unlimited', 'free', 'full', 'over'] as const;
const badness = ({ kind }: Load): number => FROM_GOOD_TO_BAD.indexOf(kind);

/** A limit on cells, of one space. */
export interface SpaceBlock {
  readonly project: ProjectSettings;
  readonly block: BlockLimit;
}

/** The columns of the board in which a block's cells are drawn. */
const drawnColumns = ({ project, block }: SpaceBlock, main: ProjectSettings): readonly string[] =>
  main.columns
    .map(({ key }) => key)
    .filter((drawn) =>
      columnsMeant(project, main, drawn).some(({ key }) => block.columnKeys.includes(key)),
    );

/** Equal for blocks of two spaces that cover the same cells of the board. */
const cellsOf = (each: SpaceBlock, main: ProjectSettings): string =>
  JSON.stringify([[...each.block.laneKeys].sort(), drawnColumns(each, main)]);

/** Whether a space has one of the cells that a block of another one covers. */
function hasCells(project: ProjectSettings, each: SpaceBlock, main: ProjectSettings): boolean {
  return (
    project.lanes.some(({ key }) => each.block.laneKeys.includes(key)) &&
    drawnColumns(each, main).some((key) => columnsMeant(project, main, key).length > 0)
  );
}

/**
 * Blocks that are drawn as one: those that cover the same cells, where every space that has these
 * cells limits them. All others stay by themselves.
 */
export function joinBlocks<T extends SpaceBlock>(
  blocks: readonly T[],
  projects: readonly ProjectSettings[],
  main: ProjectSettings,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const each of blocks) {
    const cells = cellsOf(each, main);
    groups.set(cells, [...(groups.get(cells) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const owners = new Set(group.map(({ project }) => project.projectId));
    const isWhole = projects.every(
      (project) => owners.has(project.projectId) || !hasCells(project, group[0]!, main),
    );
    return isWhole ? [group] : group.map((each) => [each]);
  });
}
