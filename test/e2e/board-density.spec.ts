import { expectAccessible } from './support/accessible';
import { cardsOf, flag, openBoard, speech } from './support/board';
import { answerOnce } from './support/faulty-jira';
import { frameOf, SCREENS } from './support/screens';
import { expect, test } from './support/test';

const heightOf = async (card: ReturnType<typeof cardsOf>) =>
  (await card.first().boundingBox())?.height ?? 0;

test.describe('the density of the board', () => {
  test('is made compact by pointer, and is after a reload', async ({ page }) => {
    const board = await openBoard(page, { width: 320 });
    const cards = cardsOf(board, 'planned/ready');
    const before = await heightOf(cards);
    const button = board.getByRole('button', { name: 'Compact' });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(await heightOf(cards)).toBeLessThan(before);
    await page.reload();
    const again = frameOf(page, SCREENS.board.frame);
    await expect(again.getByRole('button', { name: 'Compact' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.mouse.move(0, 0);
    await expectAccessible(page);
    await again.getByRole('button', { name: 'Compact' }).click();
  });

  test('is changed by letter, said, and says when it cannot be kept', async ({ page }) => {
    const board = await openBoard(page);
    await answerOnce(page, { method: 'PUT', path: /user\/properties/ }, { status: 503 });
    await cardsOf(board, 'planned/ready').first().focus();
    await page.keyboard.press('d');
    await expect(speech(board)).toContainText('Compact cards');
    await expect(flag(page)).toContainText('Your choice was not kept');
    await page.keyboard.press('d');
    await expect(speech(board)).toContainText('Comfortable cards');
  });
});
