import { cardOf, cardsOf, cell, keyOf, openBoard, speech } from './support/board';
import { takePicture } from './support/screenshot';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';

const WEB = { ...SCREENS.board, path: '/jira/projects/WEB/apps/entente' };

test('two boards show each other’s moves by themselves', async ({ page, context }) => {
  test.slow();
  const mine = await openBoard(page, {}, WEB);
  const other = await context.newPage();
  const theirs = await openBoard(other, {}, { ...WEB, persona: 'ines' });
  const key = await keyOf(cardsOf(theirs, 'planned/study').first());
  await cardOf(theirs, key).focus();
  await other.keyboard.press('m');
  await theirs.getByRole('menuitemradio', { name: 'Foundations' }).click();
  await expect(speech(theirs)).toContainText(`${key} moved to To study, Foundations`);
  // Only a page that is in front is brought up to date.
  await page.bringToFront();
  const here = cell(mine, 'foundations/study').locator(`[data-key="${key}"]`);
  await expect(here).toBeVisible();
  await expect(here).toHaveClass(/is-fresh/);
  await expect(speech(mine)).toContainText(`${key} was moved to To study, Foundations.`);
  await takePicture(page, 'board-live-light-en');
});
