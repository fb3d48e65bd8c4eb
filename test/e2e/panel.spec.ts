import type { FrameLocator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { askAs } from './support/as-persona';
import { frameOf } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

interface Look {
  readonly locale?: string;
  readonly theme?: string;
}

/** Makes a request by Jira's own REST API, as a person, without any of our fields. */
async function makeRequest(page: Page, title: string, type = 'Prototype'): Promise<string> {
  await page.goto('/jira/apps/entente/my-requests?persona=camille&locale=en-US');
  const global = frameOf(page, 'jira:globalPage');
  await global.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Create' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Space/).selectOption({ label: 'Acquisition and campaigns' });
  await dialog.getByLabel(/Work type/).selectOption({ label: type });
  await dialog.getByLabel(/Summary/).fill(title);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
  const answer = await page.request.get('/box/newest-request');
  return ((await answer.json()) as { key: string }).key;
}

/** Carries a new request to review in Jira itself, as IT does. */
const bringToReview = (page: Page, key: string) =>
  carry(page, key, ['Start triage', 'Yes', 'Pull', 'Submit for review']);

async function carry(page: Page, key: string, moves: readonly string[]): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  for (const name of moves) {
    const { transitions } = (await (await askAs(page, 'ines', { method: 'GET', path })).json()) as {
      transitions: readonly { id: string; name: string }[];
    };
    const { id } = transitions.find((each) => each.name === name)!;
    await askAs(page, 'ines', { method: 'POST', path, data: { transition: { id } } });
  }
}

async function openPanel(
  page: Page,
  key: string,
  persona: string,
  { locale = 'en-US', theme = 'light' }: Look = {},
): Promise<FrameLocator> {
  await page.goto(`/browse/${key}?persona=${persona}&locale=${locale}&theme=${theme}`);
  const panel = frameOf(page, 'jira:issuePanel');
  await panel.locator('.standing-sentence').waitFor();
  return panel;
}

test('a request made in Jira’s own dialog says what is missing and by when an answer is due', async ({
  page,
}) => {
  const key = await makeRequest(page, 'Made in the dialog');
  const panel = await openPanel(page, key, 'ines');
  await expect(panel.getByText('We are waiting for IT to answer, since today.')).toBeVisible();
  await expect(panel.getByText(/Readiness: 0 of 5/)).toBeVisible();
  await expect(panel.getByText(/By the agreed target/)).toBeVisible();
  await takePicture(page, 'panel-it');
  await expectAccessible(page);
});

test('IT answers "yes, if" by keyboard from New, and the requester reads it as a sentence', async ({
  page,
}) => {
  const key = await makeRequest(page, 'Herbs on the tablet');
  const panel = await openPanel(page, key, 'ines');
  await panel.getByRole('button', { name: 'Yes, if…' }).press('Enter');
  const condition = panel.getByLabel('On which condition?');
  await expect(condition).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(condition).toBeFocused();
  await expect(condition).toHaveAccessibleDescription(/Write the condition/);
  await takePicture(page, 'panel-answer-problem');
  await expectAccessible(page);
  await page.keyboard.type('the consent text is approved first');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/Accepted and ready/)).toBeVisible();
  await expect(panel.getByText('Yes, if: the consent text is approved first')).toBeVisible();
  await expect(frameOf(page, 'jira:issueContext').getByText(/Accepted and ready/)).toBeVisible();

  await page.goto('/jira/apps/entente/my-requests?persona=camille&locale=en-US');
  const mine = frameOf(page, 'jira:globalPage').getByRole('listitem').filter({ hasText: key });
  await expect(mine).toContainText('IT’s answer: Yes, if: the consent text is approved first');

  const later = await openPanel(page, key, 'ines');
  await later.getByRole('button', { name: 'The condition is fulfilled' }).press('Enter');
  await expect(later.locator('.standing-answer')).toContainText('Yes.');
  await expect(later.getByRole('button', { name: 'The condition is fulfilled' })).toBeHidden();
});

test('"not now" needs a day from today on, "no, but" an alternative', async ({ page }) => {
  const key = await makeRequest(page, 'Herbs by drone');
  const panel = await openPanel(page, key, 'ines');
  await panel.getByRole('button', { name: 'Not now, but on…' }).click();
  await panel.getByRole('button', { name: 'Answer not now' }).click();
  await expect(panel.getByText(/Choose a date/)).toBeVisible();
  await panel.getByRole('button', { name: 'No, but…' }).click();
  await panel.getByLabel('What instead?').fill('No.');
  await panel.getByRole('button', { name: 'Answer no, but' }).click();
  await expect(panel.getByText(/20 characters or more, or a link/).last()).toBeVisible();
  await panel.getByLabel('What instead?').fill('Use the loyalty mail that exists already.');
  await panel.getByRole('button', { name: 'Answer no, but' }).click();
  await expect(panel.getByText(/Closed by IT’s answer/)).toBeVisible();
  await expect(panel.getByText('Next: marketing looks at the alternative.')).toBeVisible();
});

