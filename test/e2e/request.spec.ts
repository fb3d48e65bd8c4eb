import type { FrameLocator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { frameOf, openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

/** Answers what keeps a request from being filed, and one question of five. */
async function fillIn(form: FrameLocator, title: string): Promise<void> {
  await form.getByLabel('In one line').fill(title);
  await form.getByRole('radio', { name: 'Try something out' }).check();
  await form.getByRole('radio', { name: 'Acquisition and campaigns' }).check();
  await form.getByLabel('What is different').fill('Customers learn at once that it is back.');
  await form.getByLabel('Who it is for').fill('Loyalty members');
}

/** Runs in the frame: whether the last step of filing is noted in this browser. */
function isFilingOver(): boolean {
  const key = Object.keys(localStorage).find((each) => each.startsWith('entente.draft')) ?? '';
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as {
    filing?: { recorded?: boolean };
  };
  return kept.filing?.recorded === true;
}

/** Whether it is noted in Jira, from where another device takes the draft. */
async function isFilingOverInJira(page: Page): Promise<boolean> {
  const { personas } = (await (await page.request.get('/box')).json()) as {
    personas: readonly { key: string; accountId: string }[];
  };
  const { accountId } = personas.find(({ key }) => key === SCREENS.newRequest.persona)!;
  const answer = await page.request.get(
    `/rest/api/3/user/properties/entente.draft?accountId=${accountId}`,
    // The shell takes a persona from its own page only.
    { headers: { 'x-persona': accountId, 'sec-fetch-site': 'same-origin' } },
  );
  const { value } = (await answer.json()) as { value?: { filing?: { recorded?: boolean } } };
  return value?.filing?.recorded === true;
}

test.afterEach(async ({ page }) => {
  // Tests of one worker share a site, and a user has one draft.
  const form = frameOf(page, SCREENS.newRequest.frame);
  const discard = form.getByRole('button', { name: /Discard the draft/ });
  if (await discard.isVisible()) {
    await discard.click();
    await form.getByRole('button', { name: /Really discard/ }).click();
    await expect(discard).toBeHidden();
  }
});

test('a request is filed with its file, and stands first under way in My requests', async ({
  page,
}) => {
  const form = await openScreen(page, SCREENS.newRequest);
  await fillIn(form, 'Sort the herbs by kitchen');
  await expect(form.getByText('1 of 5 answers complete')).toBeVisible();
  await expect(form.getByText(/Kept for \d+% of \d+ requests/)).toBeVisible();
  await form.getByLabel('File', { exact: true }).setInputFiles({
    ...{ name: 'herbs.csv', mimeType: 'text/csv', buffer: Buffer.from('basil,mint') },
  });
  const file = form.getByRole('button', { name: 'File the request' });
  await file.dblclick();
  await expect(form.getByRole('heading', { name: 'Your request is filed' })).toBeFocused();
  await expect(form.getByText(/You get an answer by/)).toBeVisible();
  await expect(form.getByRole('alert')).toHaveCount(0);
  await takePicture(page, 'request-filed');
  await expectAccessible(page);

  await form.getByRole('button', { name: 'My requests' }).click();
  const mine = form.getByRole('listitem').filter({ hasText: 'Sort the herbs by kitchen' });
  await expect(mine).toHaveCount(1);
  await expect(mine).toContainText('We are waiting for IT to answer, since today.');
  await expect(mine).toContainText('Answer by');

  await mine.getByRole('button', { name: 'Sort the herbs by kitchen' }).click();
  await expect(page.getByText('herbs.csv').first()).toBeVisible();
});

test('an empty request is not filed: the first problem has the focus and says what to do', async ({
  page,
}) => {
  const form = await openScreen(page, SCREENS.newRequest);
  await form.getByRole('button', { name: 'File the request' }).press('Enter');
  const title = form.getByLabel('In one line');
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(/Say in one line what you need/);
  await expect(form.getByText('3 answers need your attention')).toBeVisible();
  await takePicture(page, 'request-problems');
  await expectAccessible(page);
});

test('urgency is argued with a reason, a date and a price', async ({ page }) => {
  const form = await openScreen(page, SCREENS.newRequest);
  await fillIn(form, 'Consent banner is down');
  const answerBy = form.getByRole('region', { name: 'You get an answer by' });
  await expect(answerBy).toContainText('Kept for');
  const calm = await answerBy.innerText();
  await form.getByLabel(/It is urgent/).check();
  await form.getByRole('button', { name: 'File the request' }).click();
  await expect(form.getByLabel('Needed by')).toBeFocused();
  await form.getByLabel('Needed by').fill('2099-01-31');
  await form.getByLabel('About how much a week?').fill('12 000');
  await form.getByLabel('Why it cannot wait').fill('No consent is asked for at all');
  await expect.poll(() => answerBy.innerText()).not.toBe(calm);
});

test('what was typed is there again after a reload, and on another device', async ({
  page,
  context,
}) => {
  const form = await openScreen(page, SCREENS.newRequest);
  await fillIn(form, 'Water the plants by app');
  await expect(form.getByText('Draft kept. You can go on later')).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('In one line')).toHaveValue('Water the plants by app');

  await form.locator('body').evaluate(() => localStorage.clear());
  const other = await context.newPage();
  const there = await openScreen(other, SCREENS.newRequest);
  await expect(there.getByLabel('In one line')).toHaveValue('Water the plants by app');
  await expect(there.getByRole('radio', { name: 'Try something out' })).toBeChecked();
  await other.close();
});

test('whoever comes back after filing finds an empty form, not the last request', async ({
  page,
}) => {
  const form = await openScreen(page, SCREENS.newRequest);
  await fillIn(form, 'Remind members of their points by post');
  await form.getByRole('button', { name: 'File the request' }).click();
  await expect(form.getByRole('heading', { name: 'Your request is filed' })).toBeVisible();
  // The promise is kept after the request is there; until then the page still has something to do.
  await expect.poll(() => form.locator('body').evaluate(isFilingOver)).toBe(true);
  await page.reload();
  await expect(form.getByLabel('In one line')).toHaveValue('');
  // What the reload may have cut off is made good.
  await expect.poll(() => isFilingOverInJira(page)).toBe(true);
});

test('what looks alike is shown while the title is typed', async ({ page }) => {
  const form = await openScreen(page, SCREENS.newRequest);
  await form.getByLabel('In one line').fill('Tell customers when a plant is back in stock');
  await expect(form.getByText('Already asked?')).toBeVisible();
  await expect(
    form.getByRole('button', { name: 'Tell me when my plant is back in stock' }),
  ).toBeVisible();
  await takePicture(page, 'request-similar');
});

test('a question is answered in My requests in one box, by keyboard', async ({ page }) => {
  const mine = await openScreen(page, SCREENS.myRequests);
  const turn = mine.getByRole('region', { name: /^Your turn/ }).getByRole('listitem');
  const asked = turn.filter({ hasText: 'IT has asked you something' }).first();
  const title = await asked.getByRole('heading').innerText();
  await asked.getByLabel('Your reply').fill('All members who opted in this year.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const moved = mine
    .getByRole('region', { name: /^Under way/ })
    .getByRole('listitem')
    .filter({ hasText: title });
  await expect(moved).toContainText('IT is studying it');
});

test('the request page holds in French, dark, on a narrow screen', async ({ page }) => {
  const look = { locale: 'fr-FR', theme: 'dark', width: 320 } as const;
  const form = await openScreen(page, SCREENS.newRequest, look);
  await form.getByRole('button', { name: 'Déposer la demande' }).click();
  await expect(form.getByText('Dites en une ligne ce qu’il vous faut.')).toBeVisible();
  await takePicture(page, 'request-problems-dark-fr-320');
  await expectAccessible(page);
});
