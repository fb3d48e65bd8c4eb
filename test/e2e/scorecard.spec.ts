import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessible';
import { frameOf, openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
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
  await expect(first.getByRole('listitem').first()).toHaveText(
    /: .+ → .+ \((Ready|Build|Review), (marketing side|on neither side)\)$/,
  );
  await first.getByRole('button').first().click();
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

test('the chart tells mean, natural limits and signals in words, and so does its table', async ({
  page,
}) => {
  const frame = await openScreen(page, SCREENS.measure);
  await expect(frame.getByText(/^Mean of the baseline: \d+%$/)).toBeVisible();
  await expect(frame.getByText(/^Natural limits: \d+% to \d+%/)).toBeVisible();
  await expect(frame.getByText(/^Baseline: the first 10 points, from the week of /)).toBeVisible();
  await frame.getByRole('button', { name: 'Show as a table' }).focus();
  await page.keyboard.press('Enter');
  for (const name of ['Mean', 'Lower limit', 'Upper limit', 'Signal'])
    await expect(frame.getByRole('columnheader', { name, exact: true })).toBeVisible();
});

test('the headline is copied as a sentence in both languages', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const frame = await openScreen(page, SCREENS.scorecard, { locale: 'fr-FR' });
  await frame.getByRole('button', { name: 'Copier en une phrase' }).click();
  await expect(frame.getByText('Copié, en anglais et en français.')).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^Speed and stability: .* Marketing owes\. Over 90 days, /);
  expect(lines[1]).toMatch(/^Vitesse et stabilité\s: .* Le marketing doit\. Sur 90 jours, /);
});

test('where copying is refused the sentence is there to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
  });
  const frame = await openScreen(page, SCREENS.scorecard);
  await frame.getByRole('button', { name: 'Copy as a sentence' }).focus();
  await page.keyboard.press('Enter');
  const box = frame.getByRole('textbox', { name: 'Text to copy' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(/Marketing owes\.[^]*Le marketing doit\./);
});

test('the rows behind a figure go to a file, and to a text where no file can be kept', async ({
  page,
}) => {
  const frame = await openScreen(page, SCREENS.measure);
  const button = frame.getByRole('button', { name: /^Download all \d+ rows as CSV$/ });
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^entente-M4-\d{4}-\d\d-\d\d\.csv$/);
  const written = await readFile(await download.path(), 'utf8');
  expect(written.startsWith('\uFEFFWork item,Space,Lane,Work type,Counted as,Ready,')).toBe(true);
  const all = Number(/\d+/.exec(await button.innerText())?.[0]);
  expect(all).toBeGreaterThan(50);
  expect(written.trimEnd().split('\r\n')).toHaveLength(1 + all);
  await frame.getByRole('button', { name: 'Show the text instead' }).click();
  await expect(frame.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(
    /^Work item,Space,Lane,Work type,Counted as,Ready,/,
  );
});

test('a chart’s weeks go to a file, in the language of the page', async ({ page }) => {
  const frame = await openScreen(page, SCREENS.measure, { locale: 'fr-FR' });
  const button = frame.getByRole('button', { name: /^Télécharger en CSV/ });
  await button.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const written = await readFile(await download.path(), 'utf8');
  expect(written).toMatch(
    /^\uFEFFSemaine du,Part des écarts \(0 à 1\),Tickets,Moyenne de référence .*,Signal\r\n\d{4}-\d\d-\d\d,/,
  );
});

test('a pair’s details tell what was published elsewhere, dated, where both halves have a source', async ({
  page,
}) => {
  const frame = await openScreen(page, SCREENS.scorecard, { locale: 'fr-FR' });
  const speed = frame.getByTestId('pair-B');
  await speed.locator('summary').click();
  await expect(speed.getByText(/^Ailleurs\s: pour 43\s% .*\(Accenture, 2014\)\.$/)).toBeVisible();
  const quality = frame.getByTestId('pair-D');
  await quality.locator('summary').click();
  await expect(quality.getByText('Ailleurs')).toHaveCount(0);
});

test('the rows are filtered by lane and type, in the address, and say how many remain', async ({
  page,
}) => {
  const frame = await openScreen(page, SCREENS.measure);
  const rows = frame.getByTestId('rows').locator('tbody tr');
  await frame.getByLabel('Lane').selectOption({ label: 'Rapid prototype' });
  await expect(page).toHaveURL(/lane=rapid-prototype/);
  await expect(frame.getByText(/^\d+ of \d+ remain with these filters\.$/)).toBeVisible();
  await frame.getByLabel('Work type').selectOption({ label: 'Prototype' });
  await expect(page).toHaveURL(/type=prototype/);
  const said = await frame.getByText(/remain with these filters/).innerText();
  await expect(rows).toHaveCount(Math.min(50, Number(/^\d+/.exec(said)?.[0])));
});

test('the issues shown open in Jira’s own search', async ({ page, context }) => {
  const frame = await openScreen(page, SCREENS.measure);
  const key = await frame.getByTestId('rows').locator('tbody tr button').first().innerText();
  const opened = context.waitForEvent('page');
  await frame.getByRole('button', { name: 'Open in Jira’s search' }).focus();
  await page.keyboard.press('Enter');
  const search = await opened;
  await expect(search.getByLabel('JQL')).toHaveValue(new RegExp(`^key in \\(${key},`));
  await expect(search.getByRole('link', { name: /^(ACQ|FID|WEB)-\d+$/ }).first()).toBeVisible();
});

test('a space has its scorecard beside its board, of itself alone', async ({ page }) => {
  await openScreen(page, { ...SCREENS.board, persona: 'helene' });
  const side = page.getByRole('navigation', { name: 'Navigation' }).locator('section').first();
  await side.getByRole('link', { name: 'Scorecard' }).click();
  const frame = frameOf(page, 'jira:projectPage');
  await expect(frame.getByText('Space ACQ alone.')).toBeVisible();
  await expectAccessible(page);
  await takePicture(page, 'project-scorecard');
  await frame.getByTestId('tile-M4').getByRole('button').click();
  await expect(page).toHaveURL(/\/projects\/ACQ\/apps\/entente\/scorecard\/M4\?window=90/);
  const rows = frame.getByTestId('rows').locator('tbody tr');
  await expect(rows.first()).toContainText('ACQ-');
  await expect(rows.filter({ hasText: /(FID|WEB)-\d/ })).toHaveCount(0);
  await expect(frame.getByRole('button', { name: /^Download the receipt.*ACQ/ })).toBeVisible();
  await page.goBack();
  await frame.getByRole('button', { name: 'All spaces' }).click();
  await expect(page).toHaveURL(/\/jira\/apps\/entente\/scorecard\?window=90/);
  const all = frameOf(page, 'jira:globalPage');
  await expect(all.getByText('3 of 3 spaces visible to you')).toBeVisible();
});
