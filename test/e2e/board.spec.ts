import type { FrameLocator } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { cardOf, cardsOf, cell, drag, flag, keyOf, openBoard, speech } from './support/board';
import { frameOf, SCREENS } from './support/screens';
import { expect, test } from './support/test';

const { board: SCREEN } = SCREENS;
/** A board on which no other test moves a card: *In build* is over its limit there. */
const FULL = { ...SCREEN, path: '/jira/projects/FID/apps/entente' };

/** Whether a limit is passed depends on how full the demo is today: its question is answered then. */
async function giveReasonIfAsked(board: FrameLocator): Promise<void> {
  const reason = board.getByLabel(/Why all the same/);
  await expect(reason.or(board.getByText(/^\S+ moved to/))).toBeVisible();
  if (!(await reason.isVisible())) return;
  await reason.fill('The shop opens on Saturday');
  await reason.press('Enter');
}

test.describe('a card', () => {
  test('moves to another column by pointer, and is still there after a reload', async ({
    page,
  }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'rapid-prototype/build').first();
    const key = await keyOf(card);
    await drag(page, card, cell(board, 'rapid-prototype/review'));
    await giveReasonIfAsked(board);
    await expect(speech(board)).toContainText(
      new RegExp(`^${key} moved to In review, Rapid prototype, \\d of \\d`),
    );
    await expect(flag(page)).toContainText(`${key} moved to In review, Rapid prototype`);
    await page.reload();
    const again = frameOf(page, SCREEN.frame);
    await expect(
      cell(again, 'rapid-prototype/review').locator(`[data-key="${key}"]`),
    ).toBeVisible();
  });

  test('goes back with Undo, which asks for what the way back asks for', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/build').first();
    const key = await keyOf(card);
    await drag(page, card, cell(board, 'planned/review'));
    await giveReasonIfAsked(board);
    await flag(page).getByRole('button', { name: 'Undo' }).click();
    const dialog = board.getByRole('dialog');
    await dialog.getByLabel(/Return reason/).selectOption({ index: 1 });
    const why = dialog.getByLabel(/Why all the same/);
    if (await why.isVisible()) await why.fill('Taken back at once');
    await dialog.getByRole('button', { name: /^Move/ }).click();
    await expect(cell(board, 'planned/build').locator(`[data-key="${key}"]`)).toBeVisible();
  });

  test('moves to another lane by the Move menu, and keeps the focus', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/study').first();
    const key = await keyOf(card);
    await card.hover();
    await board.getByRole('button', { name: 'Move', exact: true }).click();
    await board.getByRole('menuitemradio', { name: 'Foundations' }).click();
    await expect(cell(board, 'foundations/study').locator(`[data-key="${key}"]`)).toBeVisible();
    await expect(speech(board)).toContainText(`${key} moved to To study, Foundations`);
    await expect(cardOf(board, key)).toBeFocused();
  });

  test('moves by keys: picked up, carried by arrows, dropped, with the words said', async ({
    page,
  }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/build').first();
    const key = await keyOf(card);
    await card.focus();
    await page.keyboard.press('Space');
    await expect(speech(board)).toContainText(`${key} picked up`);
    await page.keyboard.press('ArrowRight');
    await expect(speech(board)).toContainText(/^In review, Planned, 1 of \d+/);
    await expect(cardOf(board, key)).toBeFocused();
    await page.keyboard.press('Space');
    await giveReasonIfAsked(board);
    await expect(speech(board)).toContainText(`${key} moved to In review, Planned, 1 of`);
    await expect(cardOf(board, key)).toBeFocused();
    // And back, which asks for a field that the transition's screen requires.
    await page.keyboard.press('Control+z');
    const dialog = board.getByRole('dialog');
    await dialog.getByLabel(/Return reason/).focus();
    await page.keyboard.press('ArrowDown');
    const why = dialog.getByLabel(/Why all the same/);
    if (await why.isVisible()) {
      await why.focus();
      await page.keyboard.type('Taken back at once');
    }
    await dialog.getByRole('button', { name: /^Move/ }).press('Enter');
    await expect(cell(board, 'planned/build').locator(`[data-key="${key}"]`)).toBeFocused();
  });

  test('is put back by Escape, and Jira hears nothing of it', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/build').first();
    const key = await keyOf(card);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await card.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(speech(board)).toContainText(`${key} is back in its place`);
    await expect(cell(board, 'planned/build').locator(`[data-key="${key}"]`)).toBeFocused();
    expect(asked.filter((url) => url.includes('transitions'))).toEqual([]);
  });

  test('goes to the bottom of its column by letter and menu', async ({ page }) => {
    const board = await openBoard(page);
    const cards = cardsOf(board, 'planned/ready');
    const key = await keyOf(cards.first());
    await cards.first().focus();
    await page.keyboard.press('m');
    await board.getByRole('menuitem', { name: 'Bottom' }).click();
    await expect(cards.last()).toHaveAttribute('data-key', key);
    await page.reload();
    const again = cardsOf(frameOf(page, SCREEN.frame), 'planned/ready');
    await expect(again.last()).toHaveAttribute('data-key', key);
  });

  test('asks for a reason when it passes a limit, and stays when nobody gives one', async ({
    page,
  }) => {
    const board = await openBoard(page, {}, FULL);
    const cards = cardsOf(board, 'planned/ready');
    const key = await keyOf(cards.first());
    await cards.first().focus();
    // Two items begin with it, the first is meant.
    for (const press of ['m', 'i', 'Enter']) await page.keyboard.press(press);
    const dialog = board.getByRole('dialog');
    await expect(dialog).toContainText('In build would have');
    await page.keyboard.press('Escape');
    const there = cell(board, 'planned/ready').locator(`[data-key="${key}"]`);
    await expect(there).toBeFocused();
    await drag(page, there, cell(board, 'planned/build'));
    await expect(dialog).toContainText('its limit is');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(there).toBeVisible();
  });

  test('stays, and says which ways there are, when the workflow has none there', async ({
    page,
  }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/ready').first();
    const key = await keyOf(card);
    await card.focus();
    await page.keyboard.press('m');
    await board.getByRole('menuitemradio', { name: 'In review' }).click();
    await expect(flag(page)).toContainText('Not moved: the workflow has no way from Ready');
    await expect(flag(page)).toContainText('From here it can go: Pull');
    await expect(cell(board, 'planned/ready').locator(`[data-key="${key}"]`)).toBeVisible();
  });

  test('opens Jira’s own view by its key', async ({ page }) => {
    const board = await openBoard(page);
    const link = cardsOf(board, 'planned/ready').first().getByRole('link');
    const key = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('dialog').getByText(key).first()).toBeVisible();
  });

  test('tells more on focus, and Escape puts that away', async ({ page }) => {
    const board = await openBoard(page);
    await cardsOf(board, 'planned/ready').first().focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    const layer = board.getByRole('group', { name: /actions and details/ });
    await expect(layer).toBeVisible();
    await expect(layer).toContainText('Why in Planned');
    await page.keyboard.press('Escape');
    await expect(layer).toBeHidden();
  });
});

