import type { Spot } from './apply-move';
import type { Card } from './card';
import type { Joint } from './joint';
import { findDrawnCell, type Cut } from './lane-scheme';
import { findCell, type Cell } from './place';
import { NOWHERE, type Drop } from './plan-move';

/** Where several cards are wanted, as the board is drawn; what is absent stays as it is for each of them. */
export interface Wish extends Partial<Cell> {
  readonly spot?: Spot;
}

/** The projects of a board, and how it is cut into columns. */
export interface Joined extends Pick<Cut, 'columnScheme'> {
  readonly joint: Joint;
}

/**
 * One drop a card, in their own order: the first takes the spot, the others follow it. A card that has
 * no column is passed over.
 */
export function dropsTogether(
  cards: readonly Card[],
  { joint, columnScheme }: Joined,
  cardIds: ReadonlySet<string>,
  { laneKey, columnKey, spot }: Wish,
): readonly Drop[] {
  const placed = cards.flatMap((card) => {
    const cell = cardIds.has(card.id) ? findCell(card, joint.projectOf(card)) : undefined;
    return cell ? [{ card, cardId: card.id, cell }] : [];
  });
  return placed.map(({ card, cardId, cell }, i) => {
    const ahead = placed[i - 1];
    const follows = ahead && spot && spot.kind !== 'bottom';
    const own: Spot | undefined = follows ? { kind: 'after', cardId: ahead.cardId } : spot;
    return {
      cardId,
      laneKey: laneKey ?? cell.laneKey,
      ...(columnKey === undefined
        ? { columnKey: cell.columnKey }
        : (columnScheme.targetOf(card, columnKey) ?? { columnKey: NOWHERE })),
      ...(own && { spot: own }),
    };
  });
}

/** The cards between two of one cell as it is drawn, both included; of two cells only the second. */
export function rangeOf(
  cards: readonly Card[],
  cut: Cut,
  fromId: string | undefined,
  toId: string,
): readonly string[] {
  const cellOf = (id: string | undefined) => {
    const card = cards.find((each) => each.id === id);
    return card && findDrawnCell(card, cut);
  };
  const [from, to] = [cellOf(fromId), cellOf(toId)];
  const isOne = from?.laneKey === to?.laneKey && from?.columnKey === to?.columnKey;
  if (!from || !to || !isOne) return [toId];
  const mates = cards.filter((card) => {
    const cell = findDrawnCell(card, cut);
    return cell?.laneKey === to.laneKey && cell.columnKey === to.columnKey;
  });
  const ends = [fromId, toId].map((id) => mates.findIndex((card) => card.id === id));
  return mates.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
}
