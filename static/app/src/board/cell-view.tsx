import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { memo, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { canChangeLane } from '../../../../src/domain/board/lane-scheme';
import { BlockLoad, cellLimits } from './block-load';
import { CardView } from './card-view';
import { useBoard } from './board-context';
import type { CellScroll } from './focus-card';
import type { FactsById } from './use-facts';
import type { ProjectCounts } from './loads';
import { VirtualCards } from './virtual-cards';

/** What of the board's state a card shows. */
export interface CardMarks {
  readonly tabStop: string | undefined;
  readonly layer: string | undefined;
  readonly held: string | undefined;
  /** Where a walk is. */
  readonly walked: string | undefined;
}

export interface CellProps {
  readonly laneKey: string;
  readonly columnKey: string;
  readonly cards: readonly Card[];
  /** Projects that have limits of cells. */
  readonly limited: readonly ProjectCounts[];
  readonly facts: FactsById;
  readonly marks: CardMarks;
  readonly isFolded: boolean;
  /** Set above some hundred cards: only what is seen is drawn then. */
  readonly scroller: HTMLElement | null | undefined;
  readonly scrolls: CellScroll;
}

/** One cell: a list of cards, and a place to drop one at its end. */
export const CellView = memo(
  function CellView(props: CellProps) {
    const { laneKey, columnKey, cards, facts, marks, isFolded, scroller, scrolls } = props;
    const intl = useIntl();
    const tools = useBoard();
    const { names } = tools;
    const limits = isFolded ? [] : cellLimits(tools, props.limited, { laneKey, columnKey });
    const element = useRef<HTMLDivElement>(null);
    const isOver = useCellDrop(element, laneKey, columnKey);
    const values = { column: names.column(columnKey), lane: names.lane(laneKey) };
    const label = intl.formatMessage({ id: 'board.cell' }, { ...values, count: cards.length });
    const draw = (card: Card) => (
      <CardView
        card={card}
        facts={facts.get(card.id)}
        isTabStop={marks.tabStop === card.id}
        isLayerOpen={marks.layer === card.id}
        isHeld={marks.held === card.id}
        isWalked={marks.walked === card.id}
      />
    );
    return (
      <div
        ref={element}
        className={`board-cell${classIf({ isOver, isFolded, isLimited: limits.length > 0 })}`}
        data-cell={`${laneKey}/${columnKey}`}
      >
        {limits.map((limit) => (
          <BlockLoad key={limit.id} {...{ limit, laneKey, columnKey }} />
        ))}
        {isFolded || cards.length === 0 ? null : scroller === undefined ? (
          <ul className="board-cards" aria-label={label}>
            {cards.map((card) => (
              <li key={card.id}>{draw(card)}</li>
            ))}
          </ul>
        ) : (
          <VirtualCards
            {...{ cards, label, scroller, scrolls, draw }}
            cellKey={`${laneKey}/${columnKey}`}
          />
        )}
      </div>
    );
  },
  (a, b) =>
    a.cards === b.cards &&
    isSameLimited(a.limited, b.limited) &&
    a.facts === b.facts &&
    a.isFolded === b.isFolded &&
    a.scroller === b.scroller &&
    !isTouched(a, b),
);

/** Without limits of cells nothing of a cell depends on the others. */
function isSameLimited(a: readonly ProjectCounts[], b: readonly ProjectCounts[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

interface CellStates {
  readonly isOver: boolean;
  readonly isFolded: boolean;
  readonly isLimited: boolean;
}

function classIf({ isOver, isFolded, isLimited }: CellStates): string {
  const states = [isOver && ' is-over', isFolded && ' is-folded', isLimited && ' is-limited'];
  return states.filter(Boolean).join('');
}

/** Whether a mark came to, or left, a card of this cell. */
function isTouched(a: CellProps, b: CellProps): boolean {
  const keys = ['tabStop', 'layer', 'held', 'walked'] as const;
  const changed = keys.flatMap((key) =>
    a.marks[key] === b.marks[key] ? [] : [a.marks[key], b.marks[key]],
  );
  return changed.some((id) => id !== undefined && b.cards.some((card) => card.id === id));
}

function useCellDrop(ref: React.RefObject<HTMLElement>, laneKey: string, columnKey: string) {
  const { scheme } = useBoard();
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      dropTargetForElements({
        element: ref.current!,
        canDrop: ({ source }) =>
          source.data.cardId !== undefined && canChangeLane(scheme, source.data.laneKey, laneKey),
        getData: () => ({ laneKey, columnKey }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    [ref, laneKey, columnKey, scheme],
  );
  return isOver;
}
