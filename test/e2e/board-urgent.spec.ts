import type { FrameLocator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { cardOf, cardsOf, cell, keyOf, openBoard, speech } from './support/board';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

const dialogOf = (board: FrameLocator) => board.getByRole('dialog', { name: /In build, Urgent$/ });

/** Puts the first planned card that is ready into the lane *Urgent*, where it has the focus. */
async function makeUrgent(page: Page, board: FrameLocator): Promise<string> {
  const card = cardsOf(board, 'planned/ready').first();
  const key = await keyOf(card);
  await card.focus();
  await page.keyboard.press('m');
  await board.getByRole('menuitemradio', { name: 'Urgent' }).click();
  // The lane's limit asks once a day, and only where it is passed.
  const reason = board.getByLabel(/Why all the same/);
  await expect(reason.or(board.getByText(`${key} moved to Ready, Urgent`))).toBeVisible();
  if (await reason.isVisible()) {
    await reason.fill('Agreed at the stand-up');
    await reason.press('Enter');
  }
  await expect(speech(board)).toContainText(`${key} moved to Ready, Urgent`);
  await expect(cell(board, 'urgent/ready').locator(`[data-key="${key}"]`)).toBeFocused();
  return key;
}

async function pullByMenu(page: Page, board: FrameLocator): Promise<void> {
  await page.keyboard.press('m');
  await board.getByRole('menuitemradio', { name: 'In build' }).click();
}

// Each of these takes a card out of a cell that holds three.
test.use({ apart: 'urgent cards' });

test.describe('an urgent card', () => {
  test('says what it pushes back before it is pulled, and keeps what was said for it', async ({
    page,
  }) => {
    // Two moves, and a whole pass of axe over a full board.
    test.slow();
    const board = await openBoard(page);
    const key = await makeUrgent(page, board);
    await pullByMenu(page, board);
    const dialog = dialogOf(board);
    await expect(dialog).toContainText(/This pushes (\d+ cards?, about \+\d|nothing)/);
    await dialog.getByLabel('Why is it urgent?').fill('The shop in Lyon opens on Saturday');
    await dialog.getByLabel('By when is it needed?').fill('2026-12-05');
    await dialog.getByLabel('What does a week of waiting cost?').fill('4200');
    await expectAccessible(page);
    // The pointer rests where the menu was, over another card.
    await expect(board.getByRole('group', { name: /actions and details/ })).toBeHidden();
    await takePicture(page, 'board-urgent-light-en');
    await dialog.getByRole('button', { name: 'Pull anyway' }).click();
    await expect(cell(board, 'urgent/build').locator(`[data-key="${key}"]`)).toBeVisible();
    const card = cardOf(board, key);
    await expect(card).toBeFocused();
    await card.hover();
    const layer = board.getByRole('group', { name: `${key}: actions and details` });
    await expect(layer).toContainText('The shop in Lyon opens on Saturday');
    await expect(layer).toContainText('4,200 a week');
    await expect(layer).toContainText('December 5');
    await expect(board.locator('[data-lane=urgent]')).toContainText(/Cap 2\. Each one/);
  });

  test('stays in Ready by Escape', async ({ page }) => {
    test.slow();
    const board = await openBoard(page);
    const key = await makeUrgent(page, board);
    await pullByMenu(page, board);
    await expect(dialogOf(board)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(speech(board)).toContainText(`${key} is back in its place`);
    await expect(cell(board, 'urgent/ready').locator(`[data-key="${key}"]`)).toBeFocused();
  });

  test('is pulled by keys alone', async ({ page }) => {
    test.slow();
    const board = await openBoard(page);
    const key = await makeUrgent(page, board);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await dialogOf(board).getByLabel('Why is it urgent?').press('Control+a');
    await page.keyboard.type('Points were counted twice');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12052026');
    await dialogOf(board).getByLabel('What does a week of waiting cost?').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await expect(speech(board)).toContainText(`${key} moved to In build, Urgent`);
    await expect(cardOf(board, key)).toBeFocused();
  });

  test('asks in French, narrow and dark', async ({ page }) => {
    test.slow();
    const look = { locale: 'fr-FR', theme: 'dark', width: 320 } as const;
    const board = await openBoard(page, look);
    // One that is worked on already, and becomes urgent.
    await cardsOf(board, 'planned/build').first().focus();
    await page.keyboard.press('m');
    await board.getByRole('menuitemradio', { name: 'Urgent' }).click();
    const dialog = board.getByRole('dialog');
    await expect(dialog).toContainText(/Cela (décale \d+ tickets? d’environ|ne décale rien)/);
    await expectAccessible(page);
    await takePicture(page, 'board-urgent-dark-fr-320');
    await page.keyboard.press('Escape');
  });
});
