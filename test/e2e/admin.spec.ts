import { openScreen, SCREENS } from './support/screens';
import { expect, test } from './support/test';

test('a status without a stage is found, and one choice mends it', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.admin);
  await expect(frame.getByText(/items are in .*Blocage juridique/)).toBeVisible();
  await frame.getByRole('combobox', { name: /^Space/ }).selectOption('WEB');
  await frame.getByLabel(/Blocage juridique/).selectOption({ label: 'Triage' });
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByTestId('flag')).toContainText('Settings saved');
  await expect(frame.getByText(/items are in .*Blocage juridique/)).toBeHidden();
});

test('a limit that is no number is told beside it, and nothing is saved', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.admin);
  const limit = frame.getByLabel('Urgent, Limit, items');
  await limit.fill('two');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByText('A whole number from 1 to 999')).toBeVisible();
  await expect(limit).toBeFocused();
});

test('of two administrators who save at once, the second is told', async ({ page, context }) => {
  const first = await openScreen(page, SCREENS.admin);
  const otherPage = await context.newPage();
  const second = await openScreen(otherPage, SCREENS.admin);
  await second.getByLabel('Planned, Limit, items').fill('9');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(otherPage.getByTestId('flag')).toContainText('Settings saved');

  await first.getByLabel('Planned, Limit, items').fill('7');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.getByText('Somebody else saved first')).toBeVisible();
  await first.getByRole('button', { name: 'Try again' }).click();
  await expect(first.getByLabel('Planned, Limit, items')).toHaveValue('9');
});

test('somebody who does not administer Jira is refused', async ({ page }) => {
  const frame = page.frameLocator('iframe[data-testid="frame-jira:adminPage"]');
  await page.goto('/jira/settings/entente?persona=camille&locale=en-US');
  await expect(frame.getByText('You do not have permission for this')).toBeVisible();
});
