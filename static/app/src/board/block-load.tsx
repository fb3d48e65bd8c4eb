import { useIntl } from 'react-intl';
import { columnsMeant } from '../../../../src/domain/board/column-scheme';
import { joinBlocks, joinLoads } from '../../../../src/domain/board/joint-load';
import { loadOf } from '../../../../src/domain/board/limits';
import type { Cell } from '../../../../src/domain/board/place';
import { useBoard, type BoardTools } from './board-context';
import { ShortLoad } from './load-text';
import type { CellLimit, ProjectCounts } from './loads';

/** The limits that a cell is counted in; a board that is cut otherwise has no such cells. */
export function cellLimits(
  { joint, scheme, columnScheme }: Pick<BoardTools, 'joint' | 'scheme' | 'columnScheme'>,
  all: readonly ProjectCounts[],
  { laneKey, columnKey }: Cell,
): readonly CellLimit[] {
  if (scheme.kind !== 'lane' || columnScheme.kind !== 'stage') return [];
  const limits = all.flatMap(({ project, counts }): readonly CellLimit[] => {
    const blocks = (project.blockLimits ?? []).filter((each) => each.laneKeys.includes(laneKey));
    if (blocks.length === 0) return [];
    const own = columnsMeant(project, joint.main, columnKey).map(({ key }) => key);
    return blocks
      .filter(({ columnKeys }) => own.some((key) => columnKeys.includes(key)))
      .map((block) => ({
        ...{ project, block, isHard: block.isLimitHard ?? false },
        id: `${project.projectId}/${block.key}`,
        load: loadOf(counts.block[block.key] ?? 0, block.limit),
        ...(joint.projects.length > 1 && { name: project.projectKey }),
      }));
  });
  return joinBlocks(limits, joint.projects, joint.main).flatMap(addUp);
}

/** Blocks that are drawn as one, then each that is worse off than all together. */
function addUp(spaces: readonly CellLimit[]): readonly CellLimit[] {
  const [first, ...others] = spaces;
  if (!first || others.length === 0) return spaces;
  const { load, isHard, worse } = joinLoads(spaces);
  const { project, block } = first;
  return [{ id: `joint/${first.id}`, project, block, load, isHard, spaces }, ...worse];
}

interface Props extends Cell {
  readonly limit: CellLimit;
}

/** Count against limit of a cell, or of the cells that it is counted with: the same in each of them. */
export function BlockLoad({ limit, laneKey, columnKey }: Props) {
  const { project, block, name, ...load } = limit;
  const intl = useIntl();
  const { joint, names } = useBoard();
  const [column] = columnsMeant(project, joint.main, columnKey);
  const others = [
    ...block.laneKeys.filter((key) => key !== laneKey).map(names.lane),
    ...block.columnKeys
      .filter((key) => key !== column?.key)
      .map((key) => names.limit({ kind: 'column', key }, project)),
  ];
  const together = intl.formatMessage({ id: 'board.block.with' }, { others: others.join(', ') });
  return (
    <span className="board-block" title={names.limit({ kind: 'block', key: block.key }, project)}>
      {name !== undefined && <span className="subtle">{name} </span>}
      {others.length > 0 && <span className="subtle">{together} </span>}
      <ShortLoad {...load} />
    </span>
  );
}
