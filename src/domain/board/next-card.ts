import type { ProjectSettings } from '../settings';
import type { Card } from './card';
import type { CardClock } from './card-clock';
import { countColumns } from './limits';
import { columnStage, laneKeyOf } from './place';

/** The next card to pull by the agreed rule, over all lanes and in each. */
export interface NextCards {
  /** Whether *In build* has a free place: without one nothing is next. */
  readonly isPlaceFree: boolean;
  readonly overall?: Card;
  readonly byLane: Readonly<Record<string, Card>>;
}

/**
 * The rule: a place is free where work is pulled to (the column of *build*); then the class, which is
 * the order of the lanes; then what it costs to wait, per week; then the longest wait; then rank.
 * Only cards in *ready* that nothing blocks can be next.
 */
export function findNextCards(
  cards: readonly Card[],
  project: ProjectSettings,
  clocks: ReadonlyMap<string, CardClock>,
): NextCards {
  if (!hasFreePlace(cards, project)) return { isPlaceFree: false, byLane: {} };
  const ready = cards.filter(
    (card) => project.stageMap[card.statusId]?.stage === 'ready' && !card.isFlagged,
  );
  const readySince = (card: Card) => clocks.get(card.id)?.statusSince ?? Infinity;
  const ranked = ready
    .map((card, rank) => ({ card, rank }))
    .sort(
      (a, b) =>
        (b.card.costPerWeek ?? 0) - (a.card.costPerWeek ?? 0) ||
        compare(readySince(a.card), readySince(b.card)) ||
        a.rank - b.rank,
    );
  const byLane: Record<string, Card> = {};
  for (const { card } of ranked) byLane[laneKeyOf(card, project.lanes)] ??= card;
  const overall = project.lanes.map((lane) => byLane[lane.key]).find(Boolean) ?? ranked[0]?.card;
  return { isPlaceFree: true, byLane, ...(overall && { overall }) };
}

/** Not a difference: infinite minus infinite is not a number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function hasFreePlace(cards: readonly Card[], project: ProjectSettings): boolean {
  const build = project.columns.find((column) => columnStage(column, project) === 'build');
  if (!build) return false;
  return build.limit === undefined || (countColumns(cards, project)[build.key] ?? 0) < build.limit;
}
