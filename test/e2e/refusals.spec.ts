import type { FrameLocator, Locator, Page } from '@playwright/test';
import { cell, drag } from './support/board';
import { askAs } from './support/as-persona';
import { answerOnce } from './support/faulty-jira';
import { openScreen, SCREENS } from './support/screens';
import { expect, test } from './support/test';

/** A board on which no other file moves a card that is in build. */
const BOARD = { ...SCREENS.board, path: '/jira/projects/WEB/apps/entente' };
const TRANSITION = { method: 'POST', path: /\/transitions$/ };
const READ_TRANSITIONS = { method: 'GET', path: /\/transitions\?/ };
const RANK = { method: 'PUT', path: /\/issue\/rank$/ };
const EDIT = { method: 'PUT', path: /\/rest\/api\/3\/issue\/\d+$/ };

const cardIn = (board: FrameLocator, cell: string) =>
  board.locator(`[data-cell="${cell}"] [data-card]`).first();
const keyOf = async (card: Locator) => (await card.getAttribute('data-key')) ?? '';
const inCell = (board: FrameLocator, cell: string, key: string) =>
  board.locator(`[data-cell="${cell}"] [data-key="${key}"]`);
const flag = (page: Page) => page.getByTestId('flag');

/** By pointer, through the Move menu. */
async function toBottom(board: FrameLocator, card: Locator): Promise<void> {
  const layer = { name: `${await keyOf(card)}: actions and details` };
  await card.hover();
  await board.getByRole('group', layer).getByRole('button', { name: 'Move', exact: true }).click();
  await board.getByRole('menuitem', { name: 'Bottom' }).click();
}

async function openBoard(page: Page) {
  const board = await openScreen(page, BOARD);
  await expect(board.locator('main[aria-busy=false]')).toBeAttached();
  return board;
}

/** Carries a card one column to the right (and lanes down) by keys, and answers for a full place. */
async function carry(page: Page, board: FrameLocator, card: Locator, keys: readonly string[]) {
  await card.focus();
  for (const key of ['Space', ...keys, 'Space']) await page.keyboard.press(key);
  await giveReasonIfAsked(page, board, '');
}

/** @param news what the message says, once the card has moved or has not. */
async function giveReasonIfAsked(page: Page, board: FrameLocator, news: string) {
  const reason = board.getByLabel(/Why all the same/);
  // The question is in the frame, the news in the page around it.
  await expect
    .poll(
      async () =>
        (await reason.isVisible()) || (await flag(page).filter({ hasText: news }).count()) > 0,
    )
    .toBe(true);
  if (!(await reason.isVisible())) return;
  await reason.fill('The shop opens on Saturday');
  await reason.press('Enter');
}

test('a transition that Jira refuses: the card goes back, with Jira’s own words', async ({
  page,
}) => {
  const board = await openBoard(page);
  const card = cardIn(board, 'planned/build');
  const key = await keyOf(card);
  const body = { errorMessages: ['A reviewer is needed first.'], errors: {} };
  await answerOnce(page, TRANSITION, { status: 400, body });
  await carry(page, board, card, ['ArrowRight']);
  await expect(flag(page)).toContainText('Not moved: A reviewer is needed first.');
  await expect(flag(page)).toContainText(`${key} is back where it was.`);
  await expect(inCell(board, 'planned/build', key)).toBeVisible();
  // The same by pointer.
  const another = { errorMessages: ['A tester is needed first.'], errors: {} };
  await answerOnce(page, TRANSITION, { status: 400, body: another });
  await drag(page, card, cell(board, 'planned/review'));
  await giveReasonIfAsked(page, board, 'A tester');
  await expect(flag(page).last()).toContainText('Not moved: A tester is needed first.');
  await expect(inCell(board, 'planned/build', key)).toBeVisible();
});

