import { cardOf, cardsOf, flag, keyOf, openBoard, speech } from './support/board';
import { answerOnce } from './support/faulty-jira';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';
import { expectAccessible } from './support/accessible';
import { takePicture } from './support/screenshot';

const FID = { ...SCREENS.board, path: '/jira/projects/FID/apps/entente' };

test('a card is put into a sprint and back by pointer, and the scope shows it', async ({
  page,
}) => {
  test.slow();
  const board = await openBoard(page, {}, FID);
  const card = cardsOf(board, 'planned/study').first();
  const key = await keyOf(card);
  await card.hover();
  await board.getByRole('button', { name: 'Move', exact: true }).click();
  const menu = board.getByRole('menu', { name: `Move ${key}` });
  const sprints = menu.getByRole('group', { name: 'To sprint' });
  await expect(sprints.getByRole('menuitemradio', { name: 'Backlog' })).toBeChecked();
  await expectAccessible(page);
  await takePicture(page, 'board-sprints-light-en');
  const active = sprints.getByRole('menuitemradio', { name: /\(active\)$/ });
  const name = ((await active.textContent()) ?? '').replace(/ \(active\)$/, '');
  await active.click();
  await expect(flag(page)).toContainText(`${key} is in ${name}`);
  const scope = board.getByLabel('Work shown');
  await scope.selectOption({ label: name });
  await expect(cardOf(board, key)).toBeVisible();
  // Out of what is looked at: it goes from sight, and that is said.
  await cardOf(board, key).hover();
  await board.getByRole('button', { name: 'Move', exact: true }).click();
  await sprints.getByRole('menuitemradio', { name: 'Backlog' }).click();
  await expect(flag(page).last()).toContainText('It is hidden by the filters now.');
  await expect(cardOf(board, key)).toBeHidden();
  await flag(page).last().getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(board, key)).toBeVisible();
  await expect(speech(board)).toContainText(`${key} is in ${name}.`);
});

test('cards are put into a sprint together by keys, and stay when Jira does not let them', async ({
  page,
}) => {
  const board = await openBoard(page, {}, FID);
  const cards = cardsOf(board, 'planned/ready');
  const [first, second] = [await keyOf(cards.nth(0)), await keyOf(cards.nth(1))];
  for (const key of [first, second]) {
    await cardOf(board, key).focus();
    await page.keyboard.press('x');
  }
  const intoFuture = async () => {
    await cardOf(board, second).focus();
    await page.keyboard.press('m');
    await expect(board.getByRole('group', { name: 'To sprint' })).toBeVisible();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
  };
  await intoFuture();
  await expect(flag(page)).toContainText(/2 of 2 cards put into /);
  await expect(speech(board)).toContainText('Control Z takes it back for ten seconds.');
  await expect(cardOf(board, first)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(speech(board)).toContainText('2 of 2 cards put into the backlog');
  const body = { errorMessages: ['The sprint is closed.'], errors: {} };
  await answerOnce(page, { method: 'POST', path: /sprint\/\d+\/issue$/ }, { status: 400, body });
  await intoFuture();
  await expect(speech(board)).toContainText(
    `${second} did not change sprint: The sprint is closed.`,
  );
  await expect(flag(page).last().getByRole('button', { name: 'Retry' })).toBeVisible();
});
