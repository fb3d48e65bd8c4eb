import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import { isFiltered, type BoardView } from '../../../../src/domain/board/board-view';
import type { UnmappedStatus } from '../../../../src/domain/board/lay-out';
import type { LimitState } from '../../../../src/domain/board/limits';
import { openCreateDialog, openPage } from '../host';
import { useBoard } from './board-context';
import { LimitNotices } from './limit-notices';

interface NoticesProps {
  readonly view: BoardView;
  readonly unmapped: readonly UnmappedStatus[];
  readonly limits: readonly LimitState[];
  readonly isPastUnknown: boolean;
  readonly live: { readonly staleSince: number | undefined; readonly readNow: () => void };
  readonly shown: number;
  readonly total: number;
  readonly onClear: () => void;
}

/** What there is to know about the board as it is shown, above it. */
export function BoardNotices(props: NoticesProps) {
  const { view, unmapped, limits, isPastUnknown, live, ...count } = props;
  return (
    <>
      <UnmappedNotice statuses={unmapped} />
      <LimitNotices limits={limits} />
      {isPastUnknown && (
        <p className="board-notice" role="note">
          <FormattedMessage id="board.history-failed" />
        </p>
      )}
      {live.staleSince !== undefined && <StaleNotice {...live} since={live.staleSince} />}
      {isFiltered(view) && <ShownCount {...count} />}
    </>
  );
}

interface StaleProps {
  readonly since: number;
  readonly readNow: () => void;
}

/** What others do does not come in any more. */
function StaleNotice({ since, readNow }: StaleProps) {
  return (
    <p className="board-notice" role="status">
      <span aria-hidden>⚠ </span>
      <FormattedMessage id="board.live.stale" values={{ time: new Date(since) }} />{' '}
      <button type="button" className="board-link" onClick={readNow}>
        <FormattedMessage id="board.live.read-now" />
      </button>
    </p>
  );
}

/** Cards that have no column are counted and named, with the way to them. */
function UnmappedNotice({ statuses }: { readonly statuses: readonly UnmappedStatus[] }) {
  const { setup } = useBoard();
  if (statuses.length === 0) return null;
  const { projectId } = setup.project;
  return (
    <div className="board-notice" role="note">
      {statuses.map(({ statusId, statusName, cards }) => (
        <p key={statusId}>
          <span aria-hidden>⚠ </span>
          <FormattedMessage
            id="board.unmapped"
            values={{ count: cards, status: statusName }}
          />{' '}
          <button
            type="button"
            className="board-link"
            onClick={() =>
              openPage(
                `/issues/?jql=${encodeURIComponent(`project = ${projectId} AND status = ${statusId}`)}`,
              )
            }
          >
            <FormattedMessage id="board.unmapped.show" values={{ count: cards }} />
          </button>
        </p>
      ))}
    </div>
  );
}

export function EmptyBoard({ onFiled }: { readonly onFiled: () => void }) {
  const { setup } = useBoard();
  const intl = useIntl();
  return (
    <div className="board-empty">
      <h2>
        <FormattedMessage id="board.empty.title" />
      </h2>
      <p>
        <FormattedMessage id="board.empty.text" />
      </p>
      <Button
        appearance="primary"
        onClick={() => openCreateDialog(setup.project.projectId, onFiled)}
      >
        {intl.formatMessage({ id: 'board.empty.file' })}
      </Button>
    </div>
  );
}

export function NothingShown({ onClear }: { readonly onClear: () => void }) {
  const intl = useIntl();
  return (
    <div className="board-empty">
      <p>
        <FormattedMessage id="board.empty.filtered" />
      </p>
      <Button onClick={onClear}>{intl.formatMessage({ id: 'board.filter.clear' })}</Button>
    </div>
  );
}

/** How much of the board the filters leave; limits count all of it. */
function ShownCount(props: {
  readonly shown: number;
  readonly total: number;
  readonly onClear: () => void;
}) {
  const { shown, total, onClear } = props;
  return (
    <p className="board-shown">
      <FormattedMessage id="board.filter.shown" values={{ shown, total }} />{' '}
      <button type="button" className="board-link" onClick={onClear}>
        <FormattedMessage id="board.filter.clear" />
      </button>
    </p>
  );
}
