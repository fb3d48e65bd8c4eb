import type { Board, BoardLane } from '../../../../src/domain/board/lay-out';
import { CellView, type CardMarks } from './cell-view';
import type { CellScroll } from './focus-card';
import { LaneHeader, type LaneHeaderProps } from './lane-header';
import type { ProjectCounts } from './loads';
import type { FactsById } from './use-facts';

interface Props extends Omit<LaneHeaderProps, 'laneKey'> {
  readonly lane: BoardLane;
  readonly board: Board;
  readonly facts: FactsById;
  readonly marks: CardMarks;
  /** Projects that have limits of cells. */
  readonly limited: readonly ProjectCounts[];
  readonly foldedColumns: ReadonlySet<string>;
  readonly scroller: HTMLElement | null | undefined;
  readonly scrolls: CellScroll;
  /** Drawn over the board while a card is dragged, since the lane is empty at rest. */
  readonly isOverlay: boolean;
}

/** A lane: its header, which stays in sight, and its cells. */
export function LaneRow({ lane, board, isOverlay, ...props }: Props) {
  return (
    <section
      className={`board-lane${isOverlay ? ' is-overlay' : ''}`}
      aria-labelledby={`lane-${lane.key}`}
      data-lane={lane.key}
    >
      <LaneHeader laneKey={lane.key} {...props} />
      {!props.isFolded && (
        <div className="board-cells">
          {board.columns.map(({ key }) => (
            <CellView
              key={key}
              laneKey={lane.key}
              columnKey={key}
              cards={lane.cells[key] ?? []}
              limited={props.limited}
              facts={props.facts}
              marks={props.marks}
              isFolded={props.foldedColumns.has(key)}
              scroller={props.scroller}
              scrolls={props.scrolls}
            />
          ))}
        </div>
      )}
    </section>
  );
}
