import { findDrawnCell } from '../../../../src/domain/board/lane-scheme';
import type { Board } from '../../../../src/domain/board/lay-out';

/** By cell, how to bring a card that is not drawn into view. */
export type CellScroll = Map<string, (index: number) => void>;

/** A far card of a virtual list is drawn within a few frames. */
const FRAMES = 30;

/** Puts the focus on a card, wherever it is; a card that filters hide cannot have it. */
export function focusCard(cardId: string, board: Board, scrolls: CellScroll): void {
  if (focusDrawn(cardId)) return;
  const card = board.lanes.flatMap((lane) => lane.cards).find((c) => c.id === cardId);
  const cell = card && findDrawnCell(card, board);
  if (!card || !cell) return;
  const lane = board.lanes.find((l) => l.key === cell.laneKey);
  const index = lane?.cells[cell.columnKey]?.indexOf(card) ?? -1;
  scrolls.get(`${cell.laneKey}/${cell.columnKey}`)?.(index);
  let frame = 0;
  const retry = () => {
    if (focusDrawn(cardId) || ++frame > FRAMES) return;
    requestAnimationFrame(retry);
  };
  requestAnimationFrame(retry);
}

function focusDrawn(cardId: string): boolean {
  const element = document.getElementById(`card-${cardId}`);
  if (!element) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return document.activeElement === element;
}
