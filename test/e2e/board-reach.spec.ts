import type { FrameLocator, Page } from '@playwright/test';
import { cardOf, cardsOf, keyOf, openBoard } from './support/board';
import { changeAnswers } from './support/faulty-jira';
import { frameOf, SCREENS } from './support/screens';
import { expect, test } from './support/test';

/** A board whose cards stay where they are. */
const FID = { ...SCREENS.board, path: '/jira/projects/FID/apps/entente' };
const WEB = { ...SCREENS.board, path: '/jira/projects/WEB/apps/entente' };
const count = (board: FrameLocator) => board.getByText(/^\d+ of \d+ cards/);
const layer = (board: FrameLocator) => board.getByRole('group', { name: /actions and details/ });

/** Whatever card is read in detail has sub-tasks, three of four done. */
const withSubtasks = (page: Page) =>
  changeAnswers(page, { method: 'GET', path: /\/issue\/\d+\?fields=.*subtasks/ }, (body) => {
    const { fields } = body as { readonly fields: object };
    const subtask = (key: string) => ({ fields: { status: { statusCategory: { key } } } });
    return {
      ...(body as object),
      fields: { ...fields, subtasks: ['done', 'done', 'done', 'new'].map(subtask) },
    };
  });

/** The first work item of each page that is read has a label. */
const withLabel = (page: Page) =>
  changeAnswers(page, { method: 'POST', path: /\/issue\/bulkfetch/ }, (body) => {
    const { issues } = body as { readonly issues: readonly { readonly fields: object }[] };
    const [first, ...rest] = issues;
    const labelled = first && { ...first, fields: { ...first.fields, labels: ['spring'] } };
    return { ...(body as object), issues: labelled ? [labelled, ...rest] : [] };
  });

test('everything on the board is reached by keys', async ({ page }) => {
  test.slow();
  await withSubtasks(page);
  await withLabel(page);
  const board = await openBoard(page, {}, FID);
  const { keyboard } = page;
  await cardsOf(board, 'planned/ready').first().focus();
  await expect(layer(board)).toContainText('3 of 4 done');
  await keyboard.press('/');
  await expect(board.getByRole('searchbox')).toBeFocused();
  await keyboard.type('plant');
  await expect(count(board)).toBeVisible();
  await board.getByRole('button', { name: 'Clear filters' }).first().press('Enter');
  await expect(count(board)).toBeHidden();
  for (const name of ['Past usual', 'Mine']) {
    const toggle = board.getByRole('button', { name, exact: true });
    await toggle.focus();
    await keyboard.press('Space');
    await expect(count(board)).toBeVisible();
    await keyboard.press('Space');
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  }
  await board.getByRole('button', { name: 'More filters' }).press('Enter');
  const selects = ['Waiting on', 'Work shown', 'Work type', 'Side of the assignee', 'Assignee'];
  for (const name of [...selects, 'Epic', 'Label']) {
    await board.getByLabel(name, { exact: true }).focus();
    await keyboard.press('ArrowDown');
    await expect(count(board), name).toBeVisible();
    await keyboard.press('Home');
    await expect(count(board), name).toBeHidden();
  }
  await board.getByLabel('JQL').focus();
  await keyboard.type('labels is EMPTY');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/jql=labels/);
  await board.getByRole('button', { name: 'Clear filters' }).first().press('Enter');
  for (const [fold, unfold] of [
    ['Fold Planned', 'Unfold Planned'],
    ['Fold In review', 'Unfold In review'],
  ] as const) {
    await board.getByRole('button', { name: fold }).focus();
    await keyboard.press('Enter');
    await board.getByRole('button', { name: unfold }).press('Enter');
    await expect(board.getByRole('button', { name: fold })).toBeVisible();
  }
  const card = cardsOf(board, 'planned/ready').first();
  const key = await keyOf(card);
  await card.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(key).first()).toBeVisible();
});

test('everything on the board is reached by pointer', async ({ page }) => {
  test.slow();
  await withSubtasks(page);
  await withLabel(page);
  const board = await openBoard(page, {}, FID);
  const card = cardsOf(board, 'planned/ready').first();
  await card.hover();
  await expect(layer(board)).toContainText('3 of 4 done');
  await expect(layer(board)).toContainText('Why in Planned');
  await page.mouse.move(0, 0);
  for (const name of ['Past usual', 'Mine']) {
    await board.getByRole('button', { name, exact: true }).click();
    await expect(count(board)).toBeVisible();
    await board.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect(count(board)).toBeHidden();
  }
  await board.getByRole('button', { name: 'More filters' }).click();
  await board.getByLabel('Label', { exact: true }).selectOption({ label: 'spring' });
  await expect(count(board)).toContainText(/^[1-9] of/);
  await expect(page).toHaveURL(/label=spring/);
  await board.getByRole('button', { name: 'Clear filters' }).first().click();
  await board.getByRole('button', { name: 'Show only Planned' }).click();
  await expect(board.getByRole('heading', { level: 2 })).toHaveText(['Planned']);
  await board.getByRole('button', { name: 'Show all lanes' }).click();
  await expect(board.getByRole('heading', { level: 2 }).nth(1)).toBeVisible();
  await board.getByRole('button', { name: 'Fold In review' }).click();
  await board.getByRole('button', { name: 'Unfold In review' }).click();
  await expect(board.getByRole('button', { name: 'Fold In review' })).toBeVisible();
  const key = await keyOf(card);
  await cardOf(board, key).click({ position: { x: 8, y: 8 } });
  await expect(page.getByRole('dialog').getByText(key).first()).toBeVisible();
});

test('what has no column is counted and found, by pointer and by keys', async ({
  page,
  context,
}) => {
  const board = await openBoard(page, {}, WEB);
  await expect(board.getByText(/Not set up: \d+ work items in/)).toBeVisible();
  const find = board.getByRole('button', { name: 'Show them in Jira' });
  for (const show of [() => find.click(), () => find.press('Enter')]) {
    const [opened] = await Promise.all([context.waitForEvent('page'), show()]);
    await expect(opened).toHaveURL(/\/issues\/\?jql=.*status/);
    await opened.close();
  }
});

test('more cards than can be shown are told, and a space that is not enrolled', async ({
  page,
}) => {
  const tooMany = Array.from({ length: 5000 }, (_, i) => ({ id: String(9_000_000 + i) }));
  await changeAnswers(page, { method: 'POST', path: /\/search\/jql$/ }, (body) => {
    const { issues, ...rest } = body as { readonly issues: readonly object[] };
    return { ...rest, issues: [...issues, ...tooMany] };
  });
  const board = await openBoard(page, {}, FID);
  await expect(board.getByText(/first 5,000/)).toBeVisible();
  await page.unrouteAll();
  let asked = 0;
  let isSetUp = false;
  await page.route('**/box/bridge', async (route) => {
    const { data } = route.request().postDataJSON() as { data: { functionKey?: string } };
    if (data.functionKey !== 'getSetup' || isSetUp) return route.fallback();
    asked += 1;
    return route.fulfill({ json: { value: { ok: false, error: { code: 'not-set-up' } } } });
  });
  await page.reload();
  const frame = frameOf(page, FID.frame);
  await expect(frame.getByText('Entente is not set up here yet')).toBeVisible();
  const before = asked;
  await frame.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked).toBeGreaterThan(before);
  await expect(frame.getByText('Entente is not set up here yet')).toBeVisible();
  isSetUp = true;
  await frame.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(cardsOf(frame, 'planned/ready').first()).toBeVisible();
});