test.describe('the board', () => {
  test('keeps its view in the address', async ({ page }) => {
    const board = await openBoard(page);
    await board.getByLabel('Waiting on').selectOption('it');
    await board.getByRole('button', { name: 'Fold Planned' }).click();
    await expect(page).toHaveURL(/waiting=it/);
    await page.reload();
    const again = frameOf(page, SCREEN.frame);
    await expect(again.getByLabel('Waiting on')).toHaveValue('it');
    await expect(again.getByRole('button', { name: 'Unfold Planned' })).toBeVisible();
  });

  test('counts limits over all cards, whatever filter is on', async ({ page }) => {
    const board = await openBoard(page);
    const headers = board.locator('.board-columns');
    const before = await headers.textContent();
    await board.getByRole('searchbox').fill('plant');
    await expect(board.getByText(/^\d+ of \d+ cards/)).toBeVisible();
    expect(await headers.textContent()).toBe(before);
  });

  test('shows one lane by its number, and all by 0', async ({ page }) => {
    const board = await openBoard(page);
    await cardsOf(board, 'planned/ready').first().focus();
    await page.keyboard.press('3');
    await expect(board.getByRole('heading', { level: 2 })).toHaveText(['Planned']);
    await page.keyboard.press('0');
    await expect(board.getByRole('heading', { level: 2 }).nth(1)).toBeVisible();
  });

  test('explains its keys by ?, and letters can be turned off', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/ready').first();
    await card.focus();
    await page.keyboard.press('?');
    const help = board.getByRole('dialog', { name: 'Keys and rules of the board' });
    await help.getByLabel('Use single-letter keys').uncheck();
    await page.keyboard.press('Escape');
    await card.focus();
    await page.keyboard.press('m');
    await expect(board.getByRole('menu')).toBeHidden();
    // The choice goes with the user: it holds after a reload.
    await page.reload();
    const again = frameOf(page, SCREENS.board.frame);
    const sameCard = cardsOf(again, 'planned/ready').first();
    await sameCard.focus();
    await page.keyboard.press('m');
    await expect(again.getByRole('menu')).toBeHidden();
    await again.getByRole('button', { name: 'Keys and rules of the board' }).click();
    await again.getByRole('dialog').getByLabel('Use single-letter keys').check();
    await page.keyboard.press('Escape');
    await sameCard.focus();
    await page.keyboard.press('m');
    await expect(again.getByRole('menu')).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const)
    test(`is accessible with its layer, menu and dialog open, ${theme}`, async ({ page }) => {
      // Three whole passes of axe over a full board.
      test.slow();
      const board = await openBoard(page, { theme }, FULL);
      await cardsOf(board, 'planned/ready').first().hover();
      await expect(board.getByRole('group', { name: /actions and details/ })).toBeVisible();
      await expectAccessible(page);
      await board.getByRole('button', { name: 'Move', exact: true }).click();
      await expectAccessible(page);
      await board.getByRole('menuitemradio', { name: 'In build' }).click();
      await expect(board.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    });
});
