import { useMemo } from 'react';
import type { ProjectSetup } from '../../../../src/contract/operations';
import { applyMove } from '../../../../src/domain/board/apply-move';
import { listActiveSprints, type BoardView } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import type { CardClock } from '../../../../src/domain/board/card-clock';
import { drawnColumns, layOut, type Board } from '../../../../src/domain/board/lay-out';
import { listFilterChoices } from '../../../../src/domain/board/filter-choices';
import { countLimits, listLimits } from '../../../../src/domain/board/limits';
import type { LaneScheme } from '../../../../src/domain/board/lane-scheme';
import { findNextCards } from '../../../../src/domain/board/next-card';
import { aimOf } from '../../../../src/domain/board/plan-move';
import { neighbourAt, type Held } from '../../../../src/domain/board/step';

interface Inputs {
  readonly cards: readonly Card[];
  readonly setup: ProjectSetup;
  readonly clocks: ReadonlyMap<string, CardClock>;
  readonly view: BoardView;
  readonly isCardShown: (card: Card) => boolean;
  readonly held: Held | undefined;
  readonly scheme: LaneScheme;
}

/** What is drawn, from all cards and how somebody looks at them. */
export function useBoardModel(inputs: Inputs) {
  const { cards, setup, clocks, view, isCardShown, held, scheme } = inputs;
  const { project } = setup;
  const columns = useMemo(() => drawnColumns(cards, project), [cards, project]);
  const shown = useMemo(() => cards.filter(isCardShown), [cards, isCardShown]);
  const resting = useMemo(
    () => layOut(shown, project, columns, scheme),
    [shown, project, columns, scheme],
  );
  const board = useMemo(
    () =>
      held ? layOut(withHeld(shown, resting, held, setup), project, columns, scheme) : resting,
    [held, resting, shown, setup, project, columns, scheme],
  );
  return {
    board,
    shown,
    shownCount: shown.length,
    unmapped: useMemo(() => layOut(cards, project).unmapped, [cards, project]),
    counts: useMemo(() => countLimits(cards, project), [cards, project]),
    limits: useMemo(() => listLimits(cards, project), [cards, project]),
    next: useMemo(() => findNextCards(cards, project, clocks), [cards, project, clocks]),
    choices: useMemo(() => listFilterChoices(cards), [cards]),
    sprints: useMemo(() => listActiveSprints(cards), [cards]),
    foldedColumns: useMemo(
      () =>
        new Set(
          project.columns
            .filter(
              ({ key, foldedAtFirst = false }) =>
                foldedAtFirst !== view.toggledColumns.includes(key),
            )
            .map(({ key }) => key),
        ),
      [project.columns, view.toggledColumns],
    ),
  };
}

/** A card that is held by keys is drawn where it would land. */
function withHeld(
  cards: readonly Card[],
  board: Board,
  held: Held,
  { project }: ProjectSetup,
): readonly Card[] {
  const aim = aimOf(cards, project, dropOfHeld(board, held));
  return aim ? applyMove(cards, aim.change) : cards;
}

export function dropOfHeld(board: Board, held: Held) {
  const spot = neighbourAt(board, held);
  const { cardId, laneKey, columnKey } = held;
  return { cardId, laneKey, columnKey, ...(spot && { spot }) };
}
