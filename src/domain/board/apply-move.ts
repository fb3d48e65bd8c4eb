import type { ProjectSettings } from '../settings';
import type { Card } from './card';
import { findCell, type Cell } from './place';

/** A neighbour in rank: as Jira's rank call takes it. */
export type Neighbour =
  | { readonly kind: 'before'; readonly cardId: string }
  | { readonly kind: 'after'; readonly cardId: string };

/** Where in a cell a card is put. Absent in a drop: its rank stays. */
export type Spot = Neighbour | { readonly kind: 'top' } | { readonly kind: 'bottom' };

export interface CardChange {
  readonly cardId: string;
  readonly statusId?: string;
  /** `null` empties the field. */
  readonly laneOptionId?: string | null;
  readonly rank?: Neighbour;
}

/**
 * The cards after a move. The one function by which the board shows a move before, while and after
 * Jira does it: one card changes, and the others keep their order.
 */
export function applyMove(cards: readonly Card[], change: CardChange): readonly Card[] {
  const at = cards.findIndex((card) => card.id === change.cardId);
  if (at < 0) return cards;
  const moved = changed(cards[at]!, change);
  const others = cards.filter((_, i) => i !== at);
  const to = findIndex(others, change.rank) ?? at;
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

function changed(card: Card, { statusId, laneOptionId }: CardChange): Card {
  const { laneOptionId: before, ...rest } = card;
  const lane = laneOptionId === undefined ? before : laneOptionId;
  return {
    ...rest,
    ...(statusId !== undefined && { statusId }),
    ...(typeof lane === 'string' && { laneOptionId: lane }),
  };
}

function findIndex(others: readonly Card[], rank: Neighbour | undefined): number | undefined {
  const neighbour = others.findIndex((card) => card.id === rank?.cardId);
  if (!rank || neighbour < 0) return undefined;
  return rank.kind === 'before' ? neighbour : neighbour + 1;
}

/** The neighbour that a spot in a cell means; `undefined` when the rank need not change. */
export function findNeighbour(
  cards: readonly Card[],
  project: ProjectSettings,
  cardId: string,
  cell: Cell,
  spot: Spot | undefined,
): Neighbour | undefined {
  if (!spot) return undefined;
  const inCell = cards.filter((card) => card.id !== cardId && isIn(card, cell, project));
  if (spot.kind === 'before' || spot.kind === 'after')
    return spot.cardId === cardId ? undefined : spot;
  const end = spot.kind === 'top' ? inCell[0] : inCell.at(-1);
  return end && { kind: spot.kind === 'top' ? 'before' : 'after', cardId: end.id };
}

function isIn(card: Card, cell: Cell, project: ProjectSettings): boolean {
  const found = findCell(card, project);
  return found?.laneKey === cell.laneKey && found.columnKey === cell.columnKey;
}

/**
 * The cards with one of them as it was before, and where it was: behind the card that it followed
 * then. What happened to the others meanwhile stays.
 */
export function putBack(
  cards: readonly Card[],
  before: readonly Card[],
  cardId: string,
): readonly Card[] {
  const at = before.findIndex((card) => card.id === cardId);
  if (at < 0) return cards;
  const others = cards.filter((card) => card.id !== cardId);
  const ahead = before.slice(0, at).reverse();
  const followed = ahead.find((card) => others.some((other) => other.id === card.id));
  const to = followed ? others.findIndex((card) => card.id === followed.id) + 1 : 0;
  return [...others.slice(0, to), before[at]!, ...others.slice(to)];
}
