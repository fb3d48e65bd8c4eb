import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { BoardColumn, LaneSettings } from '../../../../src/domain/settings';
import type { Cell } from '../../../../src/domain/board/place';
import type { Drop } from '../../../../src/domain/board/plan-move';
import { useBoard } from './board-context';
import { useTopLayer } from './use-top-layer';

export interface OpenMenu {
  readonly card: Card;
  readonly cell: Cell;
  readonly anchor: Element;
}

interface Props {
  readonly menu: OpenMenu;
  readonly columns: readonly BoardColumn[];
  readonly onMove: (drop: Drop) => void;
  readonly onClose: () => void;
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly isHere: boolean;
  readonly drop: Drop;
}

/** The one Move menu of the board: column, lane, place in the order. */
export function MoveMenu({ menu, columns, onMove, onClose }: Props) {
  const intl = useIntl();
  const { setup, names } = useBoard();
  const element = useRef<HTMLDivElement>(null);
  const anchor = useRef<Element | null>(menu.anchor);
  useTopLayer(element, anchor);
  useEffect(() => {
    itemsIn(element.current)[0]?.focus();
  }, []);
  useCloseOutside(element, onClose);
  const { card, cell } = menu;
  const order = (id: string) => intl.formatMessage({ id: `board.menu.${id}` });
  return (
    <div
      ref={element}
      className="board-menu"
      role="menu"
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'board.menu.label' }, { key: card.key })}
      onKeyDown={(event) => walk(event, element.current, onClose)}
      {...{ popover: 'manual' }}
    >
      <Group id="column" items={columnItems(columns, card, cell, names.column)} onMove={onMove} />
      <Group
        id="lane"
        items={laneItems(setup.project.lanes, card, cell, names.lane)}
        onMove={onMove}
      />
      <Group id="order" items={orderItems(card, cell, order)} onMove={onMove} />
    </div>
  );
}

interface GroupProps {
  readonly id: 'column' | 'lane' | 'order';
  readonly items: readonly Item[];
  readonly onMove: (drop: Drop) => void;
}

/** Columns and lanes have one that is chosen; the ends of the order do not. */
function Group({ id, items, onMove }: GroupProps) {
  const intl = useIntl();
  const title = `board-menu-${id}`;
  return (
    <div role="group" aria-labelledby={title}>
      <span id={title} className="board-menu-title">
        {intl.formatMessage({ id: `board.menu.${id}` })}
      </span>
      {items.map(({ id: itemId, text, isHere, drop }) => (
        <button
          key={itemId}
          type="button"
          role={id === 'order' ? 'menuitem' : 'menuitemradio'}
          aria-checked={id === 'order' ? undefined : isHere}
          aria-disabled={isHere}
          tabIndex={-1}
          className="board-menu-item"
          onClick={() => !isHere && onMove(drop)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function columnItems(
  columns: readonly BoardColumn[],
  card: Card,
  cell: Cell,
  name: (key: string) => string,
): readonly Item[] {
  return columns.map(({ key }) => ({
    id: key,
    text: name(key),
    isHere: key === cell.columnKey,
    drop: { cardId: card.id, laneKey: cell.laneKey, columnKey: key },
  }));
}

function laneItems(
  lanes: readonly LaneSettings[],
  card: Card,
  cell: Cell,
  name: (key: string) => string,
): readonly Item[] {
  return lanes.map(({ key }) => ({
    id: key,
    text: name(key),
    isHere: key === cell.laneKey,
    drop: { cardId: card.id, columnKey: cell.columnKey, laneKey: key },
  }));
}

function orderItems(card: Card, cell: Cell, name: (id: string) => string): readonly Item[] {
  return (['top', 'bottom'] as const).map((kind) => ({
    id: kind,
    text: name(kind),
    isHere: false,
    drop: { cardId: card.id, ...cell, spot: { kind } },
  }));
}

function itemsIn(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function walk(event: KeyboardEvent, menu: HTMLElement | null, onClose: () => void): void {
  const items = itemsIn(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key] ?? findByLetter(items, at, event.key);
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    onClose();
  } else if (target !== undefined) {
    event.preventDefault();
    items[target]?.focus();
  }
}

function findByLetter(items: readonly HTMLElement[], at: number, key: string): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const starts = (i: number) =>
    items[i]?.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  const order = items.map((_, i) => (at + 1 + i) % items.length);
  return order.find(starts);
}

function useCloseOutside(ref: React.RefObject<HTMLElement>, onClose: () => void): void {
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose();
    };
    addEventListener('pointerdown', onDown);
    return () => removeEventListener('pointerdown', onDown);
  }, [ref, onClose]);
}
