import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { DrawnColumn } from '../../../../src/domain/board/column-scheme';
import type { Counts } from '../../../../src/domain/board/limits';
import { useBoard } from './board-context';
import { ShortLoad } from './load-text';
import { columnLoads, type ProjectCounts } from './loads';
import { worstOf } from './worst-load';

interface Props {
  readonly columns: readonly DrawnColumn[];
  readonly counts: readonly ProjectCounts[];
  /** All cards that are drawn in each column. */
  readonly drawnCounts: Counts;
  readonly folded: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Names and limits of the columns: all cards count, whatever filter is on. */
export function ColumnHeaders({ columns, folded, onToggle, ...counted }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => keepHeight(element.current!), []);
  return (
    <div ref={element} className="board-columns">
      {columns.map((column) => (
        <ColumnHeader
          key={column.key}
          column={column}
          isFolded={folded.has(column.key)}
          onToggle={() => onToggle(column.key)}
          {...counted}
        />
      ))}
    </div>
  );
}

/** Lanes stick below the headers, however high these are. */
function keepHeight(headers: HTMLElement): () => void {
  const board = headers.closest<HTMLElement>('.board-scroller');
  const resized = new ResizeObserver(() =>
    board?.style.setProperty('--board-head', `${headers.offsetHeight}px`),
  );
  resized.observe(headers);
  return () => resized.disconnect();
}

interface HeaderProps extends Pick<Props, 'counts' | 'drawnCounts'> {
  readonly column: DrawnColumn;
  readonly isFolded: boolean;
  readonly onToggle: () => void;
}

function ColumnHeader({ column, counts, drawnCounts, isFolded, onToggle }: HeaderProps) {
  const intl = useIntl();
  const { names, joint, columnScheme } = useBoard();
  const { key, lastDays } = column;
  const name = names.column(key);
  const loads = columnLoads(columnScheme, counts, joint, column, { names, drawnCounts });
  const label = intl.formatMessage(
    { id: isFolded ? 'board.column.unfold' : 'board.column.fold' },
    { column: name },
  );
  return (
    <div className={`board-column is-${worstOf(loads)}${isFolded ? ' is-folded' : ''}`}>
      <button
        type="button"
        className="board-fold"
        aria-expanded={!isFolded}
        aria-label={label}
        title={label}
        onClick={onToggle}
      >
        <span aria-hidden>{isFolded ? '▸' : '▾'}</span>
      </button>
      <span className={`board-column-text${loads.length > 1 ? ' is-several' : ''}`}>
        <span className="board-column-name">{name}</span>
        {loads.map(({ id, ...load }) => (
          <ShortLoad key={id} {...load} />
        ))}
        {lastDays !== undefined && !isFolded && (
          <span className="board-column-days subtle">
            {intl.formatMessage({ id: 'board.column.last-days' }, { days: lastDays })}
          </span>
        )}
      </span>
    </div>
  );
}
