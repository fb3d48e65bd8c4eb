import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { cardsOf, openBoard } from './support/board';
import { takePicture } from './support/screenshot';
import { frameOf, SCREENS } from './support/screens';
import { expect, test } from './support/test';

const FID = { ...SCREENS.board, path: '/jira/projects/FID/apps/entente' };
const WIDTHS = [
  ['en-US', 'light', 1400],
  ['fr-FR', 'dark', 320],
] as const;

/** Jira has the choice: a page that is left before that has kept nothing. */
const choiceKept = (page: Page) =>
  page.waitForResponse((response) => {
    const sent = response.request().postData() ?? '';
    return /user\/properties/.test(sent) && /"PUT"/.test(sent);
  });

test('cards are found by filters, by JQL and again with the view that is kept', async ({
  page,
}) => {
  test.slow();
  const board = await openBoard(page, {}, FID);
  await board.getByRole('button', { name: 'More filters' }).click();
  const more = board.getByRole('group', { name: 'More filters' });
  await more.getByLabel('Work type').selectOption({ label: 'Prototype' });
  const count = board.getByText(/^\d+ of \d+ cards/);
  await expect(count).toBeVisible();
  const ofAllSides = (await count.textContent()) ?? '';
  await more.getByLabel('Side of the assignee').selectOption({ label: 'IT side' });
  await expect(count).not.toHaveText(ofAllSides);
  const byType = await count.textContent();
  const key = await board.locator('[data-key]').first().getAttribute('data-key');
  // What Jira does not understand hides nothing, and is told in its words.
  await more.getByLabel('JQL').fill('colour = red');
  await more.getByLabel('JQL').press('Enter');
  await expect(more.getByText(/Jira does not understand it: .*colour/)).toBeVisible();
  expect(await count.textContent()).toBe(byType);
  await more.getByLabel('JQL').fill(`key = ${key} ORDER BY created`);
  await more.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(count).toContainText('1 of ');
  await expect(board.locator('[data-card]')).toHaveCount(1);
  await expect(page).toHaveURL(/type=\d+&jql=key/);
  await expectAccessible(page);
  await takePicture(page, 'board-finding-light-1400');
  // Kept, the view opens the board from a plain address, until it is forgotten.
  await Promise.all([
    choiceKept(page),
    more.getByRole('button', { name: 'Open with this view' }).click(),
  ]);
  await page.goto(`${FID.path}?persona=${FID.persona}`);
  const again = frameOf(page, FID.frame);
  await expect(again.locator('[data-card]')).toHaveCount(1);
  await again.getByRole('button', { name: 'More filters · 3' }).click();
  await Promise.all([
    choiceKept(page),
    again.getByRole('button', { name: 'Open with this view' }).click(),
  ]);
  await again.getByRole('button', { name: 'Clear filters' }).click();
  await expect(cardsOf(again, 'planned/ready').first()).toBeVisible();
  await page.goto(`${FID.path}?persona=${FID.persona}`);
  await expect(cardsOf(frameOf(page, FID.frame), 'planned/ready').first()).toBeVisible();
  // Cut into lanes otherwise, the card says why it is where it is.
  const cut = frameOf(page, FID.frame);
  await cut.getByRole('button', { name: 'More filters' }).click();
  await cut.getByLabel('Lanes by').selectOption({ label: 'work type' });
  await expect(cut.getByRole('heading', { level: 2, name: 'Prototype' })).toBeVisible();
  await expect(page).toHaveURL(/by=type/);
  await cut.locator('[data-lane^="type-"] [data-card]').first().hover();
  await expect(cut.getByRole('group', { name: /actions and details/ })).toContainText(
    'That is its work type.',
  );
  await takePicture(page, 'board-by-type-light-1400');
  for (const [locale, theme, width] of WIDTHS.slice(1)) {
    const narrow = await openBoard(page, { locale, theme, width }, FID);
    await narrow.getByRole('button', { name: 'Plus de filtres' }).click();
    await expectAccessible(page);
    await takePicture(page, `board-finding-${theme}-${width}`);
  }
});
