import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { frameOf } from './support/screens';
import { takePicture } from './support/screenshot';
import { startSite, type Site } from './support/site';
import { expect, test } from './support/test';

const START_PATIENCE_MS = 60_000;
const APPLY_PATIENCE_MS = 120_000;
const ADMIN = `Basic ${Buffer.from('admin@example.com:any').toString('base64')}`;

interface Created {
  readonly id: string;
  readonly key: string;
}

async function post(site: Site, path: string, body: object): Promise<Created> {
  const answer = await fetch(`${site.url}/rest/api/3/${path}`, {
    method: 'POST',
    headers: { authorization: ADMIN, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Created;
}

async function get<T>(site: Site, path: string): Promise<T> {
  const answer = await fetch(`${site.url}/rest/api/3/${path}`, {
    headers: { authorization: ADMIN },
  });
  return (await answer.json()) as T;
}

async function makeSpace(site: Site, key: string): Promise<void> {
  const { accountId } = await get<{ readonly accountId: string }>(site, 'myself');
  await post(site, 'project', {
    ...{ key, name: `Space ${key}`, leadAccountId: accountId, projectTypeKey: 'software' },
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
  });
}

async function openSetUp(page: Page, site: Site): Promise<FrameLocator> {
  await page.goto(`${site.url}/jira/settings/entente?locale=en-US&theme=light`);
  const frame = frameOf(page, 'jira:adminPage');
  await frame.getByRole('button', { name: 'Set up spaces' }).click();
  await expect(frame.getByRole('heading', { name: 'Set up spaces' })).toBeVisible();
  return frame;
}

async function planFor(frame: FrameLocator, space: string): Promise<void> {
  await frame.getByRole('checkbox', { name: new RegExp(space) }).check();
  await frame.getByRole('button', { name: 'Show the plan' }).click();
  await expect(frame.getByRole('heading', { name: `Plan for ${space}` })).toBeFocused({
    timeout: 20_000,
  });
}

const agree = (frame: FrameLocator) =>
  frame.getByRole('button', { name: /^Do these \d+ steps$/ }).click();
const heading = (frame: FrameLocator, name: string) =>
  frame.getByRole('heading', { name, exact: true });

test.describe('from a bare site to a board with a first prototype', () => {
  test.setTimeout(420_000);

  test('planned, applied, killed amid, gone on with, undone, applied again', async ({
    page,
    watched,
  }) => {
    // What the killed process could not answer any more.
    watched.allow(/net::ERR_CONNECTION/);
    const data = mkdtempSync(join(tmpdir(), 'entente-setup-'));
    let site = await startSite(data, START_PATIENCE_MS, ['--empty']);
    try {
      await makeSpace(site, 'ACQ');
      let frame = await openSetUp(page, site);
      await planFor(frame, 'Space ACQ');
      await expectAccessible(page);
      await takePicture(page, 'setup-plan-light-en');
      await agree(frame);
      await expect(frame.getByText(/^(1[2-9]|[2-9]\d) of \d+$/).first()).toBeVisible({
        timeout: APPLY_PATIENCE_MS,
      });
      await site.kill();

      site = await startSite(data, START_PATIENCE_MS, ['--empty']);
      frame = await openSetUp(page, site);
      await expect(heading(frame, 'Not finished yet')).toBeVisible();
      await frame.getByRole('button', { name: 'Go on' }).click();
      await expect(heading(frame, 'Set up')).toBeVisible({ timeout: APPLY_PATIENCE_MS });
      await takePicture(page, 'setup-receipt-light-en');

      await frame.getByRole('button', { name: 'Undo…' }).click();
      await frame.getByRole('button', { name: 'Undo it' }).click();
      await expect(heading(frame, 'Undone')).toBeVisible({ timeout: APPLY_PATIENCE_MS });
      const { length } = await get<readonly unknown[]>(site, 'issuetype').then((types) =>
        types.filter((type) => /Prototype/.test(JSON.stringify(type))),
      );
      expect(length).toBe(0);

      await frame.getByRole('button', { name: 'Plan anew' }).click();
      await planFor(frame, 'Space ACQ');
      await agree(frame);
      await expect(heading(frame, 'Set up')).toBeVisible({ timeout: APPLY_PATIENCE_MS });
      await frame.getByRole('button', { name: 'Set up other spaces' }).click();
      await planFor(frame, 'Space ACQ');
      await expect(frame.getByText('Nothing is missing')).toBeVisible();

      await post(site, 'issue', {
        fields: {
          ...{ project: { key: 'ACQ' }, summary: 'A first prototype' },
          issuetype: { name: 'Prototype' },
        },
      });
      await page.goto(`${site.url}/jira/projects/ACQ/apps/entente?locale=en-US&theme=light`);
      const board = frameOf(page, 'jira:projectPage');
      await expect(board.getByText('A first prototype')).toBeVisible({ timeout: 20_000 });
      await takePicture(page, 'setup-board-light-en');
    } finally {
      await site.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
