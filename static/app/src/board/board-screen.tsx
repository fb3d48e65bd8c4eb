import { useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { FILTERS_OFF, isFiltered } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import { setWindowTitle } from '../host';
import { useHost } from '../ui/host-context';
import { BoardProvider } from './board-context';
import { useBoardCache } from './board-cache';
import { useClocks, type LoadedCards, type PaceById } from './board-data';
import { onBoardKey, onWalkKey, type KeyTools } from './board-keys';
import { BoardOverlays } from './board-overlays';
import { CardDialogs } from './card-dialogs';
import { ColumnHeaders } from './column-headers';
import { columnsStyle } from './columns-style';
import { createFreshCards } from './fresh-cards';
import type { JointSetup } from './joint-setup';
import { Lanes, toggled } from './lanes';
import type { OpenMenu } from './move-menu';
import { useNames } from './names';
import { BoardNotices, EmptyBoard, NothingShown } from './notices';
import { SelectionBar } from './selection-bar';
import { Toolbar } from './toolbar';
import { useBoardDrag } from './use-board-drag';
import { dropOfHeld, useBoardModel } from './use-board-model';
import { useBoardTools } from './use-board-tools';
import { useCardEdits } from './use-card-edits';
import { useCardFilter } from './use-card-filter';
import { useCardFocus } from './use-card-focus';
import { useColumnScheme } from './use-column-scheme';
import { useDensity } from './use-density';
import { useFacts } from './use-facts';
import { useGraduation } from './use-graduation';
import { useHeld } from './use-held';
import { useHelp } from './use-help';
import { useIsToday } from './use-is-today';
import type { Kept } from './use-kept';
import { useLive } from './use-live';
import { useMover } from './use-mover';
import { useMoves } from './use-moves';
import { useSelection } from './use-selection';
import { useSpeech } from './use-speech';
import { useSprintChanges } from './use-sprint-changes';
import { useUrgentEffect } from './use-urgent-effect';
import type { useView } from './use-view';
import { useWalk } from './use-walk';
import { WalkBar } from './walk-bar';

interface Props {
  readonly setup: JointSetup;
  /** Projects that are wanted and cannot be shown. */
  readonly missing: number;
  readonly viewing: ReturnType<typeof useView>;
  readonly loaded: LoadedCards;
  readonly past: ReadonlyMap<string, readonly PastChange[]> | undefined;
  readonly isPastUnknown: boolean;
  readonly paces: PaceById;
  readonly kept: Kept;
  readonly reload: () => void;
}

/** Above this many cards only those near the window are drawn. */
const DRAWN_WHOLE = 300;

// One screen is one composition: its parts are the hooks and components beside it.
// eslint-disable-next-line max-lines-per-function
export function BoardScreen(props: Props) {
  const { setup, missing, viewing, loaded, past, isPastUnknown, paces, kept, reload } = props;
  const intl = useIntl();
  const { accountId } = useHost();
  const { joint, site, main } = setup;
  const { cards, isComplete } = loaded;
  const { view, change: changeView, keeper } = viewing;
  const [layer, showLayer] = useState<string>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [speech, say] = useSpeech();
  const [fresh] = useState(createFreshCards);
  const help = useHelp(kept, showLayer);
  const search = useRef<HTMLInputElement>(null);
  const isToday = useIsToday(site.timeZone);
  const { density, toggle: toggleDensity } = useDensity(kept, say);

  const cache = useBoardCache(setup);
  const clocks = useClocks(cards, past, joint);
  const facts = useFacts(cards, setup, clocks, paces);
  const { isCardShown, scheme, jql, refusedLists } = useCardFilter({
    ...{ cards, joint, facts, view, accountId },
  });
  const columnScheme = useColumnScheme(cards, joint, view);
  const cut = useMemo(() => ({ joint, scheme, columnScheme }), [joint, scheme, columnScheme]);
  const names = useNames(joint, cut);
  const { held, hold, letGo, putBack } = useHeld(names, say);
  const model = useBoardModel({ ...cut, cards, clocks, view, isCardShown, held });
  const { board, foldedColumns } = model;
  const { focus, follow, setTabStop, ...focusing } = useCardFocus(board);
  const { effectOf, urgentDays } = useUrgentEffect(cards, joint, clocks, paces);
  const graduation = useGraduation(showLayer);
  const { open: graduate } = graduation;
  const mover = useMover({
    ...{ setup, cut, cache, names, isToday, effectOf, say, graduate, isShown: isCardShown },
  });
  const edits = useCardEdits({
    setup: main,
    cache,
    accountId,
    say,
    offers: mover.offers,
    showLayer,
    isShown: isCardShown,
  });
  const walk = useWalk({
    ...{ board, view, foldedColumns, cards, facts, joint, names, focus, showLayer, say },
  });
  const { acts, isBusy: isEdited } = edits;
  const { isBusy: isMoved } = mover;

  useEffect(() => setWindowTitle(intl.formatMessage({ id: 'board.title' })), [intl]);
  const { selection, selected, acts: select } = useSelection({ shown: model.shown, cut, say });
  const { move, moveCards, chosenWith } = useMoves({
    ...{ cards: model.shown, cut, selection, follow, mover, showLayer, setMenu },
  });
  const sprints = useSprintChanges({
    ...{ setup, cache, accountId, say, selection, offers: mover.offers, isShown: isCardShown },
  });
  const isInTheAir = useBoardDrag(scroller, move) || held !== undefined;
  const live = useLive({
    ...{ joint, cache, names, fresh, say, isComplete },
    isBusy: (id) => isMoved(id) || isEdited(id) || sprints.isBusy(id),
    isHeldBack: isInTheAir || menu !== undefined,
  });
  const tools = useBoardTools({
    ...{ setup: main, ...cut, names, cache, acts, move, graduate, showLayer, setTabStop, fresh },
    ...{ canMove: isComplete, openMenu: setMenu, chosenWith, selection, select },
  });
  const isAsking = Boolean(mover.asked ?? help.dialog ?? edits.dialog ?? graduation.card);
  const clear = () => changeView({ ...FILTERS_OFF, foldedLanes: [] });
  const goTo = (card: Card) => {
    if (!isCardShown(card)) clear();
    changeView({ focusedLane: undefined, foldedLanes: [] });
    requestAnimationFrame(() => focus(card.id));
  };
  const keys: KeyTools = {
    ...{ board, held, focus },
    hasLetters: help.hasLetters,
    canMove: isComplete,
    hold: (next, card, isFirst) => {
      showLayer(undefined);
      follow(card.id);
      hold(next, card, board, isFirst);
    },
    drop: (landed) => {
      letGo();
      move(dropOfHeld(board, landed));
    },
    putBack: (card) => {
      follow(card.id);
      putBack(card);
    },
    open: tools.openIssue,
    openMenu: tools.openMoveMenu,
    ...{ acts, select },
    toggleDensity,
    closeLayer: () => showLayer(undefined),
    undo: mover.undoLast,
    search: () => search.current?.focus(),
    help: help.open,
    focusLane: (n) => changeView({ focusedLane: n === 0 ? undefined : board.lanes[n - 1]?.key }),
    isWalking: walk.isWalking,
    startWalk: walk.start,
    walk: walk.act,
  };
  return (
    <BoardProvider value={tools}>
      <main className={`board is-${density}`} aria-busy={!isComplete}>
        <Toolbar
          {...{ view, search, density, jql, keeper }}
          choices={model.choices}
          onDensity={toggleDensity}
          onChange={changeView}
          isComplete={isComplete}
          sprints={model.sprints}
          next={model.next}
          onGoTo={goTo}
          onHelp={help.open}
          onWalk={walk.start}
        />
        {walk.isWalking && (
          <WalkBar
            stop={walk.stop}
            onAct={walk.act}
            onKey={(event) => {
              if (onWalkKey(event.key, keys)) event.preventDefault();
            }}
          />
        )}
        <SelectionBar
          {...{ selected, canMove: isComplete, cards: model.shown }}
          onMove={setMenu}
          onClear={select.clear}
        />
        <BoardNotices
          {...{ view, isPastUnknown, live, refusedLists, missing }}
          unmapped={model.unmapped}
          limits={model.limits}
          found={loaded.total}
          isNarrowed={setup.narrowedBy !== undefined}
          shown={model.shownCount}
          total={cards.length}
          onClear={clear}
        />
        {cards.length === 0 && isComplete && setup.narrowedBy === undefined ? (
          <EmptyBoard onFiled={reload} />
        ) : (
          // The keys of the board are those of the card that has the focus in it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <div
            ref={setScroller}
            className="board-scroller"
            role="region"
            aria-label={intl.formatMessage({ id: 'board.scroller' })}
            onKeyDown={(event) => onBoardKey(event, keys)}
            onFocus={focusing.onFocus}
            style={columnsStyle(board.columns, foldedColumns)}
          >
            <div className="board-content">
              <ColumnHeaders
                columns={board.columns}
                counts={model.counts}
                drawnCounts={model.drawnCounts}
                folded={foldedColumns}
                onToggle={(key) =>
                  changeView({ toggledColumns: toggled(view.toggledColumns, key) })
                }
              />
              {model.shownCount === 0 && isFiltered(view) ? (
                <NothingShown onClear={clear} />
              ) : (
                <Lanes
                  {...{ board, cards, facts, view, isInTheAir, isToday, foldedColumns }}
                  scrolls={focusing.scrolls}
                  marks={{
                    ...{ tabStop: focusing.tabStop, held: held?.cardId },
                    // A pointer that rests on a card must not lay its details over a dialog.
                    layer: isAsking ? undefined : layer,
                    walked: walk.stop?.cardId,
                  }}
                  onChange={changeView}
                  counts={model.counts}
                  next={model.next}
                  urgentDays={urgentDays}
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
        <BoardOverlays
          columns={board.columns}
          {...{ menu, focus }}
          asked={mover.asked}
          onMove={moveCards}
          onPlan={sprints.plan}
          onMenuClosed={() => setMenu(undefined)}
          graduation={{ ...graduation, say, showNew: cache.showNew }}
          help={help.dialog}
        />
        <CardDialogs {...edits} {...{ focus, say }} />
      </main>
    </BoardProvider>
  );
}
