import type { APIResponse, Page } from '@playwright/test';
import { expect } from './test';

interface Ask {
  readonly method: string;
  readonly path: string;
  readonly data?: unknown;
}

/** Jira's REST as a persona of the demo in another tab, past our app. */
export async function askAs(page: Page, persona: string, ask: Ask): Promise<APIResponse> {
  const box = (await (await page.request.get('/box')).json()) as {
    readonly personas: readonly { readonly key: string; readonly accountId: string }[];
  };
  const accountId = box.personas.find(({ key }) => key === persona)!.accountId;
  // The shell takes a persona from its own page only.
  const headers = { 'x-persona': accountId, 'sec-fetch-site': 'same-origin' };
  const answer = await page.request.fetch(ask.path, { ...ask, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer;
}
