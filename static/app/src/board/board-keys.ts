import type { KeyboardEvent } from 'react';
import type { Card } from '../../../../src/domain/board/card';
import type { Board } from '../../../../src/domain/board/lay-out';
import { findDrawnCell } from '../../../../src/domain/board/lane-scheme';
import { step, type Direction, type Held } from '../../../../src/domain/board/step';
import { findLetterAct, findWalkAct, type LetterAct, type WalkAct } from './board-key-map';
import type { CardActs } from './use-card-edits';
import type { SelectionActs } from './use-selection';

/** What the keys of the board can do. */
export interface KeyTools {
  readonly board: Board;
  readonly held: Held | undefined;
  readonly hasLetters: boolean;
  readonly canMove: boolean;
  readonly hold: (held: Held, card: Card, isFirst: boolean) => void;
  readonly drop: (held: Held) => void;
  readonly putBack: (card: Card) => void;
  readonly focus: (cardId: string) => void;
  readonly open: (card: Card) => void;
  readonly openMenu: (card: Card, anchor: Element) => void;
  readonly acts: CardActs;
  readonly select: SelectionActs;
  readonly toggleDensity: () => void;
  readonly closeLayer: () => void;
  /** Takes the last move back. */
  readonly undo: () => void;
  readonly search: () => void;
  readonly help: () => void;
  /** The n-th lane alone; 0: all lanes. */
  readonly focusLane: (number: number) => void;
  readonly isWalking: boolean;
  readonly startWalk: () => void;
  readonly walk: (act: WalkAct) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One key in the board. Keys with a modifier are the browser's, save that Ctrl or ⌘ Z undoes. */
export function onBoardKey(event: KeyboardEvent, tools: KeyTools): void {
  if (isUndo(event)) {
    event.preventDefault();
    return tools.held ? undefined : tools.undo();
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const element = target.closest<HTMLElement>('[data-card]');
  const card = findCard(tools.board, element?.dataset.card);
  const wasUsed =
    card && element && target === element
      ? onCardKey(event, card, element, tools)
      : onOtherKey(event.key, card, tools);
  if (wasUsed || (tools.hasLetters && onLetter(event.key, card, element, tools)))
    event.preventDefault();
}

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

function findCard(board: Board, cardId: string | undefined): Card | undefined {
  if (cardId === undefined) return undefined;
  return board.lanes.flatMap((lane) => lane.cards).find((card) => card.id === cardId);
}

function onCardKey(
  { key, shiftKey }: KeyboardEvent,
  card: Card,
  element: Element,
  tools: KeyTools,
): boolean {
  const { held } = tools;
  const direction = ARROWS[key];
  if (held) return onHeldKey(key, direction, held, card, tools);
  if (onWalkKey(key, tools)) return true;
  if (direction) return goTo(neighbourOf(card, direction, tools), tools);
  if (key === 'Enter') tools.open(card);
  else if (key === ' ' && shiftKey) tools.select.toggle(card.id);
  else if (key === ' ' && tools.canMove) tools.hold(heldFrom(card, tools), card, true);
  else if (key === 'Escape') {
    tools.select.clear();
    tools.closeLayer();
  } else if (key === 'ContextMenu') tools.openMenu(card, element);
  else return false;
  return true;
}

function onHeldKey(
  key: string,
  direction: Direction | undefined,
  held: Held,
  card: Card,
  tools: KeyTools,
): boolean {
  if (direction) tools.hold(step(tools.board, held, direction), card, false);
  else if (key === ' ' || key === 'Enter') tools.drop(held);
  else if (key === 'Escape' || key === 'Tab') tools.putBack(card);
  // While a card is held no other key does anything.
  return true;
}

/** Keys of a walk, in the board and in the walk's own bar. Whether the key was one. */
export function onWalkKey(
  key: string,
  { isWalking, hasLetters, walk }: Pick<KeyTools, 'isWalking' | 'hasLetters' | 'walk'>,
): boolean {
  const act = isWalking ? findWalkAct(key, hasLetters) : undefined;
  if (act) walk(act);
  return act !== undefined;
}

/** In a card's layer Escape leads back to the card. */
function onOtherKey(key: string, card: Card | undefined, tools: KeyTools): boolean {
  if (key !== 'Escape' || !card) return onWalkKey(key, tools);
  tools.closeLayer();
  tools.focus(card.id);
  return true;
}

function onLetter(
  key: string,
  card: Card | undefined,
  element: Element | null,
  tools: KeyTools,
): boolean {
  const letter = findLetterAct(key);
  if (!letter) return false;
  const act = letterActs(key, card, element, tools)[letter];
  act?.();
  return act !== undefined;
}

/** What each letter does here and now; those that need a card do nothing without one. */
function letterActs(
  key: string,
  card: Card | undefined,
  element: Element | null,
  tools: KeyTools,
): Readonly<Record<LetterAct, (() => void) | undefined>> {
  const { acts } = tools;
  const canMove = card && element && tools.canMove;
  return {
    move: canMove ? () => tools.openMenu(card, element) : undefined,
    select: card && (() => tools.select.toggle(card.id)),
    assign: card && (() => acts.toggleMine(card)),
    flag: card && (() => acts.toggleFlag(card)),
    comment: card && (() => acts.comment(card)),
    walk: tools.startWalk,
    density: tools.toggleDensity,
    search: tools.search,
    lane: () => tools.focusLane(Number(key)),
    help: tools.help,
  };
}

function goTo(card: Card | undefined, tools: KeyTools): boolean {
  if (card) tools.focus(card.id);
  return true;
}

function heldFrom(card: Card, { board }: KeyTools): Held {
  const cell = findDrawnCell(card, board)!;
  const lane = board.lanes.find(({ key }) => key === cell.laneKey);
  return { cardId: card.id, ...cell, index: lane?.cells[cell.columnKey]?.indexOf(card) ?? 0 };
}

/** The card that an arrow leads to: within the cell, to the next lane's cell, to the next column's. */
export function neighbourOf(
  card: Card,
  direction: Direction,
  { board }: Pick<KeyTools, 'board'>,
): Card | undefined {
  const cell = findDrawnCell(card, board);
  const laneAt = board.lanes.findIndex(({ key }) => key === cell?.laneKey);
  const lane = board.lanes[laneAt];
  if (!cell || !lane) return undefined;
  const at = lane.cells[cell.columnKey]?.indexOf(card) ?? 0;
  if (direction === 'left' || direction === 'right') {
    const columns = board.columns.map(({ key }) => key);
    const from = columns.indexOf(cell.columnKey);
    const rest = direction === 'left' ? columns.slice(0, from).reverse() : columns.slice(from + 1);
    const cards = rest.map((key) => lane.cells[key] ?? []).find((list) => list.length > 0);
    return cards?.[Math.min(at, cards.length - 1)];
  }
  const mate = lane.cells[cell.columnKey]?.[at + (direction === 'up' ? -1 : 1)];
  if (mate) return mate;
  const lanes =
    direction === 'up' ? board.lanes.slice(0, laneAt).reverse() : board.lanes.slice(laneAt + 1);
  const cards = lanes.map((l) => l.cells[cell.columnKey] ?? []).find((list) => list.length > 0);
  return direction === 'up' ? cards?.at(-1) : cards?.[0];
}
