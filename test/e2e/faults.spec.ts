import { expect, test } from './support/test';

test('the shell orders what goes wrong, refuses a plan that is wrong, and ends it', async ({
  page,
  watched,
}) => {
  // Chromium reports the refused plan as an error of the page.
  watched.allow(/status of 400/);
  await page.goto('/jira/box?locale=en-US');
  const said = page.getByTestId('faults-said');
  await page.getByRole('button', { name: 'Searches answer 429' }).click();
  await page.getByRole('button', { name: 'Order this' }).click();
  await expect(said).toHaveText('Still to come: jira 3');

  await page.getByLabel('Plan (JSON)').fill('{"jira": [{"answer": {"status": 99}}]}');
  await page.getByRole('button', { name: 'Order this' }).click();
  await expect(said).toContainText('jira.0.answer');

  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByLabel('Plan (JSON)')).toHaveValue('{}');
  await expect(said).toHaveText('');
});
