import { frameOf } from './support/screens';
import { expect, test } from './support/test';

test('the strip leads four people through the whole road', async ({ page }) => {
  await page.goto('/?locale=en-US');
  const steps = page.getByRole('navigation', { name: 'Four steps' }).getByRole('button');

  await steps.nth(0).click();
  await expect(page.getByTestId('persona')).toContainText('Camille');
  await expect(frameOf(page, 'jira:globalPage').getByRole('heading', { level: 1 })).toBeVisible();

  await steps.nth(1).click();
  await expect(page).toHaveURL(/\/browse\/ACQ-\d+/);
  await expect(frameOf(page, 'jira:issuePanel').locator('main')).toBeVisible();

  await steps.nth(2).click();
  await expect(page).toHaveURL(/\/jira\/projects\/ACQ\/apps\/entente/);

  await steps.nth(3).click();
  await expect(frameOf(page, 'jira:globalPage').getByTestId('headline')).toBeVisible();
});
