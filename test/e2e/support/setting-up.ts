import type { FrameLocator, Page } from '@playwright/test';
import { frameOf } from './screens';
import type { Site } from './site';
import { expect } from './test';

export const START_PATIENCE_MS = 60_000;
export const APPLY_PATIENCE_MS = 120_000;
const ADMIN = `Basic ${Buffer.from('admin@example.com:any').toString('base64')}`;

interface Created {
  readonly id: string;
  readonly key: string;
}

export async function post(site: Site, path: string, body: object): Promise<Created> {
  const answer = await fetch(`${site.url}/rest/api/3/${path}`, {
    method: 'POST',
    headers: { authorization: ADMIN, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Created;
}

export async function get<T>(site: Site, path: string): Promise<T> {
  const answer = await fetch(`${site.url}/rest/api/3/${path}`, {
    headers: { authorization: ADMIN },
  });
  return (await answer.json()) as T;
}

export async function makeSpace(site: Site, key: string): Promise<void> {
  const { accountId } = await get<{ readonly accountId: string }>(site, 'myself');
  await post(site, 'project', {
    ...{ key, name: `Space ${key}`, leadAccountId: accountId, projectTypeKey: 'software' },
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
  });
}

export async function openSetUp(page: Page, site: Site): Promise<FrameLocator> {
  await page.goto(`${site.url}/jira/settings/entente?locale=en-US&theme=light`);
  const frame = frameOf(page, 'jira:adminPage');
  await frame.getByRole('button', { name: 'Set up spaces' }).click();
  await expect(frame.getByRole('heading', { name: 'Set up spaces' })).toBeVisible();
  return frame;
}

export async function planFor(frame: FrameLocator, space: string): Promise<void> {
  await frame.getByRole('checkbox', { name: new RegExp(space) }).check();
  await frame.getByRole('button', { name: 'Show the plan' }).click();
  await expect(frame.getByRole('heading', { name: `Plan for ${space}` })).toBeFocused({
    timeout: 20_000,
  });
}

export const agree = (frame: FrameLocator) =>
  frame.getByRole('button', { name: /^Do these \d+ steps$/ }).click();
export const heading = (frame: FrameLocator, name: string) =>
  frame.getByRole('heading', { name, exact: true });
