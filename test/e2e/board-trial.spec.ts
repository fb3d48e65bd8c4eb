import { expectAccessible } from './support/accessible';
import { cardsOf, cell, flag, keyOf, openBoard, speech } from './support/board';
import { takePicture } from './support/screenshot';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';

const WEB = { ...SCREENS.board, path: '/jira/projects/WEB/apps/entente' };
const QUESTION = { name: 'The trial is over. What follows?' };

test.describe('a trial that is over', () => {
  test('asks for its verdict, and is scaled by pointer with what was learnt', async ({ page }) => {
    test.slow();
    const board = await openBoard(page);
    const card = cardsOf(board, 'rapid-prototype/decide').first();
    const key = await keyOf(card);
    await card.hover();
    const layer = board.getByRole('group', { name: `${key}: actions and details` });
    await layer.getByRole('group', QUESTION).getByRole('button', { name: 'Scale' }).click();
    const dialog = board.getByRole('dialog', { name: `Scale ${key}` });
    await dialog.getByLabel(/Learning note/).fill('Twice as many members came back.');
    await expectAccessible(page);
    await takePicture(page, 'board-trial-light-en');
    await dialog.getByRole('button', { name: 'Scale' }).click();
    await expect(flag(page)).toContainText(`${key} moved to Finished, Rapid prototype`);
    await expect(cell(board, 'rapid-prototype/decide').locator(`[data-key="${key}"]`)).toBeHidden();
    await flag(page).getByRole('button', { name: 'Move to delivery' }).click();
    const delivery = board.getByRole('dialog', { name: `Move ${key} to delivery` });
    await expect(delivery.getByLabel('Title')).toHaveValue(/^Roll out: /);
    const active = await delivery.getByRole('option', { name: /\(active\)$/ }).textContent();
    await delivery.getByLabel('Sprint').selectOption({ label: active ?? '' });
    await expectAccessible(page);
    await takePicture(page, 'board-delivery-light-en');
    await delivery.getByRole('button', { name: 'Move to delivery' }).click();
    await expect(flag(page).last()).toContainText(`${key} is in delivery as ACQ-`);
    const made = /as (ACQ-\d+)/.exec((await flag(page).last().textContent()) ?? '')?.[1] ?? '';
    await expect(cell(board, 'planned/study').locator(`[data-key="${made}"]`)).toBeVisible();
    // A second time it is shown, not made.
    await board.getByRole('button', { name: /^Unfold.*Finished/ }).click();
    const finished = cell(board, 'rapid-prototype/finished').locator(`[data-key="${key}"]`);
    await finished.hover();
    await expect(board.getByRole('group', { name: `${key}: actions and details` })).toContainText(
      `In delivery: ${made}`,
    );
    await takePicture(page, 'board-delivered-light-en');
  });

  test('is iterated by keys, and stays by Escape before', async ({ page }) => {
    test.slow();
    const board = await openBoard(page);
    const card = cardsOf(board, 'rapid-prototype/decide').last();
    const key = await keyOf(card);
    // Without a pointer before it the focus is that of keys, and opens the details.
    await card.focus();
    const iterate = board
      .getByRole('group', QUESTION)
      .getByRole('button', { name: 'Iterate once' });
    const dialog = board.getByRole('dialog', { name: `Iterate ${key} once` });
    await iterate.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(speech(board)).toContainText(`${key} is back in its place`);
    await expect(
      cell(board, 'rapid-prototype/decide').locator(`[data-key="${key}"]`),
    ).toBeFocused();
    await iterate.focus();
    await page.keyboard.press('Enter');
    await dialog.getByLabel(/Learning note/).focus();
    await page.keyboard.type('The photos came too late.');
    await dialog.getByRole('button', { name: 'Iterate once' }).press('Enter');
    const reason = dialog.getByLabel(/Why all the same/);
    if (await reason.isVisible()) {
      await reason.fill('It was agreed');
      await reason.press('Enter');
    }
    await expect(cell(board, 'rapid-prototype/build').locator(`[data-key="${key}"]`)).toBeFocused();
  });

  test('is scaled and moved to delivery by keys', async ({ page }) => {
    const board = await openBoard(page, {}, WEB);
    const card = cardsOf(board, 'rapid-prototype/decide').first();
    const key = await keyOf(card);
    await card.focus();
    await board.getByRole('group', QUESTION).getByRole('button', { name: 'Scale' }).press('Enter');
    await board.getByLabel(/Learning note/).focus();
    await page.keyboard.type('Half of them used it.');
    await page.keyboard.press('Tab');
    const scale = board.getByRole('dialog').getByRole('button', { name: 'Scale' });
    await scale.press('Enter');
    await flag(page).getByRole('button', { name: 'Move to delivery' }).press('Enter');
    const delivery = board.getByRole('dialog', { name: `Move ${key} to delivery` });
    await delivery.getByLabel('Title').focus();
    await page.keyboard.press('Enter');
    await expect(speech(board)).toContainText(`${key} is in delivery as WEB-`);
  });

  test('asks in French, narrow and dark', async ({ page }) => {
    test.slow();
    const look = { locale: 'fr-FR', theme: 'dark', width: 320 } as const;
    const board = await openBoard(page, look, {
      ...{ name: 'board', persona: 'sofia', path: '/jira/projects/FID/apps/entente' },
      ...{ frame: 'jira:projectPage', ready: '[data-card]' },
    });
    await cardsOf(board, 'rapid-prototype/decide').first().hover();
    const question = board.getByRole('group', { name: /^L’essai est terminé/ });
    await expect(question.getByRole('button')).toHaveText([
      'Généraliser',
      'Itérer une fois',
      'Arrêter',
    ]);
    await expectAccessible(page);
    await takePicture(page, 'board-trial-dark-fr-320');
    // The three verdicts are one dialog.
    await question.getByRole('button', { name: 'Arrêter' }).click();
    const dialog = board.getByRole('dialog', { name: /^Arrêter FID-/ });
    await expect(dialog.getByLabel('Verdict')).toHaveValue(/\d/);
    await expect(dialog.getByLabel('Ce qu’on a appris')).toBeVisible();
    await dialog.getByRole('button', { name: 'Annuler' }).click();
  });
});
