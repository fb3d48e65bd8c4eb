import { useIntl } from 'react-intl';
import type { LaneScheme } from '../../../../src/domain/board/lane-scheme';
import { isInBlock, type Load } from '../../../../src/domain/board/limits';
import type { Cell } from '../../../../src/domain/board/place';
import type { BlockLimit, ProjectSettings } from '../../../../src/domain/settings';
import { useBoard } from './board-context';
import { ShortLoad } from './load-text';

/** The limits that a cell is counted in; where lanes are cut otherwise there are no such cells. */
export function blocksOf(
  { blockLimits = [] }: ProjectSettings,
  { kind }: LaneScheme,
  cell: Cell,
): readonly BlockLimit[] {
  return kind === 'lane' ? blockLimits.filter((block) => isInBlock(cell, block)) : [];
}

interface Props extends Cell {
  readonly block: BlockLimit;
  readonly load: Load;
}

/** Count against limit of a cell, or of the cells that it is counted with: the same in each of them. */
export function BlockLoad({ block, load, laneKey, columnKey }: Props) {
  const intl = useIntl();
  const { names } = useBoard();
  const others = [
    ...block.laneKeys.filter((key) => key !== laneKey).map(names.lane),
    ...block.columnKeys.filter((key) => key !== columnKey).map(names.column),
  ];
  const together = intl.formatMessage({ id: 'board.block.with' }, { others: others.join(', ') });
  return (
    <span className="board-block" title={names.block(block.key)}>
      {others.length > 0 && <span className="subtle">{together} </span>}
      <ShortLoad load={load} isHard={block.isLimitHard ?? false} />
    </span>
  );
}
