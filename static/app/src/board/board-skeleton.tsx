import { FormattedMessage } from 'react-intl';

/** The shape of the board, before anything has been read. */
export function BoardSkeleton() {
  return (
    <main className="board" aria-busy="true">
      <p className="visually-hidden" role="status">
        <FormattedMessage id="board.loading" />
      </p>
      <div className="board-skeleton" aria-hidden>
        {Array.from({ length: 12 }, (_, i) => (
          <span key={i} />
        ))}
      </div>
    </main>
  );
}
