import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Nothing on the page, our frames included, breaks a rule of WCAG 2.2 AA that axe knows.
 *
 * Each frame is looked at as a page of its own, so that what a page must have (a title, a language, a
 * way past what repeats) is asked of our frames, too. To have axe go from frame to frame itself took
 * three times as long on the board, where it looked at the same elements.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await faultsIn(frame)));
  expect(found).toEqual([]);
}

async function faultsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (tags) => {
    const { axe: injected } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await injected.run(document, {
      ...{ runOnly: tags, iframes: false, resultTypes: ['violations'] },
    });
    return violations.map(({ id, nodes }) => `${id} in ${location.pathname}: ${nodes[0]?.html}`);
  }, TAGS);
}