test('IT asks, marketing replies in the panel, and it is IT’s turn again', async ({ page }) => {
  const key = await makeRequest(page, 'Herbs by post');
  const it = await openPanel(page, key, 'ines');
  await it.getByRole('button', { name: 'Ask first…' }).click();
  await it.getByLabel(/What do you need to know/).fill('Which countries?');
  await it.getByRole('button', { name: 'Send the question' }).click();
  await expect(it.getByText('We are waiting for marketing to reply, since today.')).toBeVisible();

  const marketing = await openPanel(page, key, 'camille');
  await expect(marketing.getByText(/Your turn: IT has asked you something/)).toBeVisible();
  await expect(marketing.getByText('Which countries?')).toBeVisible();
  await takePicture(page, 'panel-marketing');
  await marketing.getByLabel('Your reply').fill('France and Switzerland.');
  await marketing.getByRole('button', { name: 'Send' }).click();
  await expect(marketing.getByText(/IT is studying it/)).toBeVisible();
});

test('marketing says "not yet" with the kind of change in the panel, and it is in build again', async ({
  page,
}) => {
  const key = await makeRequest(page, 'Herbs on a map', 'Martech Request');
  await bringToReview(page, key);
  const french = await openPanel(page, key, 'camille', { locale: 'fr-FR', theme: 'dark' });
  await french.getByRole('button', { name: 'Pas encore' }).click();
  await expect(french.getByLabel('De quel ordre')).toBeVisible();
  await takePicture(page, 'panel-review-dark-fr');
  await expectAccessible(page);

  const panel = await openPanel(page, key, 'camille');
  await panel.getByRole('button', { name: 'Not yet' }).click();
  const words = panel.getByLabel('What did you find?');
  await expect(words).toBeFocused();
  await expect(words).toHaveAccessibleDescription(/Write what has to change\.$/);
  await words.fill('The pin is in the sea.');
  await panel.getByRole('button', { name: 'Not yet' }).click();
  const reason = panel.getByLabel('What kind of change');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Choose what kind of change/);
  await takePicture(page, 'panel-review');
  await expectAccessible(page);
  await reason.selectOption({ label: 'Misunderstood' });
  await panel.getByRole('button', { name: 'Not yet' }).click();
  await expect(panel.getByText('IT is working on it, since today.')).toBeVisible();

  const get = (path: string) => askAs(page, 'ines', { method: 'GET', path });
  const kept = await get(`/rest/api/3/issue/${key}?fields=*all`);
  const text = await kept.text();
  expect(text).toContain('"Misunderstood"');
  expect(text).toContain('"In build"');
  const comments = await get(`/rest/api/3/issue/${key}/comment`);
  expect(await comments.text()).toContain('The pin is in the sea.');
});

test('marketing says "it works" in My requests by keyboard', async ({ page }) => {
  const title = 'Herbs by the hour';
  await bringToReview(page, await makeRequest(page, title, 'Martech Request'));
  await page.goto('/jira/apps/entente/my-requests?persona=camille&locale=en-US');
  const mine = frameOf(page, 'jira:globalPage');
  const item = mine.getByRole('listitem').filter({ hasText: title });
  await item.getByLabel('What did you find?').focus();
  await page.keyboard.press('Tab');
  await expect(item.getByRole('button', { name: 'It works' })).toBeFocused();
  await takePicture(page, 'my-requests-review');
  await page.keyboard.press('Enter');
  const ended = mine.getByRole('region', { name: /^Finished/ }).getByRole('listitem');
  await expect(ended.filter({ hasText: title })).toContainText('Done on');
});

test('a prototype that asks for more on its way on can be said to work, or given back', async ({
  page,
}) => {
  const key = await makeRequest(page, 'Herbs in a pilot');
  await bringToReview(page, key);
  const panel = await openPanel(page, key, 'camille');
  await expect(panel.getByRole('button', { name: 'Not yet' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'It works' })).toHaveCount(0);
  await panel.getByLabel('What did you find?').fill('It works on every phone.');
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(panel.getByLabel('What did you find?')).toHaveValue('');
  await expect(panel.getByText(/Your turn: try it/)).toBeVisible();
});

test('marketing sees no answer buttons, and the panel holds in French and dark', async ({
  page,
}) => {
  const key = await makeRequest(page, 'Herbs in French');
  const panel = await openPanel(page, key, 'camille', { locale: 'fr-FR', theme: 'dark' });
  await expect(panel.getByText(/Nous attendons la réponse de l’IT/)).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);
  await takePicture(page, 'panel-marketing-dark-fr');
  await expectAccessible(page);
});

