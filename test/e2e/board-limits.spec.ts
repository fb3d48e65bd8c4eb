import { expectAccessible } from './support/accessible';
import { cardOf, cardsOf, cell, drag, flag, keyOf, openBoard, speech } from './support/board';
import { openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

test.use({ apart: 'limits of cells' });

test('a hard limit of a cell is agreed, shown, and refuses a card; another space comes onto the board with its own rules', async ({
  page,
}) => {
  test.slow();
  const path = `${SCREENS.admin.path}/space`;
  const admin = await openScreen(page, { ...SCREENS.admin, path });
  await admin.getByRole('button', { name: 'Add a limit' }).click();
  await admin.getByRole('group', { name: 'Limit 1, Lanes' }).getByLabel('Planned').check();
  await admin.getByRole('group', { name: 'Limit 1, Columns' }).getByLabel('In review').check();
  await admin.getByLabel('Limit 1, Limit, items').fill('1');
  await admin.getByLabel('Limit 1, Hard limit').check();
  await admin
    .getByRole('region', { name: 'Settings of a space' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(flag(page)).toContainText('Settings saved');

  const board = await openBoard(page);
  await expect(cell(board, 'planned/review')).toContainText('1/1 ■ full');
  const card = cardsOf(board, 'planned/build').first();
  const key = await keyOf(card);
  await card.focus();
  for (const press of [' ', 'ArrowRight', ' ']) await page.keyboard.press(press);
  await expect(flag(page)).toContainText('In review, Planned has its 1 and its limit is hard');
  await expect(speech(board)).toContainText('its limit is hard');
  await expect(cell(board, 'planned/build')).toContainText(key);
  await flag(page).getByRole('button', { name: 'Close' }).click();
  await drag(page, cardOf(board, key), cell(board, 'planned/review'));
  await expect(flag(page)).toContainText('its limit is hard');
  await expect(cell(board, 'planned/build')).toContainText(key);

  // What is next by the rule, by pointer and by keys.
  const next = board.getByRole('button', { name: /^Next: ACQ-\d+ ▸/ });
  const nextKey = /ACQ-\d+/.exec((await next.textContent()) ?? '')?.[0] ?? '';
  await next.click();
  await expect(cardOf(board, nextKey)).toBeFocused();
  await next.press('Enter');
  await expect(cardOf(board, nextKey)).toBeFocused();

  await board.getByRole('button', { name: 'FID', exact: true }).click();
  await expect(page).toHaveURL(/with=\d+/);
  const theirs = cell(board, 'planned/ready').locator('[data-key^="FID-"]').first();
  const their = await keyOf(theirs);
  await expect(cell(board, 'planned/review')).toContainText('ACQ 1/1 ■ full');
  await expect(board.locator('main[aria-busy=false]')).toBeAttached();
  await page.mouse.move(0, 0);
  await expectAccessible(page);
  await takePicture(page, 'board-joint-light-1400');
  // What its own space has agreed on is what it passes there, and what is asked.
  await cardOf(board, their).focus();
  await page.keyboard.press('m');
  await board.getByRole('menuitemradio', { name: 'In build' }).click();
  const dialog = board.getByRole('dialog');
  const build = await board.locator('.board-column', { hasText: 'In build' }).textContent();
  const own = /FID \d+ of (\d+)/.exec(build ?? '')?.[1];
  await expect(dialog).toContainText(new RegExp(`In build would have \\d+, its limit is ${own}`));
  await dialog.getByRole('textbox').fill('Agreed at the stand-up');
  await dialog.getByRole('button', { name: 'Move anyway' }).click();
  await expect(flag(page).last()).toContainText(`${their} moved to In build, Planned`);
  await expect(cell(board, 'planned/build')).toContainText(their);
});
