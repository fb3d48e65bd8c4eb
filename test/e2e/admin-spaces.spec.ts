import type { FrameLocator, Page } from '@playwright/test';
import { askAs } from './support/as-persona';
import { expectAccessible } from './support/accessible';
import { cardOf, cell, flag, openBoard } from './support/board';
import { frameOf, openScreen, SCREENS } from './support/screens';
import { takePicture } from './support/screenshot';
import { APPLY_PATIENCE_MS, heading } from './support/setting-up';
import { expect, test } from './support/test';

// A check goes into a workflow here, and a space leaves.
test.use({ apart: 'spaces' });

const openSpaces = (page: Page) =>
  openScreen(page, { ...SCREENS.admin, path: `${SCREENS.admin.path}/space` });
const save = (frame: FrameLocator) => frame.getByRole('button', { name: 'Save' }).first().click();
const BEFORE_PILOT = 'Cleared, or waived, Pilot,';

/** Keys that a search finds, the oldest first. */
async function keysOf(page: Page, jql: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ jql: `${jql} ORDER BY created`, fields: 'key' });
  const path = `/rest/api/3/search/jql?${query.toString()}`;
  const { issues } = (await (await askAs(page, 'noe', { method: 'GET', path })).json()) as {
    readonly issues: readonly { readonly key: string }[];
  };
  return issues.map(({ key }) => key);
}

test('a check that both sides decided on: planned, put into the workflow, refused by Jira, undone', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const jql = 'project = ACQ AND issuetype = Decision AND statusCategory = Done';
  const [decision] = await keysOf(page, `${jql} AND resolution = Done`);
  let frame = await openSpaces(page);
  await frame.getByLabel(`${BEFORE_PILOT} How firmly`).selectOption({ label: 'Block' });
  await save(frame);
  await expect(frame.getByText('The key of a Decision, such as ABC-123')).toBeVisible();
  await frame.getByLabel(`${BEFORE_PILOT} Decision`).fill(decision ?? '');
  await save(frame);
  await expect(flag(page)).toContainText('Settings saved');
  const finding = frame.getByRole('listitem').filter({ hasText: 'Agreed to block, but not in' });
  await expect(finding).toContainText('Cleared, or waived');
  await finding.getByRole('button', { name: 'See the plan that mends it' }).click();
  await expect(frame.getByRole('button', { name: /^Do (this step|these \d+ steps)$/ })).toBeVisible(
    {
      timeout: 20_000,
    },
  );
  await takePicture(page, 'gates-plan-light-en');
  await frame.getByRole('button', { name: /^Do (this step|these \d+ steps)$/ }).click();
  await expect(heading(frame, 'Set up')).toBeVisible({ timeout: APPLY_PATIENCE_MS });

  const key = await submitUncleared(page);
  const board = await openBoard(page);
  await cardOf(board, key).focus();
  await page.keyboard.press('m');
  await board.getByRole('menuitemradio', { name: 'In pilot' }).click();
  const dialog = board.getByRole('dialog');
  await expect(dialog).toContainText('Jira will refuse the move without');
  await takePicture(page, 'gates-refused-light-en');
  await dialog.getByLabel(/Trial ends on/).fill('2030-12-24');
  const why = dialog.getByLabel(/Why all the same/);
  if (await why.isVisible()) await why.fill('The shop opens on Saturday');
  await dialog.getByRole('button', { name: /^Move/ }).click();
  await expect(flag(page).last()).toContainText('not cleared');
  await expect(cell(board, 'rapid-prototype/review')).toContainText(key);

  frame = await openSpaces(page);
  await expect(frame.getByText(/cannot be taken out while checks of Entente/)).toBeVisible();
  await frame.getByRole('button', { name: 'Set up spaces' }).click();
  await frame.getByRole('button', { name: 'Undo…' }).click();
  await frame.getByRole('button', { name: 'Undo it' }).click();
  await expect(heading(frame, 'Undone')).toBeVisible({ timeout: APPLY_PATIENCE_MS });
  await openBoard(page);
  await cardOf(board, key).focus();
  await page.keyboard.press('m');
  await board.getByRole('menuitemradio', { name: 'In pilot' }).click();
  await dialog.getByLabel(/Trial ends on/).fill('2030-12-24');
  if (await why.isVisible()) await why.fill('The shop opens on Saturday');
  await dialog.getByRole('button', { name: /^Move/ }).click();
  await expect(flag(page).last()).toContainText(`${key} moved to In pilot`);
});

