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

/** Drags within a lane as a hand does: past the threshold, then over the target in steps. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // In the middle of the window nothing scrolls by itself.
  await from.evaluate((card) => card.scrollIntoView({ block: 'center' }));
  const a = (await from.boundingBox())!;
  await page.mouse.move(a.x + 40, a.y + 12);
  await page.mouse.down();
  await page.mouse.move(a.x + 60, a.y + 30, { steps: 4 });
  const b = (await to.boundingBox())!;
  await page.mouse.move(b.x + b.width / 2, a.y + 20, { steps: 12 });
  await page.mouse.up();
}
