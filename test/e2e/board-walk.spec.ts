import { expectAccessible } from './support/accessible';
import { cardsOf, openBoard, speech } from './support/board';
import { takePicture } from './support/screenshot';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';

/** A board on which no other test moves a card. */
const FULL = { ...SCREENS.board, path: '/jira/projects/FID/apps/entente' };

test.describe('a walk through the board', () => {
  test('goes from card to card by pointer, from the last column, and ends', async ({ page }) => {
    const board = await openBoard(page, {}, FULL);
    await board.getByRole('button', { name: 'Walk', exact: true }).click();
    const bar = board.getByRole('region', { name: 'Walk through the board' });
    const walked = board.locator('[aria-current=step]');
    await expect(bar).toContainText(/^1 of \d+ FID-\d+ · (Verdict due|In pilot|In review)/);
    await expect(walked).toBeFocused();
    const first = (await walked.getAttribute('data-key')) ?? '';
    await expect(bar).toContainText(first);
    await bar.getByRole('button', { name: 'Next card' }).click();
    await expect(bar).toContainText(/^2 of /);
    await expect(walked).not.toHaveAttribute('data-key', first);
    await bar.getByRole('button', { name: 'Card before' }).click();
    await expect(walked).toHaveAttribute('data-key', first);
    await bar.getByRole('button', { name: 'End the walk' }).click();
    await expect(bar).toBeHidden();
    await expect(walked).toBeHidden();
    await expect(board.locator(`[data-key="${first}"]`)).toBeFocused();
  });

  test('goes by letters and arrows, says where it is, and stays at its ends', async ({ page }) => {
    const board = await openBoard(page, {}, FULL);
    await cardsOf(board, 'planned/ready').first().focus();
    await page.keyboard.press('w');
    await expect(speech(board)).toContainText(/^1 of \d+\. (Verdict due|In pilot|In review)\. /);
    const walked = board.locator('[aria-current=step]');
    const first = (await walked.getAttribute('data-key')) ?? '';
    await page.keyboard.press('p');
    await expect(speech(board)).toContainText('This is the first card.');
    await page.keyboard.press('n');
    await expect(speech(board)).toContainText(/^2 of /);
    await expect(board.getByRole('group', { name: /actions and details/ })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(speech(board)).toContainText(/^3 of /);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect(walked).toHaveAttribute('data-key', first);
    await expect(walked).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(speech(board)).toContainText('The walk has ended.');
    await expect(board.locator(`[data-key="${first}"]`)).toBeFocused();
  });

  test('keeps to what the filters show, to its very end', async ({ page }) => {
    const board = await openBoard(page, {}, FULL);
    await board.getByLabel('Waiting on').selectOption('decision');
    const shown = await board.getByText(/^\d+ of \d+ cards/).textContent();
    await board.getByRole('button', { name: 'Walk', exact: true }).click();
    const bar = board.getByRole('region', { name: 'Walk through the board' });
    const total = Number(/^(\d+) of/.exec(shown ?? '')?.[1]);
    await expect(bar).toContainText(`1 of ${total} `);
    await expect(bar).toContainText('Waiting on a decision');
    for (let i = 1; i < total; i += 1) await page.keyboard.press('ArrowDown');
    await expect(bar).toContainText(`${total} of ${total} `);
    await page.keyboard.press('ArrowDown');
    await expect(speech(board)).toContainText('That was the last card');
  });

  test('has its keys in the help, which has all of them', async ({ page }) => {
    test.slow();
    const board = await openBoard(page, {}, FULL);
    await cardsOf(board, 'planned/ready').first().focus();
    await page.keyboard.press('?');
    const help = board.getByRole('dialog', { name: 'Keys and rules of the board' });
    const keys = await help.locator('kbd').allTextContents();
    for (const key of ['M', 'I', 'F', 'C', 'W', 'D', '/', '?', 'N → ↓', 'P ← ↑', 'Ctrl or ⌘ Z'])
      expect(keys).toContain(key);
    await expectAccessible(page);
  });

  for (const [locale, theme, width] of [
    ['fr-FR', 'dark', 1400],
    ['fr-FR', 'light', 320],
  ] as const)
    test(`is accessible in ${locale}, ${theme}, ${width} px`, async ({ page }) => {
      // A whole pass of axe over a full board.
      test.slow();
      const board = await openBoard(page, { locale, theme, width }, FULL);
      await board.getByRole('button', { name: 'Faire le tour' }).click();
      const bar = board.getByRole('region', { name: 'Tour du tableau' });
      await bar.getByRole('button', { name: 'Ticket suivant' }).click();
      await expect(bar).toContainText(/^2 sur /);
      await expectAccessible(page);
      await takePicture(page, `board-walk-${theme}-${width}`);
      const overflow = await board
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
});
