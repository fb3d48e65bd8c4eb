import { expect, test as base } from '@playwright/test';
import { startOwnSite, type Site } from './site';
import { watch, type Watch } from './watch';

const START_PATIENCE_MS = 60_000;

interface TestFixtures {
  /** What the page complained about. Any complaint left at the end fails the test. */
  readonly watched: Watch;
}

interface WorkerFixtures {
  /** A local Jira of this worker's own; tests of one worker share its data. */
  readonly site: Site;
  /** Tests that use up what others need name themselves here, and get a worker without the others. */
  readonly apart: string;
}

/** Playwright's `test`, with a running site whose addresses are relative, and with a watch. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  apart: ['', { option: true, scope: 'worker' }],
  site: [
    // Playwright reads the names of fixtures from the pattern, which has to be there.
    async ({}, use) => {
      const site = await startOwnSite(START_PATIENCE_MS);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: START_PATIENCE_MS + 10_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  watched: [
    async ({ context }, use) => {
      const watched = await watch(context);
      await use(watched);
      expect(watched.complaints, 'console errors and CSP violations').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
