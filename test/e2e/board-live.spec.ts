import { expectAccessible } from './support/accessible';
import { cardOf, cardsOf, cell, flag, keyOf, openBoard, speech } from './support/board';
import { takePicture } from './support/screenshot';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';

const WEB = { ...SCREENS.board, path: '/jira/projects/WEB/apps/entente' };

test('cards are moved together, and another board shows it by itself', async ({
  page,
  context,
}) => {
  test.slow();
  const mine = await openBoard(page, {}, WEB);
  const other = await context.newPage();
  const theirs = await openBoard(other, {}, { ...WEB, persona: 'ines' });
  const cards = cardsOf(theirs, 'planned/study');
  const [first, second] = [await keyOf(cards.nth(0)), await keyOf(cards.nth(1))];
  // By pointer one, by keys the other.
  await cards.nth(0).click({ modifiers: ['ControlOrMeta'], position: { x: 8, y: 8 } });
  await cardOf(theirs, second).focus();
  await other.keyboard.press('x');
  await expect(speech(theirs)).toContainText('2 cards chosen. M moves them together.');
  const bar = theirs.getByRole('region', { name: 'Chosen cards' });
  await expect(bar).toContainText('2 cards chosen');
  await expectAccessible(other);
  await takePicture(other, 'board-chosen-light-en');
  await other.keyboard.press('m');
  const menu = theirs.getByRole('menu', { name: 'Move 2 cards' });
  await expect(menu).toBeVisible();
  // Finished is the first that begins with it.
  for (const press of ['f', 'f', 'Enter']) await other.keyboard.press(press);
  await expect(flag(other)).toContainText('2 of 2 cards moved');
  await expect(bar).toBeHidden();
  // Only a page that is in front is brought up to date.
  await page.bringToFront();
  const there = (key: string) => cell(mine, 'foundations/study').locator(`[data-key="${key}"]`);
  await expect(there(first)).toBeVisible();
  await expect(there(second)).toBeVisible();
  await expect(there(second)).toHaveClass(/is-fresh/);
  await expect(speech(mine)).toContainText(`${second} was moved to To study, Foundations.`);
  await takePicture(page, 'board-live-light-en');
  // And all the way back, at once.
  await other.bringToFront();
  await flag(other).getByRole('button', { name: 'Undo' }).click();
  for (const key of [first, second])
    await expect(cell(theirs, 'planned/study').locator(`[data-key="${key}"]`)).toBeVisible();
  // The same by pointer there, and by keys back.
  for (const key of [first, second])
    await cardOf(theirs, key).click({ modifiers: ['ControlOrMeta'], position: { x: 8, y: 8 } });
  await bar.getByRole('button', { name: 'Move together' }).click();
  await menu.getByRole('menuitemradio', { name: 'Foundations' }).click();
  await expect(speech(theirs)).toContainText('2 of 2 cards moved');
  await cardOf(theirs, second).focus();
  await other.keyboard.press('Control+z');
  for (const key of [first, second])
    await expect(cell(theirs, 'planned/study').locator(`[data-key="${key}"]`)).toBeVisible();
});
