import { useIntl } from 'react-intl';
import { loadOf, type Counts } from '../../../../src/domain/board/limits';
import type { BoardColumn } from '../../../../src/domain/settings';
import { useBoard } from './board-context';
import { ShortLoad } from './load-text';

interface Props {
  readonly columns: readonly BoardColumn[];
  readonly counts: Counts;
  readonly folded: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Names and limits of the columns: all cards count, whatever filter is on. */
export function ColumnHeaders({ columns, counts, folded, onToggle }: Props) {
  const intl = useIntl();
  const { names } = useBoard();
  return (
    <div className="board-columns">
      {columns.map(({ key, limit, isLimitHard = false, lastDays }) => {
        const isFolded = folded.has(key);
        const name = names.column(key);
        const load = loadOf(counts[key] ?? 0, limit);
        const label = intl.formatMessage(
          { id: isFolded ? 'board.column.unfold' : 'board.column.fold' },
          { column: name },
        );
        return (
          <div key={key} className={`board-column is-${load.kind}${isFolded ? ' is-folded' : ''}`}>
            <button
              type="button"
              className="board-fold"
              aria-expanded={!isFolded}
              aria-label={label}
              title={label}
              onClick={() => onToggle(key)}
            >
              <span aria-hidden>{isFolded ? '▸' : '▾'}</span>
            </button>
            <span className="board-column-text">
              <span className="board-column-name">{name}</span>
              <ShortLoad load={load} isHard={isLimitHard} />
              {lastDays !== undefined && !isFolded && (
                <span className="board-column-days subtle">
                  {intl.formatMessage({ id: 'board.column.last-days' }, { days: lastDays })}
                </span>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
