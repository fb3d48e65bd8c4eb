import { putBack } from './apply-move';
import type { Card } from './card';

/** What Jira said of a board a moment ago. */
export interface ReadAgain {
  /** Ids of all that is on the board, in rank order. */
  readonly order: readonly string[];
  /** Ids of what was read whole; one that is not in `fresh` is gone. */
  readonly asked: ReadonlySet<string>;
  readonly fresh: ReadonlyMap<string, Card>;
}

/** What somebody else did to a card. */
export interface CardNews {
  readonly kind: 'moved' | 'changed' | 'arrived' | 'left';
  /** As it is now; one that left, as it was. */
  readonly card: Card;
}

export interface BroughtIn {
  readonly cards: readonly Card[];
  readonly news: readonly CardNews[];
}

/**
 * The board with what others have changed. A card that says the same stays the very object, and one
 * that is ours for the moment (`isOurs`: a move of it is under way) stays as and where it is.
 */
export function bringIn(
  before: readonly Card[],
  { order, asked, fresh }: ReadAgain,
  isOurs: (cardId: string) => boolean,
): BroughtIn {
  const known = new Map(before.map((card) => [card.id, card]));
  const now = order.flatMap((id): readonly Card[] => {
    const old = known.get(id);
    if (isOurs(id)) return old ? [old] : [];
    const read = fresh.get(id);
    if (!read) return old && !asked.has(id) ? [old] : [];
    return [old && isSameCard(old, read) ? old : read];
  });
  const ours = before.filter(({ id }) => isOurs(id));
  const cards = ours.reduce<readonly Card[]>((list, { id }) => putBack(list, before, id), now);
  return { cards: isSameList(before, cards) ? before : cards, news: newsOf(before, cards) };
}

function newsOf(before: readonly Card[], after: readonly Card[]): readonly CardNews[] {
  const old = new Map(before.map((card) => [card.id, card]));
  const there = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((card): CardNews[] => {
      const was = old.get(card.id);
      if (was === card) return [];
      if (!was) return [{ kind: 'arrived', card }];
      const isThere = was.statusId === card.statusId && was.laneOptionId === card.laneOptionId;
      return [{ kind: isThere ? 'changed' : 'moved', card }];
    }),
    ...before.flatMap((card): CardNews[] => (there.has(card.id) ? [] : [{ kind: 'left', card }])),
  ];
}

/** The order in which fields were set says nothing. */
function isSameCard(a: Card, b: Card): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Card>;
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

function isSameList(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && a.every((card, i) => card === b[i]);
}
