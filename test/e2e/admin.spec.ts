import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { openScreen, SCREENS } from './support/screens';
import { expect, test } from './support/test';

// Sides and limits change here, on which every other file relies.
test.use({ apart: 'settings' });

const save = (frame: FrameLocator, section: string) =>
  frame.getByRole('region', { name: section }).getByRole('button', { name: 'Save' }).click();
const SPACE = 'Settings of a space';

/** The page with one of its parts open, as the address says. */
const openPart = (page: Page, part: string) =>
  openScreen(page, { ...SCREENS.admin, path: `${SCREENS.admin.path}/${part}` });

test('a status without a stage is found, and one choice mends it', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.admin);
  await expect(frame.getByText(/items are in .*Blocage juridique/)).toBeVisible();
  await frame.getByRole('button', { name: SPACE }).press('Enter');
  await frame.getByRole('combobox', { name: /^Space/ }).selectOption('WEB');
  await frame.getByLabel(/Blocage juridique/).selectOption({ label: 'Triage' });
  await save(frame, SPACE);
  await expect(page.getByTestId('flag')).toContainText('Settings saved');
  await expect(frame.getByText(/items are in .*Blocage juridique/)).toBeHidden();
});

test('a limit that is no number is told beside it, and nothing is saved', async ({ page }) => {
  const frame = await openPart(page, 'space');
  const limit = frame.getByLabel('Urgent, Limit, items');
  await limit.fill('two');
  // Folded and opened again: what was typed is still there.
  await frame.getByRole('button', { name: SPACE }).click();
  await expect(limit).toBeHidden();
  await frame.getByRole('button', { name: SPACE }).click();
  await save(frame, SPACE);
  await expect(frame.getByText('A whole number from 1 to 999')).toBeVisible();
  await expect(limit).toBeFocused();
});

test('of two administrators who save at once, the second is told', async ({ page, context }) => {
  const first = await openPart(page, 'space');
  const otherPage = await context.newPage();
  const second = await openPart(otherPage, 'space');
  await second.getByLabel('Planned, Limit, items').fill('9');
  await save(second, SPACE);
  await expect(otherPage.getByTestId('flag')).toContainText('Settings saved');

  await first.getByLabel('Planned, Limit, items').fill('7');
  await save(first, SPACE);
  await expect(first.getByText('Somebody else saved first')).toBeVisible();
  const changes = first.getByRole('row', { name: /lanes\.planned\.limit/ });
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('9');
  await expect(changes.last()).toContainText('7');
  await first.getByRole('button', { name: 'Try again' }).click();
  await expect(first.getByLabel('Planned, Limit, items')).toHaveValue('9');
});

test('somebody who does not administer Jira is refused', async ({ page }) => {
  const frame = page.frameLocator('iframe[data-testid="frame-jira:adminPage"]');
  await page.goto('/jira/settings/entente?persona=camille&locale=en-US');
  await expect(frame.getByText('You do not have permission for this')).toBeVisible();
});

test('somebody joins a side with a role, and the roster keeps who leaves', async ({ page }) => {
  const frame = await openPart(page, 'roster');
  const it = frame.getByRole('group', { name: /^IT side: \d+ people/ });
  await expect(it.getByRole('row').nth(1)).toBeVisible();
  const before = await it.getByRole('row').count();
  await it.getByLabel('Add to the IT side: person or group').fill('camille');
  await it.getByRole('button', { name: /^Add Camille/ }).click();
  const row = it.getByRole('row', { name: /Camille/ });
  await row.getByLabel(/, Role$/).selectOption({ label: 'Lead' });
  await save(frame, 'Teams and sides');
  await expect(page.getByTestId('flag')).toContainText('Settings saved');
  await expect(it.getByRole('row')).toHaveCount(before + 1);
  await expect(row.getByLabel(/, Role$/)).toHaveValue('lead');
});

test('a whole group is followed by key alone; who is on a side already stays there', async ({
  page,
}) => {
  const frame = await openPart(page, 'roster');
  const it = frame.getByRole('group', { name: /^IT side: \d+ people/ });
  const marketing = frame.getByRole('group', { name: /^Marketing side: \d+ people/ });
  await expect(marketing.getByRole('row').nth(1)).toBeVisible();
  const follow = async (name: string) => {
    await marketing.getByLabel('Add to the marketing side: person or group').focus();
    await page.keyboard.type(name);
    await expect(marketing.getByRole('button', { name: /group/ }).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(marketing.getByRole('button', { name: /group/ }).first()).toBeFocused();
    await page.keyboard.press('Enter');
  };
  const before = await marketing.getByRole('row').count();
  await follow('administrators');
  await expect(marketing.getByText('1 of them stands on a side already')).toBeVisible();
  await marketing.getByRole('button', { name: 'Stop following jira-administrators' }).click();
  await expect(marketing.getByRole('row')).toHaveCount(before);

  await it.getByRole('button', { name: 'Noé Lambert, Leave' }).click();
  await follow('administrators');
  const row = marketing.getByRole('row', { name: /Noé Lambert/ });
  await expect(row).toContainText('With the group jira-administrators');
  await save(frame, 'Teams and sides');
  await expect(page.getByTestId('flag')).toContainText('Settings saved');
  await expect(marketing.getByRole('button', { name: /^Stop following/ })).toHaveCount(1);
});

test('settings are saved as a file, and a file that comes in is compared before it is taken', async ({
  page,
}) => {
  const frame = await openPart(page, 'file');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
  const file = JSON.parse(text) as { projects: { projectKey: string }[] };
  const take = (name: string, content: string) =>
    frame
      .getByTestId('settings-file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

  await take('same.json', text);
  await expect(frame.getByText('The file changes nothing')).toBeVisible();
  await take('cut.json', text.slice(0, -20));
  await expect(frame.getByText('This is no JSON')).toBeVisible();
  await take('faulty.json', text.replace(/"answerWithinDays": [\d.]+/, '"answerWithinDays": 900'));
  await expect(frame.getByText('projects.0.lanes.0.answerWithinDays')).toBeVisible();

  const key = file.projects[0]?.projectKey ?? '';
  await take('other.json', text.replace(/"answerWithinDays": [\d.]+/, '"answerWithinDays": 0.7'));
  const changes = frame.getByRole('group', { name: 'What the file would change' });
  await expect(changes.getByRole('row', { name: /answerWithinDays/ })).toContainText('0.7');
  await changes.getByRole('button', { name: 'Take this over' }).click();
  await expect(changes.getByText('Settings saved')).toBeVisible();

  await frame.getByRole('button', { name: 'Changes of settings' }).click();
  const last = frame.locator('.admin-audit > li').first();
  await expect(last).toContainText(`Noé Lambert, ${key}`);
  await last.locator('summary').press('Enter');
  await expect(last.getByRole('row', { name: /answerWithinDays/ })).toContainText('0.7');
});
