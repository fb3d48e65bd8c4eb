import { expectAccessible } from './support/accessible';
import { openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

test.use({ apart: 'agenda' });

test('a figure is put on the agenda by keyboard, once, with its receipt', async ({ page }) => {
  test.slow();
  const frame = await openScreen(page, SCREENS.measure);
  const ask = frame.getByRole('button', { name: /^Put on the agenda/ });
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('.scorecard-agenda-form').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask).toBeFocused();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await takePicture(page, 'agenda-form');
  await frame.getByRole('button', { name: 'Make the decision' }).click();
  const key = frame.locator('.scorecard-agenda [role=status]').getByRole('button');
  await expect(key).toHaveText(/^[A-Z]+-\d+$/);
  await expect(key).toBeFocused();
  await expect(frame.getByText('Now on the agenda:')).toBeVisible();
  await takePicture(page, 'agenda-made');
  const name = await key.innerText();

  const panel = await openScreen(page, { ...SCREENS.scorecard, persona: 'wei' });
  const headline = panel.locator('.scorecard-headline');
  await expect(headline.getByText('Already on the agenda:')).toBeVisible();
  await expect(headline.getByRole('button', { name })).toBeVisible();
  await takePicture(page, 'agenda-known');

  await headline.getByRole('button', { name }).click();
  const issue = page.getByRole('dialog');
  await expect(issue).toContainText('Change after Ready: ');
  await expect(issue).toContainText('/jira/apps/entente/scorecard/M4?window=90');
  await takePicture(page, 'agenda-decision');
});
