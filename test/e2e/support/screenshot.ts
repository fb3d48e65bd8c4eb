import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test, type Locator, type Page } from '@playwright/test';

const FOLDER = resolve(__dirname, '../../../test-results/pictures');

/**
 * Keeps a picture of a page or of a part of it as `test-results/pictures/<name>.png`, and beside the
 * test's own results. For people to look at: nothing compares it.
 *
 * @param name words with dashes, such as `board-dark-fr`
 * @returns the path of the file
 */
export async function takePicture(of: Page | Locator, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await of.screenshot({ path, animations: 'disabled' });
  await test.info().attach(name, { path, contentType: 'image/png' });
  return path;
}
