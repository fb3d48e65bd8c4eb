import { useMemo } from 'react';
import { applyMove } from '../../../../src/domain/board/apply-move';
import { listActiveSprints, type BoardView } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import type { CardClock } from '../../../../src/domain/board/card-clock';
import type { ColumnScheme } from '../../../../src/domain/board/column-scheme';
import { listFilterChoices } from '../../../../src/domain/board/filter-choices';
import type { Joint } from '../../../../src/domain/board/joint';
import type { Cut } from '../../../../src/domain/board/lane-scheme';
import { layOut, listUnmapped, type Board } from '../../../../src/domain/board/lay-out';
import { countLimits, listLimits, type Counts } from '../../../../src/domain/board/limits';
import { findNextCards } from '../../../../src/domain/board/next-card';
import { aimOf } from '../../../../src/domain/board/plan-move';
import { neighbourAt, type Held } from '../../../../src/domain/board/step';
import { toOwnDrop } from './own-drop';

interface Inputs extends Cut {
  readonly cards: readonly Card[];
  readonly joint: Joint;
  readonly clocks: ReadonlyMap<string, CardClock>;
  readonly view: BoardView;
  readonly isCardShown: (card: Card) => boolean;
  readonly held: Held | undefined;
}

/** What is drawn, from all cards and how somebody looks at them. */
export function useBoardModel(inputs: Inputs) {
  const { cards, joint, clocks, view, isCardShown, held, scheme, columnScheme } = inputs;
  const { projects } = joint;
  const { columns } = columnScheme;
  const shown = useMemo(() => cards.filter(isCardShown), [cards, isCardShown]);
  const resting = useMemo(
    () => layOut(shown, joint, columnScheme, scheme),
    [shown, joint, columnScheme, scheme],
  );
  const board = useMemo(
    () =>
      held ? layOut(withHeld(shown, resting, held, joint), joint, columnScheme, scheme) : resting,
    [held, resting, shown, joint, columnScheme, scheme],
  );
  return {
    board,
    shown,
    shownCount: shown.length,
    unmapped: useMemo(() => listUnmapped(cards, joint), [cards, joint]),
    counts: useMemo(
      () => projects.map((project) => ({ project, counts: countLimits(cards, project) })),
      [cards, projects],
    ),
    drawnCounts: useMemo(() => countDrawn(cards, columnScheme), [cards, columnScheme]),
    limits: useMemo(
      () => projects.map((project) => ({ project, limits: listLimits(cards, project) })),
      [cards, projects],
    ),
    next: useMemo(
      () => projects.map((project) => findNextCards(cards, project, clocks, joint)),
      [cards, projects, clocks, joint],
    ),
    choices: useMemo(() => listFilterChoices(cards), [cards]),
    sprints: useMemo(() => listActiveSprints(cards), [cards]),
    foldedColumns: useMemo(
      () =>
        new Set(
          columns
            .filter(
              ({ key, foldedAtFirst = false }) =>
                foldedAtFirst !== view.toggledColumns.includes(key),
            )
            .map(({ key }) => key),
        ),
      [columns, view.toggledColumns],
    ),
  };
}

function countDrawn(cards: readonly Card[], { columnOf }: ColumnScheme): Counts {
  const counts: Record<string, number> = {};
  for (const key of cards.map(columnOf))
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** A card that is held by keys is drawn where it would land. */
function withHeld(cards: readonly Card[], board: Board, held: Held, joint: Joint): readonly Card[] {
  const card = cards.find(({ id }) => id === held.cardId);
  if (!card) return cards;
  const drop = toOwnDrop(card, dropOfHeld(board, held), { joint, ...board });
  const aim = aimOf(cards, joint.projectOf(card), drop);
  return aim ? applyMove(cards, aim.change) : cards;
}

export function dropOfHeld(board: Board, held: Held) {
  const spot = neighbourAt(board, held);
  const { cardId, laneKey, columnKey } = held;
  return { cardId, laneKey, columnKey, ...(spot && { spot }) };
}
