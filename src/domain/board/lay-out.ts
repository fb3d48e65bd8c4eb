import type { BoardColumn, ProjectSettings } from '../settings';
import type { Card } from './card';
import { columnStage, findCell, isUnmapped, NO_LANE } from './place';

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
): Board {
  const byLane = new Map<string, Record<string, Card[]>>();
  for (const lane of project.lanes) byLane.set(lane.key, emptyCells(columns));
  for (const card of cards) {
    const cell = findCell(card, project);
    if (!cell) continue;
    if (!byLane.has(cell.laneKey)) byLane.set(cell.laneKey, emptyCells(columns));
    byLane.get(cell.laneKey)![cell.columnKey]?.push(card);
  }
  return {
    columns,
    lanes: [...byLane].map(([key, cells]) => ({ key, cells, cards: cardsOf(cards, key, project) })),
    unmapped: countUnmapped(cards, project),
  };
}

function emptyCells(columns: readonly BoardColumn[]): Record<string, Card[]> {
  return Object.fromEntries(columns.map((column) => [column.key, [] as Card[]]));
}

function cardsOf(cards: readonly Card[], laneKey: string, project: ProjectSettings) {
  return cards.filter((card) => findCell(card, project)?.laneKey === laneKey);
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

/** Whether a lane is drawn at rest: *Urgent* and the lane of cards without one only with a card. */
export function isDrawnAtRest(lane: BoardLane): boolean {
  return lane.cards.length > 0 || (lane.key !== 'urgent' && lane.key !== NO_LANE);
}