test('a space’s own administrator changes what the space has agreed on, and nothing else', async ({
  page,
}) => {
  const path = '/jira/projects/FID/settings/entente';
  const own = { ...SCREENS.admin, persona: 'sofia', path, frame: 'jira:projectSettingsPage' };
  const ready = { ...own, ready: 'form' };
  await page.goto(`${path}?persona=sofia&locale=en-US`);
  const frame = frameOf(page, own.frame);
  // Whoever may browse it may read it; only its administrators may save.
  await frame.getByLabel('Planned, Limit, items').fill('11');
  await save(frame);
  await expect(frame.getByText('You do not have permission for this')).toBeVisible();

  await makeAdministrator(page, 'FID', 'sofia');
  await openScreen(page, ready);
  await frame.getByLabel('Planned, Limit, items').fill('11');
  await expectAccessible(page);
  await takePicture(page, 'space-settings-light-en');
  await save(frame);
  await expect(flag(page)).toContainText('Settings saved');
  await page.reload();
  await expect(frame.getByLabel('Planned, Limit, items')).toHaveValue('11');
  await expect(frame.getByText('Teams and sides')).toBeHidden();
  await openScreen(page, ready, { locale: 'fr-FR', theme: 'dark', width: 320 });
  await expectAccessible(page);
  await takePicture(page, 'space-settings-dark-fr-320');
});

test('a space is taken out by keys, and its work items stay', async ({ page }) => {
  const frame = await openSpaces(page);
  await frame.getByRole('combobox', { name: /^Space/ }).selectOption('WEB');
  await frame.getByRole('button', { name: 'Take WEB out of Entente…' }).press('Enter');
  const sure = frame.getByRole('group', { name: /^WEB is no longer counted/ });
  await expect(sure.getByRole('button', { name: 'Take WEB out' })).toBeFocused();
  await expectAccessible(page);
  await takePicture(page, 'leave-space-light-en');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('rowheader', { name: 'WEB' })).toBeHidden();
  await page.goto('/jira/projects/WEB/apps/entente?persona=sofia');
  const board = frameOf(page, SCREENS.board.frame);
  await expect(board.getByText(/not set up/)).toBeVisible();
  expect(await keysOf(page, 'project = WEB')).not.toEqual([]);
});

/** Sends a prototype that is not cleared to review. @returns its key. */
async function submitUncleared(page: Page): Promise<string> {
  const inBuild = 'project = ACQ AND issuetype = Prototype AND status = "In build"';
  const [key = ''] = await keysOf(page, `${inBuild} AND "Cleared for" IS EMPTY`);
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await (await askAs(page, 'noe', { method: 'GET', path })).json()) as {
    readonly transitions: readonly { readonly id: string; readonly name: string }[];
  };
  const submit = transitions.find(({ name }) => name === 'Submit for review')!;
  await askAs(page, 'noe', { method: 'POST', path, data: { transition: { id: submit.id } } });
  return key;
}

async function makeAdministrator(page: Page, project: string, persona: string): Promise<void> {
  const box = (await (await page.request.get('/box')).json()) as {
    readonly personas: readonly { readonly key: string; readonly accountId: string }[];
  };
  const { accountId } = box.personas.find(({ key }) => key === persona)!;
  const roles = `/rest/api/3/project/${project}/role`;
  const urls = (await (
    await askAs(page, 'noe', { method: 'GET', path: roles })
  ).json()) as Readonly<Record<string, string>>;
  const path = new URL(urls['Administrators'] ?? '').pathname;
  await askAs(page, 'noe', { method: 'POST', path, data: { user: [accountId] } });
}