test('IT records a standard, its half of the case and what it understood, and marketing reads and answers', async ({
  page,
}) => {
  test.slow();
  const key = await makeRequest(page, 'Herbs by the book', 'Martech Request');
  let panel = await openPanel(page, key, 'ines');
  await panel.getByText(/^Standards: 0 of \d+ in order$/).click();
  const brand = panel.getByLabel('On brand');
  await brand.selectOption('not met');
  await panel.getByLabel('What shows it? (optional)').fill('The old logo is on the banner.');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('The old logo is on the banner.')).toBeVisible();
  await panel.getByLabel('Fits the architecture').selectOption('met');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText(/^Standards: 1 of \d+ in order$/)).toBeVisible();

  await panel.getByText(/^Business case: IT’s half not written/).click();
  await panel.getByRole('button', { name: 'Write our half' }).click();
  const purchase = panel.getByRole('group', { name: 'Purchase' });
  await expect(purchase.getByLabel('At least')).toBeFocused();
  await purchase.getByLabel('At least').fill('9000');
  await purchase.getByLabel('Most likely').fill('2000');
  await purchase.getByLabel('At most').fill('3000');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(purchase.getByLabel('At least')).toBeFocused();
  await expect(purchase.getByText('Whole amounts, the lowest first.')).toBeVisible();
  await purchase.getByLabel('At least').fill('1 000');
  await takePicture(page, 'panel-case-light-en');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText(/^Business case: IT’s half complete/)).toBeVisible();

  await panel.getByText('What IT understood', { exact: true }).click();
  await panel.getByRole('button', { name: 'Say what we understood' }).click();
  await expect(panel.getByLabel('In one sentence')).toBeFocused();
  await page.keyboard.type('Herbs are sold.');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Between 20 and 500 characters.')).toBeVisible();
  await expect(panel.getByLabel('In one sentence')).toBeFocused();
  await panel.getByLabel('In one sentence').fill('Herbs are sold by the book, to everybody.');
  await takePicture(page, 'panel-understood-light-en');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Marketing has not said yet whether that’s it.')).toBeVisible();

  panel = await openPanel(page, key, 'camille', { locale: 'fr-FR', theme: 'dark' });
  await panel.getByText(/^Business case\s: volet IT complet, volet marketing non écrit$/).click();
  await expect(panel.getByText('2 000')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Écrire notre volet' })).toHaveCount(1);
  await panel.getByText(/^Exigences\s: 1 en règle sur \d+$/).click();
  await expect(panel.getByLabel('Conforme à la marque')).toHaveValue('not-met');
  await expect(panel.getByText('Herbs are sold by the book, to everybody.')).toBeVisible();
  await panel.getByRole('button', { name: 'Pas tout à fait…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Aux membres du club, et à eux seuls.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    panel.getByText(/^Marketing\s: pas tout à fait\. Aux membres du club/),
  ).toBeVisible();
  await takePicture(page, 'panel-acts-dark-fr');
  await expectAccessible(page);
});

test('once a request is with its users, each side records what came of its half, and marketing how it fits', async ({
  page,
}) => {
  test.slow();
  const key = await makeRequest(page, 'Herbs by the pound', 'Martech Request');
  let panel = await openPanel(page, key, 'ines');
  await panel.getByText(/^Business case: IT’s half not written/).click();
  await panel.getByRole('button', { name: 'Write our half' }).click();
  const purchase = panel.getByRole('group', { name: 'Purchase' });
  for (const [part, amount] of [
    ['At least', '1000'],
    ['Most likely', '2000'],
    ['At most', '3000'],
  ] as const)
    await purchase.getByLabel(part).fill(amount);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText(/^Business case: IT’s half complete/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Record what came of it' })).toHaveCount(0);

  await bringToReview(page, key);
  await carry(page, key, ['Accept']);
  panel = await openPanel(page, key, 'ines');
  await panel.getByText(/^Business case: IT’s half complete/).click();
  await panel.getByRole('button', { name: 'Record what came of it' }).press('Enter');
  const amount = panel.getByLabel('What it cost in the end');
  await expect(amount).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(amount).toHaveAccessibleDescription(/Write a whole amount/);
  await expectAccessible(page);
  await amount.fill('2 500');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('It cost: 2,500')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Correct what came of it' })).toBeFocused();

  panel = await openPanel(page, key, 'camille', { locale: 'fr-FR', theme: 'dark' });
  await panel.getByText(/^Business case/).click();
  await expect(panel.getByText(/^Coût réel\s: 2\s500$/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Noter le résultat réel' })).toHaveCount(0);
  await expect(panel.getByText('Le marketing ne s’est pas encore prononcé.')).toBeVisible();
  await panel.getByRole('button', { name: '3 En grande partie' }).press('Enter');
  await expect(panel.getByText(/^Marketing\s: en grande partie \(3 sur 4\)\.$/)).toBeVisible();
  await takePicture(page, 'panel-actual-dark-fr');
  await expectAccessible(page);

  panel = await openPanel(page, key, 'ines');
  await expect(panel.getByText('Marketing: mostly (3 of 4).')).toBeVisible();
  await expect(panel.getByRole('button', { name: '4 Wholly' })).toHaveCount(0);
});
