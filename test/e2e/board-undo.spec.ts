import type { FrameLocator, Page } from '@playwright/test';
import { cardOf, cardsOf, cell, flag, keyOf, openBoard, speech } from './support/board';
import { frameOf, SCREENS } from './support/screens';
import { expect, test } from './support/test';

/** Moves the first card of *To study* in a lane to another lane, which always has a way back. */
async function moveToFoundations(page: Page, board: FrameLocator): Promise<string> {
  const card = cardsOf(board, 'planned/study').first();
  const key = await keyOf(card);
  await card.focus();
  await page.keyboard.press('m');
  await board.getByRole('menuitemradio', { name: 'Foundations' }).click();
  await expect(speech(board)).toContainText(`${key} moved to To study, Foundations`);
  return key;
}

test.describe('a move', () => {
  test('is taken back by its message, and is back after a reload', async ({ page }) => {
    const board = await openBoard(page);
    const key = await moveToFoundations(page, board);
    await flag(page).getByRole('button', { name: 'Undo' }).click();
    await expect(flag(page)).toContainText(`Taken back: ${key} is in To study, Planned`);
    await page.reload();
    const again = frameOf(page, SCREENS.board.frame);
    await expect(cell(again, 'planned/study').locator(`[data-key="${key}"]`)).toBeVisible();
  });

  test('is taken back by Control Z, said, with the focus on its card', async ({ page }) => {
    const board = await openBoard(page);
    const key = await moveToFoundations(page, board);
    await expect(speech(board)).toContainText('Control Z takes it back for ten seconds.');
    await page.keyboard.press('Control+z');
    await expect(cell(board, 'planned/study').locator(`[data-key="${key}"]`)).toBeVisible();
    await expect(speech(board)).toContainText(`${key} moved to To study, Planned`);
    await expect(cardOf(board, key)).toBeFocused();
  });

  test('within a column is taken back too', async ({ page }) => {
    const board = await openBoard(page);
    const cards = cardsOf(board, 'planned/ready');
    const key = await keyOf(cards.first());
    await cards.first().focus();
    await page.keyboard.press('m');
    await board.getByRole('menuitem', { name: 'Bottom' }).click();
    await expect(cards.last()).toHaveAttribute('data-key', key);
    await expect(flag(page)).toContainText(`${key} has another place in Ready, Planned`);
    await page.keyboard.press('Control+z');
    await expect(cards.first()).toHaveAttribute('data-key', key);
  });

  test('stays when its ten seconds are over, and that is said', async ({ page }) => {
    const board = await openBoard(page);
    const key = await moveToFoundations(page, board);
    await expect(flag(page)).toBeHidden({ timeout: 15_000 });
    await page.keyboard.press('Control+z');
    await expect(speech(board)).toContainText('Nothing to take back');
    await expect(cell(board, 'foundations/study').locator(`[data-key="${key}"]`)).toBeVisible();
  });

  test('that the workflow has no way back from says so, and stays', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/ready').first();
    const key = await keyOf(card);
    await card.focus();
    await page.keyboard.press('m');
    await board.getByRole('menuitemradio', { name: 'In build' }).click();
    const reason = board.getByLabel(/Why all the same/);
    await expect(reason.or(board.getByText(/^\S+ moved to/))).toBeVisible();
    if (await reason.isVisible()) {
      await reason.fill('The shop opens on Saturday');
      await reason.press('Enter');
    }
    await flag(page).getByRole('button', { name: 'Undo' }).click();
    await expect(flag(page)).toContainText('Not taken back: the workflow has no way from In build');
    await expect(cell(board, 'planned/build').locator(`[data-key="${key}"]`)).toBeVisible();
  });
});
