import type { BoardColumn, ProjectSettings } from '../settings';
import type { Card, LimitKind } from './card';
import type { CardClock } from './card-clock';
import type { Joint } from './joint';
import { listJointLimits } from './joint-limits';
import { countLimits, isInBlock } from './limits';
import { columnStage, findCell, isCardOf, laneKeyOf } from './place';

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
 * Only cards in *ready* that nothing blocks can be next, and only where the limits of cells leave
 * room for them too. On a board of several spaces their limits added up leave room as well.
 */
export function findNextCards(
  cards: readonly Card[],
  project: ProjectSettings,
  clocks: ReadonlyMap<string, CardClock>,
  joint?: Joint,
): NextCards {
  const isFull = jointlyFull(cards, project, joint);
  const buildKey = findBuildColumn(project)?.key ?? '';
  if (freePlaces(cards, project) <= 0 || isFull('column', buildKey))
    return { isPlaceFree: false, byLane: {} };
  const ranked = rankReady(cards, project, clocks).filter(roomFor(cards, project, isFull));
  const byLane: Record<string, Card> = {};
  for (const card of ranked) byLane[laneKeyOf(card, project.lanes)] ??= card;
  const [overall] = ranked;
  return { isPlaceFree: true, byLane, ...(overall && { overall }) };
}

/** The cards that can be pulled, in the order of the rule; those without a lane come last. */
export function rankReady(
  cards: readonly Card[],
  project: ProjectSettings,
  clocks: ReadonlyMap<string, CardClock>,
): readonly Card[] {
  const ready = cards.filter(
    (card) =>
      isCardOf(card, project) &&
      project.stageMap[card.statusId]?.stage === 'ready' &&
      !card.isFlagged,
  );
  const readySince = (card: Card) => clocks.get(card.id)?.statusSince ?? Infinity;
  const classes = new Map(project.lanes.map(({ key }, i) => [key, i]));
  const classOf = (card: Card) => classes.get(laneKeyOf(card, project.lanes)) ?? Infinity;
  return ready
    .map((card, rank) => ({ card, rank }))
    .sort(
      (a, b) =>
        compare(classOf(a.card), classOf(b.card)) ||
        (b.card.costPerWeek ?? 0) - (a.card.costPerWeek ?? 0) ||
        compare(readySince(a.card), readySince(b.card)) ||
        a.rank - b.rank,
    )
    .map(({ card }) => card);
}

/** Not a difference: infinite minus infinite is not a number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Free places where work is pulled to, the column of *build*: negative when it is over its limit,
 * without end when it has none, and 0 when there is no such column.
 */
export function freePlaces(cards: readonly Card[], project: ProjectSettings): number {
  const build = findBuildColumn(project);
  if (!build) return 0;
  return (build.limit ?? Infinity) - (countLimits(cards, project).column[build.key] ?? 0);
}

function findBuildColumn(project: ProjectSettings): BoardColumn | undefined {
  return project.columns.find((column) => columnStage(column, project) === 'build');
}

/** Whether what several spaces limit together is full, by the key that it has in the project. */
type IsFull = (kind: LimitKind, key: string) => boolean;

function jointlyFull(
  cards: readonly Card[],
  { projectId }: ProjectSettings,
  joint: Joint | undefined,
): IsFull {
  const full = joint
    ? listJointLimits(cards, joint).filter(({ count, limit }) => count >= limit)
    : [];
  return (kind, key) =>
    full.some(
      (each) =>
        each.kind === kind &&
        each.together.some((own) => own.key === key && own.project.projectId === projectId),
    );
}

/** Whether no block that a card would come into by being pulled is full. */
function roomFor(
  cards: readonly Card[],
  project: ProjectSettings,
  isFull: IsFull,
): (card: Card) => boolean {
  const counts = countLimits(cards, project).block;
  const full = (project.blockLimits ?? []).filter(
    ({ key, limit }) => (counts[key] ?? 0) >= limit || isFull('block', key),
  );
  const columnKey = findBuildColumn(project)?.key ?? '';
  return (card) => {
    const from = findCell(card, project);
    const to = { laneKey: laneKeyOf(card, project.lanes), columnKey };
    return !full.some((block) => isInBlock(to, block) && !(from && isInBlock(from, block)));
  };
}
