import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { frameOf } from './support/screens';
import { takePicture } from './support/screenshot';
import {
  agree,
  APPLY_PATIENCE_MS,
  get,
  heading,
  makeSpace,
  openSetUp,
  planFor,
  post,
  START_PATIENCE_MS,
} from './support/setting-up';
import { startSite } from './support/site';
import { expect, test } from './support/test';

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
