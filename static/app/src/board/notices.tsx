import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import { isFiltered, type BoardView } from '../../../../src/domain/board/board-view';
import type { UnmappedStatus } from '../../../../src/domain/board/lay-out';
import { MOST_CARDS } from '../../../../src/jira/search-board';
import { openCreateDialog, openPage } from '../host';
import { useBoard } from './board-context';
import { LimitNotices, type ProjectLimits } from './limit-notices';
import type { RefusedList } from './use-card-filter';

interface NoticesProps extends CapProps {
  readonly view: BoardView;
  readonly unmapped: readonly UnmappedStatus[];
  readonly limits: readonly ProjectLimits[];
  /** Lists of the lanes by JQL that Jira does not answer. */
  readonly refusedLists: readonly RefusedList[];
  /** Projects that are wanted and cannot be shown. */
  readonly missing: number;
  readonly isPastUnknown: boolean;
  readonly live: { readonly staleSince: number | undefined; readonly readNow: () => void };
  readonly shown: number;
  readonly total: number;
  readonly onClear: () => void;
}

/** What there is to know about the board as it is shown, above it. */
export function BoardNotices(props: NoticesProps) {
  const { view, unmapped, limits, isPastUnknown, live, refusedLists, missing } = props;
  const { found, isNarrowed, shown, total, onClear } = props;
  return (
    <>
      <UnmappedNotice statuses={unmapped} />
      <LimitNotices all={limits} />
      {missing > 0 && (
        <p className="board-notice" role="note">
          <FormattedMessage id="board.spaces.missing" values={{ count: missing }} />
        </p>
      )}
      {refusedLists.map(({ name, words }) => (
        <p key={name} className="board-notice" role="note">
          <FormattedMessage
            id={words === '' ? 'board.lists.failed' : 'board.lists.refused'}
            values={{ name, words }}
          />
        </p>
      ))}
      <CapNotice {...{ found, isNarrowed }} />
      {isPastUnknown && (
        <p className="board-notice" role="note">
          <FormattedMessage id="board.history-failed" />
        </p>
      )}
      {live.staleSince !== undefined && <StaleNotice {...live} since={live.staleSince} />}
      {isFiltered(view) && <ShownCount {...{ shown, total, onClear }} />}
    </>
  );
}

interface CapProps {
  /** How many cards the board has, read or not. */
  readonly found: number;
  /** It was read by the view's JQL. */
  readonly isNarrowed: boolean;
}

/** There are more cards than are read, or the view's JQL says which are. */
function CapNotice({ found: total, isNarrowed }: CapProps) {
  const isCut = total > MOST_CARDS;
  if (!isCut && !isNarrowed) return null;
  return (
    <p className="board-notice" role="note">
      <FormattedMessage
        id={isCut ? 'board.cap.cut' : 'board.cap.narrowed'}
        values={{ total, most: MOST_CARDS }}
      />
    </p>
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
  if (statuses.length === 0) return null;
  return (
    <div className="board-notice" role="note">
      {statuses.map(({ projectId, statusId, statusName, cards }) => (
        <p key={`${projectId} ${statusId}`}>
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
