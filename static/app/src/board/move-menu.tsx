import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Card, CardSprint } from '../../../../src/domain/board/card';
import type { DrawnColumn } from '../../../../src/domain/board/column-scheme';
import {
  findDrawnCell,
  laneFieldScheme,
  type DrawnLane,
} from '../../../../src/domain/board/lane-scheme';
import type { Cell } from '../../../../src/domain/board/place';
import type { Wish } from '../../../../src/domain/board/together';
import { useBoard } from './board-context';
import { MenuGroup, type MenuItem } from './menu-group';
import { SprintGroup } from './sprint-group';
import { useTopLayer } from './use-top-layer';

export interface OpenMenu {
  /** One, or several that are moved together; never none. */
  readonly cards: readonly Card[];
  readonly anchor: Element;
}

interface Props {
  readonly menu: OpenMenu;
  readonly columns: readonly DrawnColumn[];
  readonly onMove: (wish: Wish) => void;
  /** Into a sprint, or with `undefined` into the backlog. */
  readonly onPlan: (to: CardSprint | undefined) => void;
  readonly onClose: () => void;
}

interface Item extends Omit<MenuItem, 'onChoose'> {
  readonly wish: Wish;
}

/** The one Move menu of the board: column, lane, place in the order, sprint. */
export function MoveMenu({ menu, columns, onMove, onPlan, onClose }: Props) {
  const intl = useIntl();
  const { joint, names, columnScheme } = useBoard();
  const element = useRef<HTMLDivElement>(null);
  const anchor = useRef<Element | null>(menu.anchor);
  useTopLayer(element, anchor);
  useEffect(() => {
    itemsIn(element.current)[0]?.focus();
  }, []);
  useCloseOutside(element, onClose);
  const { cards } = menu;
  const lanes = laneFieldScheme(joint);
  const cells = cards.map((card) => findDrawnCell(card, { scheme: lanes, columnScheme }));
  const order = (id: string) => intl.formatMessage({ id: `board.menu.${id}` });
  const moves = (items: readonly Item[]) =>
    items.map(({ wish, ...item }) => ({ ...item, onChoose: () => onMove(wish) }));
  return (
    <div
      ref={element}
      className="board-menu"
      role="menu"
      tabIndex={-1}
      aria-label={labelOf(intl, cards)}
      onKeyDown={(event) => walk(event, element.current, onClose)}
      {...{ popover: 'manual' }}
    >
      <MenuGroup id="column" items={moves(columnItems(columns, cells, names.column))} />
      <MenuGroup id="lane" items={moves(laneItems(lanes.lanes, cells, names.lane))} />
      <MenuGroup id="order" items={moves(orderItems(order))} areActs />
      <SprintGroup cards={cards} onPlan={onPlan} />
    </div>
  );
}

function labelOf(intl: IntlShape, cards: readonly Card[]): string {
  const id = cards.length === 1 ? 'board.menu.label' : 'board.menu.label-many';
  return intl.formatMessage({ id }, { key: cards[0]?.key, count: cards.length });
}

type Cells = readonly (Cell | undefined)[];

function columnItems(
  columns: readonly DrawnColumn[],
  cells: Cells,
  name: (key: string) => string,
): readonly Item[] {
  return columns.map(({ key }) => ({
    id: key,
    text: name(key),
    isHere: cells.every((cell) => cell?.columnKey === key),
    wish: { columnKey: key },
  }));
}

function laneItems(
  lanes: readonly DrawnLane[],
  cells: Cells,
  name: (key: string) => string,
): readonly Item[] {
  return lanes.map(({ key }) => ({
    id: key,
    text: name(key),
    isHere: cells.every((cell) => cell?.laneKey === key),
    wish: { laneKey: key },
  }));
}

function orderItems(name: (id: string) => string): readonly Item[] {
  return (['top', 'bottom'] as const).map((kind) => ({
    id: kind,
    text: name(kind),
    isHere: false,
    wish: { spot: { kind } },
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
