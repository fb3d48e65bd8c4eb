import { FormattedMessage, useIntl } from 'react-intl';
import type { Load } from '../../../../src/domain/board/limits';
import type { NamedLoad } from './loads';
import { useSpacesText } from './use-spaces-text';

interface Props {
  readonly load: Load;
  /** Our board refuses what would pass the limit. */
  readonly isHard?: boolean;
  /** What is counted, where that does not go without saying. */
  readonly name?: string | undefined;
  /** What each space has of it, where it is a sum. */
  readonly spaces?: readonly NamedLoad[];
}

/** Count against limit: four words, each with its own shape, so that no colour is needed. */
export function LaneLoad({ load, name }: Props) {
  return (
    <span className={`board-load is-${load.kind}`}>
      {name !== undefined && `${name} `}
      <FormattedMessage id={`board.load.${load.kind}`} values={{ ...load }} />
      <LoadWord load={load} />
    </span>
  );
}

/** The same in a column's header and in a cell: short, since there is little room. */
export function ShortLoad({ load, isHard = false, name, spaces = [] }: Props) {
  const intl = useIntl();
  const id = load.kind === 'unlimited' ? 'board.load.unlimited' : 'board.load.short';
  const hard = isHard ? intl.formatMessage({ id: 'board.load.hard' }) : undefined;
  const ofSpaces = useSpacesText()(load, spaces);
  const more = [hard, ofSpaces].filter(Boolean).join('. ');
  return (
    <span className={`board-load is-${load.kind}`} title={more === '' ? undefined : more}>
      {name !== undefined && `${name} `}
      <FormattedMessage id={id} values={{ ...load }} />
      <LoadWord load={load} />
      {more !== '' && <span className="visually-hidden"> {more}</span>}
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
