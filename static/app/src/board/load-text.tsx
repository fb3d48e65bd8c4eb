import { FormattedMessage } from 'react-intl';
import type { Load } from '../../../../src/domain/board/limits';

/** Count against limit: four words, each with its own shape, so that no colour is needed. */
export function LaneLoad({ load }: { readonly load: Load }) {
  return (
    <span className={`board-load is-${load.kind}`}>
      <FormattedMessage id={`board.load.${load.kind}`} values={{ ...load }} />
      <LoadWord load={load} />
    </span>
  );
}

/** The same in a column's header: short, since there is little room. */
export function ColumnLoad({ load }: { readonly load: Load }) {
  const id = load.kind === 'unlimited' ? 'board.load.unlimited' : 'board.load.short';
  return (
    <span className={`board-load is-${load.kind}`}>
      <FormattedMessage id={id} values={{ ...load }} />
      <LoadWord load={load} />
    </span>
  );
}

function LoadWord({ load }: { readonly load: Load }) {
  if (load.kind !== 'full' && load.kind !== 'over') return null;
  return (
    <span className="board-load-word">
      {' '}
      <span aria-hidden>{load.kind === 'full' ? '■' : '▲'}</span>{' '}
      <FormattedMessage id={`board.load.${load.kind}-word`} values={{ ...load }} />
    </span>
  );
}
