import type { BlockLimit, ProjectSettings } from '../settings';
import type { Card, LimitKind } from './card';
import type { Joint } from './joint';
import type { LaneScheme } from './lane-scheme';
import { findColumnOf, isCardOf, isInProgressCard, laneKeyOf, type Cell } from './place';

/** A count against its limit, as one of four words. */
export type Load =
  | { readonly kind: 'unlimited'; readonly count: number }
  | { readonly kind: 'free'; readonly count: number; readonly limit: number; readonly free: number }
  | { readonly kind: 'full'; readonly count: number; readonly limit: number }
  | {
      readonly kind: 'over';
      readonly count: number;
      readonly limit: number;
      readonly over: number;
    };

export function loadOf(count: number, limit: number | undefined): Load {
  if (limit === undefined) return { kind: 'unlimited', count };
  if (count < limit) return { kind: 'free', count, limit, free: limit - count };
  if (count === limit) return { kind: 'full', count, limit };
  return { kind: 'over', count, limit, over: count - limit };
}

export type Counts = Readonly<Record<string, number>>;

/** What limits count, by the key of the column, the lane or the block. */
export type LimitCounts = Readonly<Record<LimitKind, Counts>>;

/**
 * The one count of every surface: headers, cells, what a move would pass, the next card. It knows no
 * filter and no order, no card of another project, and a card in *Urgent* takes its place in its column
 * like any other. A lane counts what is in progress (ready, build, review, pilot), a column and a block
 * all that is in them.
 */
export function countLimits(cards: readonly Card[], project: ProjectSettings): LimitCounts {
  const { columns, lanes, blockLimits = [] } = project;
  const counts = {
    column: zeroOf(columns),
    lane: zeroOf(lanes),
    block: zeroOf(blockLimits),
  };
  for (const card of cards) {
    if (!isCardOf(card, project)) continue;
    const laneKey = laneKeyOf(card, lanes);
    if (isInProgressCard(card, project)) counts.lane[laneKey] = (counts.lane[laneKey] ?? 0) + 1;
    const columnKey = findColumnOf(card.statusId, columns)?.key;
    if (columnKey === undefined) continue;
    counts.column[columnKey]! += 1;
    for (const block of blockLimits)
      if (isInBlock({ laneKey, columnKey }, block)) counts.block[block.key]! += 1;
  }
  return counts;
}

function zeroOf(named: readonly { readonly key: string }[]): Record<string, number> {
  return Object.fromEntries(named.map(({ key }) => [key, 0]));
}

export function isInBlock({ laneKey, columnKey }: Cell, block: BlockLimit): boolean {
  return block.laneKeys.includes(laneKey) && block.columnKeys.includes(columnKey);
}

/** What is in progress in each lane of a board that is cut otherwise than by the field *Lane*. */
export function countByScheme(
  cards: readonly Card[],
  { projectOf }: Pick<Joint, 'projectOf'>,
  { lanes, laneOf }: LaneScheme,
): Counts {
  const counts = zeroOf(lanes);
  for (const card of cards) {
    if (!isInProgressCard(card, projectOf(card))) continue;
    const key = laneOf(card);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** A limit, and how many there are against it. */
export interface LimitState {
  readonly kind: LimitKind;
  readonly key: string;
  readonly count: number;
  readonly limit: number;
  /** Our board refuses to pass it. */
  readonly isHard: boolean;
  /** What it is the sum of, on a board of several spaces; each with the key that it has there. */
  readonly together?: readonly { readonly project: ProjectSettings; readonly key: string }[];
}

/** A limit that a move passes, with the count after it. */
export type Breach = LimitState;

/** Every limit that the project has, against these cards. */
export function listLimits(
  cards: readonly Card[],
  project: ProjectSettings,
): readonly LimitState[] {
  const counts = countLimits(cards, project);
  const limited = {
    column: project.columns,
    lane: project.lanes,
    block: project.blockLimits ?? [],
  };
  return KINDS.flatMap((kind) =>
    limited[kind].flatMap(({ key, limit, isLimitHard: isHard = false }): LimitState[] =>
      limit === undefined ? [] : [{ kind, key, count: counts[kind][key] ?? 0, limit, isHard }],
    ),
  );
}

const KINDS: readonly LimitKind[] = ['column', 'lane', 'block'];

/** Limits that are over after a move and that this move made worse. */
export function findBreaches(
  before: readonly Card[],
  after: readonly Card[],
  project: ProjectSettings,
): readonly Breach[] {
  const old = countLimits(before, project);
  return listLimits(after, project).filter(
    ({ kind, key, count, limit }) => count > limit && count > (old[kind][key] ?? 0),
  );
}

/**
 * The reason given today for passing a limit in a lane, by anyone: a soft limit asks once per lane
 * and day. Read from the cards themselves, so that it holds for the whole team.
 */
export function findReasonOfDay(
  cards: readonly Card[],
  project: ProjectSettings,
  laneKey: string,
  isToday: (isoInstant: string) => boolean,
): string | undefined {
  const notes = cards
    .filter((card) => isCardOf(card, project))
    .flatMap((card) => card.lastMove ?? []);
  return notes.filter((note) => note.laneKey === laneKey && isToday(note.at)).at(-1)?.reason;
}
