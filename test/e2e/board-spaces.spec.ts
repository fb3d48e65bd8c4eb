import { expectAccessible } from './support/accessible';
import { openBoard } from './support/board';
import { takePicture } from './support/screenshot';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';

const FID = { ...SCREENS.board, path: '/jira/projects/FID/apps/entente' };

// By pointer: board-limits.spec.ts.
test('another space comes and goes by keys, and the limits are added up', async ({ page }) => {
  const board = await openBoard(page, {}, FID);
  const build = board.locator('.board-column', { hasText: 'In build' });
  const figures = async () => {
    const text = (await build.textContent()) ?? '';
    return /(\d+)\/(\d+)/.exec(text)!.slice(1).map(Number);
  };
  const alone = await figures();
  const chip = board.getByRole('button', { name: 'ACQ', exact: true });
  await chip.focus();
  await page.keyboard.press('Space');
  await expect(board.locator('[data-key^="ACQ-"]').first()).toBeAttached();
  await expect(build).toContainText(/Limits added up: FID \d+ of \d+ and ACQ \d+ of \d+\./);
  const text = (await build.textContent()) ?? '';
  const shares = /FID (\d+) of (\d+) and ACQ (\d+) of (\d+)/.exec(text)!.slice(1).map(Number);
  expect(shares.slice(0, 2)).toEqual(alone);
  expect(await figures()).toEqual([shares[0]! + shares[2]!, shares[1]! + shares[3]!]);
  await board.getByRole('button', { name: 'How Planned works' }).press('Enter');
  await expect(board.locator('[data-lane=planned]')).toContainText('Limits added up: FID');
  await expect(board.locator('main[aria-busy=false]')).toBeAttached();
  await expectAccessible(page);
  await takePicture(page, 'board-spaces-light-en');
  await chip.press('Enter');
  await expect(build).not.toContainText('Limits added up');
  expect(await figures()).toEqual(alone);
});
