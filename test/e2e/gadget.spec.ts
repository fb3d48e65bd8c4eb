import { expectAccessible } from './support/accessible';
import { frameOf, openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

test('the gadget keeps the window chosen for it, and leads to the scorecard', async ({ page }) => {
  // axe goes through the page once more.
  test.slow();
  await page.goto('/jira/dashboards?persona=helene&locale=en-US');
  const gadget = frameOf(page, 'jira:dashboardGadget');
  await expect(gadget.getByTestId('headline')).toContainText('Speed and stability');
  await expect(gadget.getByTestId(/^tile-/)).toHaveCount(2);
  await expectAccessible(page);
  await takePicture(page, 'gadget');
  await page.getByRole('button', { name: 'Configure' }).click();
  await gadget.getByRole('radio', { name: '90 d' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(gadget.getByTestId('headline')).toContainText('Urgency');
  await page.reload();
  await expect(gadget.getByTestId('headline')).toContainText('Urgency');
  await gadget.getByRole('button', { name: 'Open the shared scorecard' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/jira\/apps\/entente\/scorecard\?window=365/);
  const scorecard = frameOf(page, 'jira:globalPage');
  await expect(scorecard.getByRole('radio', { name: '365 d' })).toBeChecked();
});

test('totals are asked for, granted, and seen', async ({ page }) => {
  const asker = { ...SCREENS.scorecard, persona: 'camille' };
  const before = await openScreen(page, asker);
  await before.getByRole('button', { name: /^Ask for totals/ }).focus();
  await page.keyboard.press('Enter');
  await expect(before.getByText('Totals asked for: a Jira administrator decides.')).toBeVisible();
  const admin = await openScreen(page, SCREENS.admin);
  const wish = admin
    .getByRole('region', { name: 'Totals of hidden spaces' })
    .getByRole('row')
    .filter({ hasText: 'Camille Besson' });
  await wish.getByRole('button', { name: /^Grant/ }).click();
  await expect(wish).toContainText('Granted');
  const after = await openScreen(page, asker);
  await expect(after.getByText('With the totals of 1 space that you do not see.')).toBeVisible();
  await after.getByText('3 spaces visible to you').click();
  await expect(after.getByText(/its totals are in by a grant/)).toBeVisible();
  await expect(after.locator('main')).not.toContainText('WEB');
});
