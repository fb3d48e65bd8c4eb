import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/operations';
import { isFiltered, PLAIN_VIEW } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import { findCell } from '../../../../src/domain/board/place';
import type { Drop } from '../../../../src/domain/board/plan-move';
import type { Held } from '../../../../src/domain/board/step';
import type { BoardColumn } from '../../../../src/domain/settings';
import type { Pace } from '../../../../src/domain/flow/pace';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import { onIssueChange, openIssue, setWindowTitle } from '../host';
import { useHost } from '../ui/host-context';
import { BoardProvider, type BoardTools } from './board-context';
import { useBoardCache, useClocks, type LoadedCards } from './board-data';
import { onBoardKey, type KeyTools } from './board-keys';
import { ColumnHeaders } from './column-headers';
import type { CellScroll } from './focus-card';
import { HelpDialog } from './help-dialog';
import { Lanes, toggled } from './lanes';
import { readLetterKeys, saveLetterKeys } from './letter-keys';
import { MoveDialog } from './move-dialog';
import { MoveMenu, type OpenMenu } from './move-menu';
import { useNames } from './names';
import { EmptyBoard, NothingShown, ShownCount, UnmappedNotice } from './notices';
import { Toolbar } from './toolbar';
import { useAssign } from './use-assign';
import { useBoardDrag } from './use-board-drag';
import { dropOfHeld, useBoardModel } from './use-board-model';
import { useCardFocus } from './use-card-focus';
import { useFacts } from './use-facts';
import { useIsToday } from './use-is-today';
import { useMover } from './use-mover';
import { useSpeech } from './use-speech';
import { useView } from './use-view';

interface Props {
  readonly setup: ProjectSetup;
  readonly loaded: LoadedCards;
  readonly past: ReadonlyMap<string, readonly PastChange[]> | undefined;
  readonly isPastUnknown: boolean;
  readonly pace: Readonly<Record<string, Pace>> | undefined;
  readonly reload: () => void;
}

/** Above this many cards only those near the window are drawn. */
const DRAWN_WHOLE = 300;

