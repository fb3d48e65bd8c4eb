import type { BoardColumn, ProjectSettings } from '../settings';
import type { Card } from './card';
import { findDrawnCell, laneFieldScheme, type LaneKind, type LaneScheme } from './lane-scheme';
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
  readonly statusId: string;
  readonly statusName: string;
  readonly cards: number;
}

export interface Board {
  readonly scheme: LaneScheme;
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane[];
  readonly unmapped: readonly UnmappedStatus[];
}

/**
 * Puts cards (in rank order) into lanes and columns. Every lane of the settings is there, empty or
 * not; the lane of cards without one comes last and only when there are such cards.
 */
export function layOut(
  cards: readonly Card[],
  project: ProjectSettings,
  columns: readonly BoardColumn[] = drawnColumns(cards, project),
  scheme: LaneScheme = laneFieldScheme(project),
): Board {
  const byLane = new Map<string, Record<string, Card[]>>();
  for (const lane of scheme.lanes) byLane.set(lane.key, emptyCells(columns));
  for (const card of cards) {
    const cell = findDrawnCell(card, project, scheme);
    if (!cell) continue;
    if (!byLane.has(cell.laneKey)) byLane.set(cell.laneKey, emptyCells(columns));
    byLane.get(cell.laneKey)![cell.columnKey]?.push(card);
  }
  return {
    ...{ columns, scheme },
    lanes: [...byLane].map(([key, cells]) => ({
      ...{ key, cells },
      cards: cards.filter((card) => findDrawnCell(card, project, scheme)?.laneKey === key),
    })),
    unmapped: countUnmapped(cards, project),
  };
}

function emptyCells(columns: readonly BoardColumn[]): Record<string, Card[]> {
  return Object.fromEntries(columns.map((column) => [column.key, [] as Card[]]));
}

/**
 * The columns that are drawn: those with a status; those of pilot and verdict only where the board
 * has a prototype, or a card stands in them.
 */
export function drawnColumns(
  cards: readonly Card[],
  project: ProjectSettings,
): readonly BoardColumn[] {
  const hasPrototypes = cards.some((card) => card.workType === 'prototype');
  const taken = new Set(cards.map((card) => card.statusId));
  return project.columns.filter((column) => {
    if (column.statusIds.length === 0) return false;
    const stage = columnStage(column, project);
    if (stage !== 'pilot' && stage !== 'decide') return true;
    return hasPrototypes || column.statusIds.some((id) => taken.has(id));
  });
}

function countUnmapped(
  cards: readonly Card[],
  project: ProjectSettings,
): readonly UnmappedStatus[] {
  const found = new Map<string, UnmappedStatus>();
  for (const card of cards) {
    if (!isUnmapped(card, project)) continue;
    const { statusId, statusName } = card;
    found.set(statusId, { statusId, statusName, cards: (found.get(statusId)?.cards ?? 0) + 1 });
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
