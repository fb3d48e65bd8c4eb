import { useIntl } from 'react-intl';
import { columnsMeant } from '../../../../src/domain/board/column-scheme';
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
  return all.flatMap(({ project, counts }) => {
    const blocks = (project.blockLimits ?? []).filter((each) => each.laneKeys.includes(laneKey));
    if (blocks.length === 0) return [];
    const own = columnsMeant(project, joint.main, columnKey).map(({ key }) => key);
    return blocks
      .filter(({ columnKeys }) => own.some((key) => columnKeys.includes(key)))
      .map((block) => {
        return { project, block, load: loadOf(counts.block[block.key] ?? 0, block.limit) };
      });
  });
}

interface Props extends Cell {
  readonly limit: CellLimit;
}

/** Count against limit of a cell, or of the cells that it is counted with: the same in each of them. */
export function BlockLoad({ limit: { project, block, load }, laneKey, columnKey }: Props) {
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
      {joint.projects.length > 1 && <span className="subtle">{project.projectKey} </span>}
      {others.length > 0 && <span className="subtle">{together} </span>}
      <ShortLoad load={load} isHard={block.isLimitHard ?? false} />
    </span>
  );
}
