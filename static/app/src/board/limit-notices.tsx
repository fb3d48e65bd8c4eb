import { FormattedMessage } from 'react-intl';
import type { LimitState } from '../../../../src/domain/board/limits';
import { useBoard } from './board-context';

/**
 * Limits that are over and that nothing else on the board explains: hard ones, which this board does
 * not let anybody pass, and those of cells while the lanes are cut otherwise.
 */
export function LimitNotices({ limits }: { readonly limits: readonly LimitState[] }) {
  const { names, scheme } = useBoard();
  const told = limits.filter(
    ({ kind, count, limit, isHard }) =>
      count > limit && (isHard || (kind === 'block' && scheme.kind !== 'lane')),
  );
  if (told.length === 0) return null;
  return (
    <div className="board-notice" role="note">
      {told.map(({ kind, key, count, limit, isHard }) => (
        <p key={`${kind}-${key}`}>
          <span aria-hidden>▲ </span>
          <FormattedMessage
            id={isHard ? 'board.limit.hard-passed' : 'board.limit.passed'}
            values={{ what: names.limit({ kind, key }), count, limit, over: count - limit }}
          />
        </p>
      ))}
    </div>
  );
}
