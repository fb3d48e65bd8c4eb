import type { Board } from './lay-out';
import type { Neighbour } from './apply-move';
import { NO_LANE, type Cell } from './place';

/** Where a card that is held by keys would land: the place in its cell, counted without the card. */
export interface Held extends Cell {
  readonly cardId: string;
  readonly index: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** One step of an arrow key. At an end it stays; up and down go on into the next lane. */
export function step(board: Board, held: Held, direction: Direction): Held {
  if (direction === 'left' || direction === 'right') return stepColumn(board, held, direction);
  const index = held.index + (direction === 'up' ? -1 : 1);
  if (index >= 0 && index <= others(board, held).length) return { ...held, index };
  return stepLane(board, held, direction);
}

function stepColumn(board: Board, held: Held, direction: 'left' | 'right'): Held {
  const at = board.columns.findIndex((column) => column.key === held.columnKey);
  const column = board.columns[at + (direction === 'left' ? -1 : 1)];
  return column ? intoCell(board, { ...held, columnKey: column.key }) : held;
}

function stepLane(board: Board, held: Held, direction: 'up' | 'down'): Held {
  if (board.scheme.kind !== 'lane') return held;
  const lanes = board.lanes.filter((lane) => lane.key !== NO_LANE || lane.key === held.laneKey);
  const at = lanes.findIndex((lane) => lane.key === held.laneKey);
  const lane = lanes[at + (direction === 'up' ? -1 : 1)];
  if (!lane) return held;
  const index = direction === 'up' ? Infinity : 0;
  return intoCell(board, { ...held, laneKey: lane.key, index });
}

function intoCell(board: Board, held: Held): Held {
  return { ...held, index: Math.min(held.index, others(board, held).length) };
}

function others(board: Board, held: Held) {
  const lane = board.lanes.find((l) => l.key === held.laneKey);
  return (lane?.cells[held.columnKey] ?? []).filter((card) => card.id !== held.cardId);
}

/** The neighbour that the place means; `undefined` in an empty cell. */
export function neighbourAt(board: Board, held: Held): Neighbour | undefined {
  const cards = others(board, held);
  const above = cards[held.index - 1];
  if (above) return { kind: 'after', cardId: above.id };
  return cards[0] && { kind: 'before', cardId: cards[0].id };
}
