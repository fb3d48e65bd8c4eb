import type { FrameLocator, Page } from '@playwright/test';
import { askAs } from './as-persona';

/** A screen of the app: who looks at it, where it is, and what shows that it is there. */
export interface Screen {
  readonly name: string;
  readonly persona: string;
  readonly path: string;
  readonly frame: string;
  /** Present when the screen has its content, in any language. */
  readonly ready: string;
}

export interface Look {
  readonly locale: 'en-US' | 'fr-FR';
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** Stands for the issue view of a request that nobody has answered yet. */
const NEW_REQUEST = 'new-request';

export const SCREENS = {
  board: {
    name: 'board',
    persona: 'sofia',
    path: '/jira/projects/ACQ/apps/entente',
    frame: 'jira:projectPage',
    ready: '[data-card], [data-testid^="card-"]',
  },
  newRequest: {
    name: 'new-request',
    persona: 'camille',
    path: '/jira/apps/entente/new-request',
    frame: 'jira:globalPage',
    ready: 'form',
  },
  myRequests: {
    name: 'my-requests',
    persona: 'camille',
    path: '/jira/apps/entente/my-requests',
    frame: 'jira:globalPage',
    ready: 'h1',
  },
  scorecard: {
    name: 'scorecard',
    persona: 'helene',
    path: '/jira/apps/entente/scorecard',
    frame: 'jira:globalPage',
    ready: '[data-testid="tile-M4"]',
  },
  measure: {
    name: 'measure',
    persona: 'helene',
    path: '/jira/apps/entente/scorecard/M4',
    frame: 'jira:globalPage',
    ready: '[data-testid="rows"]',
  },
  panel: {
    name: 'panel',
    persona: 'ines',
    path: NEW_REQUEST,
    frame: 'jira:issuePanel',
    ready: 'main button',
  },
  admin: {
    name: 'admin',
    persona: 'noe',
    path: '/jira/settings/entente',
    frame: 'jira:adminPage',
    ready: 'table',
  },
  /** Every part of it open. */
  adminWhole: {
    name: 'admin-whole',
    persona: 'noe',
    path: '/jira/settings/entente/all',
    frame: 'jira:adminPage',
    ready: '#admin-settings-body form',
  },
} as const satisfies Readonly<Record<string, Screen>>;

/** Opens a screen as somebody, in a language, a theme and a width, and waits for its content. */
export async function openScreen(
  page: Page,
  screen: Screen,
  look: Partial<Look> = {},
): Promise<FrameLocator> {
  const { locale = 'en-US', theme = 'light', width = 1400 } = look;
  await page.setViewportSize({ width, height: 900 });
  const query = new URLSearchParams({ persona: screen.persona, locale, theme });
  await page.goto(`${await pathOf(page, screen)}?${query.toString()}`);
  const frame = frameOf(page, screen.frame);
  await frame.locator(screen.ready).first().waitFor();
  return frame;
}

export function frameOf(page: Page, module: string): FrameLocator {
  return page.frameLocator(`iframe[data-testid="frame-${module}"]`);
}

async function pathOf(page: Page, { path }: Screen): Promise<string> {
  if (path !== NEW_REQUEST) return path;
  const fields = {
    ...{ project: { key: 'ACQ' }, issuetype: { name: 'Prototype' } },
    summary: 'Seeds by subscription',
  };
  const ask = { method: 'POST', path: '/rest/api/3/issue', data: { fields } };
  const { key } = (await (await askAs(page, 'camille', ask)).json()) as { readonly key: string };
  return `/browse/${key}`;
}