// One screen is one composition: its parts are the hooks and components beside it.
// eslint-disable-next-line max-lines-per-function
export function BoardScreen({ setup, loaded, past, isPastUnknown, pace, reload }: Props) {
  const intl = useIntl();
  const { accountId } = useHost();
  const { project, site } = setup;
  const { cards, isComplete } = loaded;
  const names = useNames(project);
  const [view, changeView] = useView();
  const [held, setHeld] = useState<Held>();
  const [layer, showLayer] = useState<string>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [hasLetters, setLetters] = useState(readLetterKeys);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [speech, say] = useSpeech();
  const scrolls = useRef<CellScroll>(new Map()).current;
  const search = useRef<HTMLInputElement>(null);
  const isToday = useIsToday(site.timeZone);

  const cache = useBoardCache(project.projectId, setup);
  const clocks = useClocks(cards, past, setup);
  const facts = useFacts(cards, setup, clocks, pace);
  const model = useBoardModel({ cards, setup, clocks, facts, view, accountId, held });
  const { board } = model;
  const focus = useCardFocus(board, project, scrolls);
  const { mover, asked } = useMover(setup, cache, names, isToday, {
    say,
    shown: (all) =>
      all.filter((card) => board.lanes.some((lane) => lane.cards.some((c) => c.id === card.id))),
  });
  const assignToMe = useAssign(cache, accountId, say);

  useEffect(() => setWindowTitle(intl.formatMessage({ id: 'board.title' })), [intl]);
  useEffect(
    () =>
      onIssueChange((id) => void (mover.isBusy(id) || cache.refresh(id).catch(() => undefined))),
    [mover, cache],
  );

  const move = useCallback(
    (drop: Drop) => {
      showLayer(undefined);
      setMenu(undefined);
      focus.follow(drop.cardId);
      void mover.move(drop);
    },
    [mover, focus],
  );
  const isInTheAir = useBoardDrag(scroller, move) || held !== undefined;
  const open = useCallback(
    (card: Card) => openIssue(card.key, () => void cache.refresh(card.id).catch(() => undefined)),
    [cache],
  );
  const openMoveMenu = useCallback(
    (card: Card, anchor: Element) => {
      const cell = findCell(card, project);
      showLayer(undefined);
      if (cell) setMenu({ card, cell, anchor: anchor.closest('[data-card]') ?? anchor });
    },
    [project],
  );
  const tools = useMemo<BoardTools>(
    () => ({
      setup,
      names,
      canMove: isComplete,
      openIssue: open,
      openMoveMenu,
      assignToMe,
      showLayer,
      setTabStop: focus.setTabStop,
    }),
    [setup, names, isComplete, open, openMoveMenu, assignToMe, focus.setTabStop],
  );
  const goTo = (card: Card) => {
    changeView({ ...PLAIN_VIEW, toggledColumns: view.toggledColumns });
    focus.follow(card.id);
    requestAnimationFrame(() => focus.focus(card.id));
  };
  const sayPlace = ({ cardId, laneKey, columnKey, index }: Held, isFirst: boolean) => {
    const lane = board.lanes.find(({ key }) => key === laneKey);
    const others = (lane?.cells[columnKey] ?? []).filter(({ id }) => id !== cardId);
    const at = { position: index + 1, total: others.length + 1 };
    const key = cards.find(({ id }) => id === cardId)?.key;
    const where = { column: names.column(columnKey), lane: names.lane(laneKey) };
    say(
      isFirst
        ? intl.formatMessage({ id: 'board.say.lifted' }, { key })
        : intl.formatMessage({ id: 'board.say.over' }, { ...where, ...at }),
    );
  };
  const keys: KeyTools = {
    board,
    project,
    held,
    hasLetters,
    canMove: isComplete,
    hold: (next, isFirst) => {
      showLayer(undefined);
      focus.follow(next.cardId);
      setHeld(next);
      sayPlace(next, isFirst);
    },
    drop: (landed) => {
      setHeld(undefined);
      move(dropOfHeld(board, landed));
    },
    putBack: ({ cardId }) => {
      setHeld(undefined);
      focus.follow(cardId);
      const key = cards.find(({ id }) => id === cardId)?.key;
      say(intl.formatMessage({ id: 'board.say.put-back' }, { key }));
    },
    focus: focus.focus,
    open,
    openMenu: openMoveMenu,
    assign: assignToMe,
    closeLayer: () => showLayer(undefined),
    search: () => search.current?.focus(),
    help: () => {
      showLayer(undefined);
      setHelpOpen(true);
    },
    focusLane: (n) => changeView({ focusedLane: n === 0 ? undefined : project.lanes[n - 1]?.key }),
  };
  const marks = { tabStop: focus.tabStop, layer, held: held?.cardId };
  const clear = () =>
    changeView({ ...PLAIN_VIEW, waitingOn: undefined, toggledColumns: view.toggledColumns });
  const isFolded = ({ key }: BoardColumn) => model.foldedColumns.has(key);
  return (
    <BoardProvider value={tools}>
      <main className="board" aria-busy={!isComplete}>
        <Toolbar
          view={view}
          onChange={changeView}
          sprints={model.sprints}
          next={model.next}
          onGoTo={goTo}
          onHelp={() => setHelpOpen(true)}
          search={search}
        />
        <UnmappedNotice statuses={model.unmapped} />
        {isPastUnknown && (
          <p className="board-notice" role="note">
            <FormattedMessage id="board.history-failed" />
          </p>
        )}
        {isFiltered(view) && (
          <ShownCount shown={model.shownCount} total={cards.length} onClear={clear} />
        )}
        {cards.length === 0 && isComplete ? (
          <EmptyBoard onFiled={reload} />
        ) : (
          <div
            ref={setScroller}
            className="board-scroller"
            role="region"
            aria-label={intl.formatMessage({ id: 'board.scroller' })}
            onKeyDown={(event) => onBoardKey(event, keys)}
            onFocus={focus.onFocus}
            style={columnsStyle(board.columns, isFolded)}
          >
            <div className="board-content">
              <ColumnHeaders
                columns={board.columns}
                counts={model.counts}
                folded={model.foldedColumns}
                onToggle={(key) =>
                  changeView({ toggledColumns: toggled(view.toggledColumns, key) })
                }
              />
              {model.shownCount === 0 && isFiltered(view) ? (
                <NothingShown onClear={clear} />
              ) : (
                <Lanes
                  {...{ board, cards, facts, view, marks, isInTheAir, scrolls, isToday }}
                  onChange={changeView}
                  next={model.next}
                  foldedColumns={model.foldedColumns}
                  scroller={cards.length > DRAWN_WHOLE ? scroller : undefined}
                  onGoTo={goTo}
                />
              )}
            </div>
          </div>
        )}
        <p className="visually-hidden" role="status" aria-live="polite">
          {speech}
        </p>
        {menu && (
          <MoveMenu
            menu={menu}
            columns={board.columns}
            onMove={move}
            onClose={() => {
              setMenu(undefined);
              focus.focus(menu.card.id);
            }}
          />
        )}
        {asked && (
          <MoveDialog
            key={asked.question.card.id}
            question={asked.question}
            onAnswer={(answer) => {
              asked.answer(answer);
              requestAnimationFrame(() => focus.focus(asked.question.card.id));
            }}
          />
        )}
        {isHelpOpen && (
          <HelpDialog
            hasLetters={hasLetters}
            onLetters={(on) => {
              setLetters(on);
              saveLetterKeys(on);
            }}
            onClose={() => setHelpOpen(false)}
          />
        )}
      </main>
    </BoardProvider>
  );
}

/** Widths of the columns, shared by their headers and the cells of all lanes. */
function columnsStyle(
  columns: readonly BoardColumn[],
  isFolded: (column: BoardColumn) => boolean,
): CSSProperties {
  const shut = columns.filter(isFolded).length;
  const widths = columns.map((column) =>
    isFolded(column) ? 'var(--board-folded)' : 'minmax(0, 1fr)',
  );
  return {
    '--board-columns': widths.join(' '),
    '--board-open': columns.length - shut,
    '--board-shut': shut,
  } as CSSProperties;
}
