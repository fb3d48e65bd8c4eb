import { readFile } from 'node:fs/promises';
import { checkReceipt } from '../../tools/recompute/check-receipt';
import { expectAccessible } from './support/accessible';
import { openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

test('a row is contested by keyboard; it still counts, and the figure says so', async ({
  page,
}) => {
  // axe goes through the page once more.
  test.slow();
  const frame = await openScreen(page, SCREENS.measure);
  const before = await frame.getByTestId('tile-M4').innerText();
  const row = frame.getByTestId('rows').locator('tbody tr').first();
  await row.getByRole('button', { name: /^This row is wrong/ }).focus();
  await page.keyboard.press('Enter');
  const box = row.getByRole('textbox', { name: 'What is wrong with this row?' });
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: /^This row is wrong/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('too short');
  await row.getByRole('button', { name: 'Contest the row' }).click();
  await expect(row.getByText('Say it in 10 characters or more.')).toBeVisible();
  await expect(box).toBeFocused();
  await page.keyboard.type('; it was translated, not changed');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row.getByText('Noted. The row still counts.')).toBeVisible();
  await expect(row.getByText(/^⚐ Contested on .+, IT side: “too short; it was/)).toBeVisible();
  await expect(frame.getByTestId('tile-M4')).toContainText('1 contested');
  expect(await frame.getByTestId('tile-M4').innerText()).toContain(before.trim());
  // The box follows the address, a moment after the click.
  await frame.getByLabel('Contested only').click();
  await expect(page).toHaveURL(/contested=1/);
  await expect(frame.getByLabel('Contested only')).toBeChecked();
  await expect(frame.getByTestId('rows').locator('tbody tr')).toHaveCount(1);
  await row.getByRole('button', { name: /^This row is wrong/ }).click();
  await expectAccessible(page);
  await row.scrollIntoViewIfNeeded();
  await takePicture(page, 'measure-contested');
  await page.keyboard.press('Escape');
  await frame.getByLabel('Contested only').click();
  await expect(page).not.toHaveURL(/contested=1/);
  await row.getByRole('button', { name: /^Withdraw/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('It was changed after all.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row.getByText(/^Withdrawn on .+, IT side: “It was changed/)).toBeVisible();
  await expect(row.getByRole('button', { name: /^This row is wrong/ })).toBeFocused();
  await expect(frame.getByTestId('tile-M4')).not.toContainText('contested');
  await takePicture(page, 'measure-withdrawn');
});

test('the receipt of a figure goes to a file that gives the same figure again', async ({
  page,
}) => {
  const frame = await openScreen(page, SCREENS.measure);
  const button = frame.getByRole('button', { name: 'Download the receipt' });
  await button.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^entente-M4-\d{4}-\d\d-\d\d\.json$/);
  const verdict = checkReceipt(await readFile(await download.path(), 'utf8'));
  expect(verdict).toMatchObject({ isSame: true });
  const shown = await frame.getByTestId('tile-M4').innerText();
  const n = /\bn\s(\d+)/.exec(shown)?.[1];
  expect(verdict.lines.join('\n')).toContain(`, n ${n}, off-target`);
  await takePicture(page, 'measure-receipt');
});
