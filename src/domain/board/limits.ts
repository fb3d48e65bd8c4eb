import type { ProjectSettings } from '../settings';
import type { Card } from './card';
import { laneFieldScheme, type LaneScheme } from './lane-scheme';
import { findColumnOf, isInProgressCard } from './place';

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

/** Cards of each column, over all lanes: capacity knows no lane, and *Urgent* takes its place too. */
export function countColumns(cards: readonly Card[], project: ProjectSettings): Counts {
  const counts = Object.fromEntries(project.columns.map((column) => [column.key, 0]));
  for (const card of cards) {
    const column = findColumnOf(card.statusId, project.columns);
    if (column) counts[column.key]! += 1;
  }
  return counts;
}

/** Cards in progress (ready, build, review, pilot) of each lane. */
export function countLanes(
  cards: readonly Card[],
  project: ProjectSettings,
  { lanes, laneOf }: LaneScheme = laneFieldScheme(project),
): Counts {
  const counts: Record<string, number> = {};
  for (const lane of lanes) counts[lane.key] = 0;
  for (const card of cards) {
    if (!isInProgressCard(card, project)) continue;
    const key = laneOf(card);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** A limit that a move passes, with the count after it. */
export interface Breach {
  readonly kind: 'column' | 'lane';
  readonly key: string;
  readonly count: number;
  readonly limit: number;
}

/** Limits that are over after a move and that this move made worse. */
export function findBreaches(
  before: readonly Card[],
  after: readonly Card[],
  project: ProjectSettings,
): readonly Breach[] {
  return [
    ...worse(
      'column',
      project.columns,
      countColumns(before, project),
      countColumns(after, project),
    ),
    ...worse('lane', project.lanes, countLanes(before, project), countLanes(after, project)),
  ];
}

function worse(
  kind: Breach['kind'],
  limited: readonly { readonly key: string; readonly limit?: number }[],
  before: Counts,
  after: Counts,
): Breach[] {
  return limited.flatMap(({ key, limit }) => {
    const count = after[key] ?? 0;
    if (limit === undefined || count <= limit || count <= (before[key] ?? 0)) return [];
    return [{ kind, key, count, limit }];
  });
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
  const notes = cards.flatMap((card) => card.lastMove ?? []);
  return notes.filter((note) => note.laneKey === laneKey && isToday(note.at)).at(-1)?.reason;
}
