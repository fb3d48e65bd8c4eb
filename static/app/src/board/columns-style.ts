import type { CSSProperties } from 'react';
import type { DrawnColumn } from '../../../../src/domain/board/column-scheme';

/** Widths of the columns, shared by their headers and the cells of all lanes. */
export function columnsStyle(
  columns: readonly DrawnColumn[],
  folded: ReadonlySet<string>,
): CSSProperties {
  const shut = columns.filter(({ key }) => folded.has(key)).length;
  const widths = columns.map(({ key }) =>
    folded.has(key) ? 'var(--board-folded)' : 'minmax(0, 1fr)',
  );
  return {
    '--board-columns': widths.join(' '),
    '--board-open': columns.length - shut,
    '--board-shut': shut,
  } as CSSProperties;
}
