import type { FrameLocator, Locator, Page } from '@playwright/test';
import { openScreen, SCREENS, type Screen } from './screens';
import { expect } from './test';

/** Where cards, cells and words are on a board. */
export const cell = (board: FrameLocator, name: string) => board.locator(`[data-cell="${name}"]`);
export const cardsOf = (board: FrameLocator, name: string) =>
  cell(board, name).locator('[data-card]');
export const cardOf = (board: FrameLocator, key: string) => board.locator(`[data-key="${key}"]`);
export const speech = (board: FrameLocator) => board.locator('[role=status]').last();
export const flag = (page: Page) => page.getByTestId('flag');
export const keyOf = async (card: Locator) => (await card.getAttribute('data-key')) ?? '';

/** The board when moves can be made and history has come. */
export async function openBoard(
  page: Page,
  look: Parameters<typeof openScreen>[2] = {},
  screen: Screen = SCREENS.board,
): Promise<FrameLocator> {
  const board = await openScreen(page, screen, look);
  await expect(board.locator('main[aria-busy=false]')).toBeAttached();
  return board;
}
