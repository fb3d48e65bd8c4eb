import type { BoardColumn } from '../settings';
import type { Card } from './card';
import { stageColumns, type ColumnScheme, type DrawnColumn } from './column-scheme';
import type { Joint } from './joint';
import {
  findDrawnCell,
  laneFieldScheme,
  type Cut,
  type LaneKind,
  type LaneScheme,
} from './lane-scheme';
import { columnStage, isUnmapped, NO_LANE } from './place';

/** Cards of one lane, by column key; every drawn column has a list, in rank order. */
export type LaneCells = Readonly<Record<string, readonly Card[]>>;

export interface BoardLane {
  readonly key: string;
  readonly cells: LaneCells;
  /** All cards of the lane, in rank order. */
  readonly cards: readonly Card[];
}

export interface UnmappedStatus {
  readonly projectId: string;
  readonly statusId: string;
  readonly statusName: string;
  readonly cards: number;
}

export interface Board extends Cut {
  readonly columns: readonly DrawnColumn[];
  readonly lanes: readonly BoardLane[];
}

/**
 * Puts cards (in rank order) into lanes and columns. Every lane of the settings is there, empty or
 * not; the lane of cards without one comes last and only when there are such cards.
 */
export function layOut(
  cards: readonly Card[],
  joint: Joint,
  columnScheme: ColumnScheme = stageColumns(drawnColumns(cards, joint), joint),
  scheme: LaneScheme = laneFieldScheme(joint),
): Board {
  const { columns } = columnScheme;
  const lanes = new Map<string, { cells: Record<string, Card[]>; cards: Card[] }>();
  const open = (key: string) => {
    const lane = lanes.get(key) ?? { cells: emptyCells(columns), cards: [] };
    lanes.set(key, lane);
    return lane;
  };
  for (const lane of scheme.lanes) open(lane.key);
  for (const card of cards) {
    const cell = findDrawnCell(card, { scheme, columnScheme });
    if (!cell) continue;
    const lane = open(cell.laneKey);
    lane.cells[cell.columnKey]!.push(card);
    lane.cards.push(card);
  }
  return {
    ...{ columns, scheme, columnScheme },
    lanes: [...lanes].map(([key, lane]) => ({ key, ...lane })),
  };
}

function emptyCells(columns: readonly DrawnColumn[]): Record<string, Card[]> {
  return Object.fromEntries(columns.map((column) => [column.key, [] as Card[]]));
}

/**
 * The columns of the settings that are drawn: those with a status; those of pilot and verdict only
 * where the board has a prototype, or a card stands in them.
 */
export function drawnColumns(cards: readonly Card[], joint: Joint): readonly BoardColumn[] {
  const { main } = joint;
  const columns = main.columns.filter(({ statusIds }) => statusIds.length > 0);
  const { columnOf } = stageColumns(columns, joint);
  const hasPrototypes = cards.some((card) => card.workType === 'prototype');
  const taken = hasPrototypes ? undefined : new Set(cards.map(columnOf));
  return columns.filter((column) => {
    const stage = columnStage(column, main);
    return (stage !== 'pilot' && stage !== 'decide') || (taken?.has(column.key) ?? true);
  });
}

/** Statuses without a column of their own here: their cards are counted and named. */
export function listUnmapped(
  cards: readonly Card[],
  joint: Joint,
  { columnOf }: ColumnScheme = stageColumns(joint.main.columns, joint),
): readonly UnmappedStatus[] {
  const found = new Map<string, UnmappedStatus>();
  for (const card of cards) {
    const project = joint.projectOf(card);
    const isRadar = project.stageMap[card.statusId]?.stage === 'radar';
    if (!isUnmapped(card, project) && (isRadar || columnOf(card) !== undefined)) continue;
    const { projectId } = project;
    const { statusId, statusName } = card;
    const key = `${projectId} ${statusId}`;
    const count = (found.get(key)?.cards ?? 0) + 1;
    found.set(key, { projectId, statusId, statusName, cards: count });
  }
  return [...found.values()];
}

/**
 * Whether a lane is drawn at rest: *Urgent*, the lane of cards without one, and those that are no
 * values of the field *Lane* only with a card.
 */
export function isDrawnAtRest(lane: BoardLane, kind: LaneKind = 'lane'): boolean {
  if (lane.cards.length > 0) return true;
  return kind === 'lane' && lane.key !== 'urgent' && lane.key !== NO_LANE;
}
