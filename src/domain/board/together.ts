import type { ProjectSettings } from '../settings';
import type { Spot } from './apply-move';
import type { Card } from './card';
import { findCell, type Cell } from './place';
import type { Drop } from './plan-move';

/** Where several cards are wanted; what is absent stays as it is for each of them. */
export interface Wish extends Partial<Cell> {
  readonly spot?: Spot;
}

/**
 * One drop a card, in their own order: the first takes the spot, the others follow it. A card that has
 * no column is passed over.
 */
export function dropsTogether(
  cards: readonly Card[],
  project: ProjectSettings,
  cardIds: ReadonlySet<string>,
  { laneKey, columnKey, spot }: Wish,
): readonly Drop[] {
  const placed = cards.flatMap((card) => {
    const cell = cardIds.has(card.id) ? findCell(card, project) : undefined;
    return cell ? [{ cardId: card.id, cell }] : [];
  });
  return placed.map(({ cardId, cell }, i) => {
    const ahead = placed[i - 1];
    const follows = ahead && spot && spot.kind !== 'bottom';
    const own: Spot | undefined = follows ? { kind: 'after', cardId: ahead.cardId } : spot;
    return {
      cardId,
      laneKey: laneKey ?? cell.laneKey,
      columnKey: columnKey ?? cell.columnKey,
      ...(own && { spot: own }),
    };
  });
}

/** The cards between two of one cell, both included; of two cells only the second. */
export function rangeOf(
  cards: readonly Card[],
  project: ProjectSettings,
  fromId: string | undefined,
  toId: string,
): readonly string[] {
  const cellOf = (id: string | undefined) => {
    const card = cards.find((each) => each.id === id);
    return card && findCell(card, project);
  };
  const [from, to] = [cellOf(fromId), cellOf(toId)];
  const isOne = from?.laneKey === to?.laneKey && from?.columnKey === to?.columnKey;
  if (!from || !to || !isOne) return [toId];
  const mates = cards.filter((card) => {
    const cell = findCell(card, project);
    return cell?.laneKey === to.laneKey && cell.columnKey === to.columnKey;
  });
  const ends = [fromId, toId].map((id) => mates.findIndex((card) => card.id === id));
  return mates.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
}