test('Jira asks to slow down: that is told, and the move goes on by itself', async ({ page }) => {
  const board = await openBoard(page);
  const card = cardIn(board, 'planned/build');
  const key = await keyOf(card);
  await answerOnce(page, TRANSITION, { status: 429, headers: { 'retry-after': '1' } });
  await carry(page, board, card, ['ArrowRight']);
  await expect(flag(page).first()).toContainText('Jira asks us to slow down');
  await expect(flag(page).last()).toContainText(`${key} moved to In review`);
  await expect(inCell(board, 'planned/review', key)).toBeVisible();
  // The same by pointer, and what happens when nothing comes back.
  const other = cardIn(board, 'planned/build');
  await answerOnce(page, RANK, { status: 429, headers: { 'retry-after': '1' } });
  const otherKey = await keyOf(other);
  await toBottom(board, other);
  await expect(
    flag(page).filter({ hasText: `The move of ${otherKey} goes on by itself` }),
  ).toBeVisible();
  await expect(flag(page).last()).toContainText(`${otherKey} has another place`);
});

test('Jira cannot be reached: by pointer and by keys the card is back, with a way to try again', async ({
  page,
}) => {
  const board = await openBoard(page);
  const [card, other] = [cardIn(board, 'planned/build'), cardIn(board, 'foundations/build')];
  const [key, otherKey] = [await keyOf(card), await keyOf(other)];
  const offline = flag(page).filter({ hasText: 'Jira could not be reached.' });
  await answerOnce(page, READ_TRANSITIONS, 'connection-lost');
  await drag(page, card, cell(board, 'planned/review'));
  await expect(offline).toContainText(`${key} is back where it was.`);
  await expect(offline.getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(inCell(board, 'planned/build', key)).toBeVisible();
  await answerOnce(page, READ_TRANSITIONS, 'connection-lost');
  await carry(page, board, other, ['ArrowRight']);
  await expect(offline.last()).toContainText(`${otherKey} is back where it was.`);
  await expect(inCell(board, 'foundations/build', otherKey)).toBeFocused();
});

test('the connection is lost between two parts: what was done is told, and Retry does the rest', async ({
  page,
}) => {
  const board = await openBoard(page);
  const card = cardIn(board, 'planned/build');
  const key = await keyOf(card);
  await answerOnce(page, EDIT, 'connection-lost');
  const steps = await board.locator('[data-cell="planned/review"] [data-card]').count();
  // To the top of the next column, past its cards, into the next lane.
  await carry(page, board, card, ['ArrowRight', ...Array<string>(steps + 1).fill('ArrowDown')]);
  await expect(flag(page)).toContainText(`${key} moved to In review`);
  await expect(flag(page)).toContainText('Its lane has not changed.');
  await expect(inCell(board, 'planned/review', key)).toBeVisible();
  await flag(page).getByRole('button', { name: 'Retry' }).click();
  await expect(inCell(board, 'foundations/review', key)).toBeVisible();
});

test('of two people who move the same card, the second is told and nothing is overwritten', async ({
  page,
}) => {
  const board = await openBoard(page);
  const card = cardIn(board, 'planned/build');
  const key = await keyOf(card);
  await transitionAsSomebodyElse(page, key, 'In review');
  await carry(page, board, card, ['ArrowLeft']);
  await expect(flag(page)).toContainText(`${key} was moved meanwhile`);
  await expect(flag(page)).toContainText('In review');
  await expect(inCell(board, 'planned/review', key)).toBeVisible();
  const other = cardIn(board, 'planned/build');
  const otherKey = await keyOf(other);
  await transitionAsSomebodyElse(page, otherKey, 'In review');
  await toBottom(board, other);
  await expect(flag(page).last()).toContainText(`${otherKey} was moved meanwhile`);
  await expect(inCell(board, 'planned/review', otherKey)).toBeVisible();
});

test('an issue that vanished is told', async ({ page }) => {
  const board = await openBoard(page);
  const card = cardIn(board, 'planned/build');
  const key = await keyOf(card);
  await answerOnce(page, READ_TRANSITIONS, {
    status: 404,
    body: { errorMessages: ['Issue does not exist'] },
  });
  await carry(page, board, card, ['ArrowRight']);
  await expect(flag(page)).toContainText(`${key} is not there any more`);
});

async function transitionAsSomebodyElse(page: Page, key: string, to: string): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await (await askAs(page, 'wei', { method: 'GET', path })).json()) as {
    transitions: readonly { id: string; to: { name: string } }[];
  };
  const transition = transitions.find((each) => each.to.name === to)!;
  const data = { transition: { id: transition.id } };
  await askAs(page, 'wei', { method: 'POST', path, data });
}
