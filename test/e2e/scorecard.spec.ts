import { openScreen, SCREENS } from './support/screens';
import { expect, test } from './support/test';

test('the panel names the pair that is most out of balance, and who owes', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.scorecard);
  await expect(frame.getByTestId('headline')).toContainText('Speed and stability');
  await expect(frame.getByText('Marketing owes').first()).toBeVisible();
  await expect(frame.getByTestId('tile-M4')).toContainText('Off target');
});

test('the CMO reads fewer spaces than the CIO, and is told so', async ({ page }) => {
  const cio = await openScreen(page, SCREENS.scorecard);
  await expect(cio.getByText('3 of 3 spaces visible to you')).toBeVisible();
  const cmo = await openScreen(page, { ...SCREENS.scorecard, persona: 'julien' });
  await expect(cmo.getByText('2 of 3 spaces visible to you')).toBeVisible();
});

test('a figure opens to its issues, worst first, and an issue opens in Jira', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.scorecard);
  await frame.getByTestId('tile-M4').getByRole('button').click();
  await expect(page).toHaveURL(/\/scorecard\/M4\?window=90/);
  const first = frame.getByTestId('rows').locator('tbody tr').first();
  await expect(first).toContainText('Changed');
  await first.getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the window changes by keyboard and stays in the address', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.scorecard);
  await frame.getByRole('radio', { name: '90 d' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/window=180/);
  await expect(frame.getByRole('radio', { name: '180 d' })).toBeChecked();
});

test('every chart has its table with the same numbers', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.measure);
  await expect(frame.getByRole('img')).toBeVisible();
  await frame.getByRole('button', { name: 'Show as a table' }).click();
  await expect(frame.getByRole('columnheader', { name: 'Week of' })).toBeVisible();
});
