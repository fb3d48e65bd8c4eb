import { expectAccessible } from './support/accessible';
import { cardOf, cardsOf, flag, keyOf, openBoard, speech } from './support/board';
import { answerOnce } from './support/faulty-jira';
import { frameOf, SCREENS } from './support/screens';
import { expect, test } from './support/test';

const layerOf = (key: string) => ({ name: `${key}: actions and details` });

test.describe('a card, where it lies', () => {
  test('is assigned to me and given back by pointer', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/study').first();
    const key = await keyOf(card);
    await card.hover();
    const layer = board.getByRole('group', layerOf(key));
    await layer.getByRole('button', { name: 'Assign to me' }).click();
    await expect(flag(page)).toContainText(`${key} is assigned to you`);
    await expect(layer.getByRole('button', { name: 'Unassign me' })).toBeVisible();
    await flag(page).getByRole('button', { name: 'Undo' }).click();
    await expect(flag(page)).toContainText(`${key} is assigned to nobody`);
    // The pointer left the card for the message, and its layer may have gone.
    await card.hover();
    await expect(layer.getByRole('button', { name: 'Assign to me' })).toBeVisible();
  });

  test('is assigned to me and given back by letter and Control Z', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/ready').first();
    const key = await keyOf(card);
    await card.focus();
    await page.keyboard.press('i');
    await expect(speech(board)).toContainText(`${key} is assigned to you`);
    await expect(card.getByRole('img', { name: 'Assigned to Sofia Almeida' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(speech(board)).not.toContainText('to you');
    await expect(card.getByRole('img', { name: 'Assigned to Sofia Almeida' })).toBeHidden();
  });

  test('is flagged with one of the eight reasons by pointer, and still is after a reload', async ({
    page,
  }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/study').nth(1);
    const key = await keyOf(card);
    await card.hover();
    const layer = board.getByRole('group', layerOf(key));
    await layer.getByRole('button', { name: 'Flag', exact: true }).click();
    const dialog = board.getByRole('dialog', { name: `Flag ${key}` });
    await expect(dialog.getByRole('radio')).toHaveCount(8);
    await dialog.getByLabel('brand waits on marketing').check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Flag', exact: true }).click();
    await expect(flag(page)).toContainText(`${key} is flagged: brand (waits on marketing)`);
    await page.reload();
    const again = cardOf(frameOf(page, SCREENS.board.frame), key);
    await expect(again).toContainText('Blocked: brand');
  });

  test('is flagged and freed again by keys', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/study').last();
    const key = await keyOf(card);
    await card.focus();
    await page.keyboard.press('f');
    const first = board.getByRole('dialog').getByRole('radio').first();
    await first.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(cardOf(board, key)).toContainText('Blocked: complexity');
    await expect(cardOf(board, key)).toBeFocused();
    await expect(speech(board)).toContainText(`${key} is flagged`);
    await page.keyboard.press('f');
    await expect(speech(board)).toContainText(`${key} has no flag`);
    await expect(cardOf(board, key)).not.toContainText('Blocked');
  });

  test('is as it was when Jira refuses, which says why', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/ready').first();
    const key = await keyOf(card);
    const face = card.getByRole('img', { name: 'Assigned to Sofia Almeida' });
    const body = { errorMessages: ['Only the squad may have it.'], errors: {} };
    await answerOnce(page, { method: 'PUT', path: /assignee$/ }, { status: 400, body });
    await card.focus();
    await page.keyboard.press('i');
    await expect(flag(page)).toContainText(`${key} was not assigned: Only the squad may have it.`);
    await expect(face).toBeHidden();
  });

  test('is commented by pointer', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/study').first();
    const key = await keyOf(card);
    await card.hover();
    await board.getByRole('button', { name: 'Comment' }).click();
    const dialog = board.getByRole('dialog', { name: `Comment on ${key}` });
    await dialog.getByLabel('Your comment').fill('The photos come on Monday.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(flag(page)).toContainText(`Your comment is on ${key}.`);
    await cardOf(board, key).getByRole('link').click();
    await expect(page.getByText('The photos come on Monday.')).toBeVisible();
  });

  test('is commented by keys, and keeps the words when Jira cannot be asked', async ({ page }) => {
    const board = await openBoard(page);
    const card = cardsOf(board, 'planned/ready').first();
    const key = await keyOf(card);
    await answerOnce(page, { method: 'POST', path: /comment$/ }, { status: 403 });
    await card.focus();
    await page.keyboard.press('c');
    await page.keyboard.type('Ready when you are');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = board.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText('Not sent: you may not comment');
    await expect(dialog.getByLabel('Your comment')).toHaveValue('Ready when you are');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send' }).press('Enter');
    await expect(speech(board)).toContainText(`Your comment is on ${key}.`);
    await expect(cardOf(board, key)).toBeFocused();
  });
});
