import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from '@playwright/test';
import { openJiraSite } from '../../local/jira/site';
import { frameOf } from './support/screens';
import { takePicture } from './support/screenshot';
import {
  agree,
  APPLY_PATIENCE_MS,
  heading,
  openSetUp,
  planFor,
  START_PATIENCE_MS,
} from './support/setting-up';
import { startSite } from './support/site';
import { expect, test } from './support/test';

const ISSUES = 2000;

type FieldModel = 'schemes' | 'configurations';

/** A space that a team has used for long: its own workflow, prototypes of its own, 2,000 of them. */
function fillSpace(data: string, fieldModel: FieldModel): void {
  const site = openJiraSite({ file: join(data, 'jira.sqlite') });
  const { model } = site;
  model.batch(() => {
    model.setFieldModel(fieldModel);
    const adminId = model.findUserByAddress('admin@example.com')?.id ?? '';
    const prototype = model.createIssueType({ name: 'Prototype' }).id;
    const backlog = model.createStatus({ name: 'Backlog', category: 'TODO' });
    const testing = model.createStatus({ name: 'Testing', category: 'IN_PROGRESS' });
    const workflow = model.createWorkflow({
      name: 'Our own way',
      statuses: [backlog.id, testing.id],
      transitions: [
        { name: 'Create', from: 'initial', to: backlog.id },
        { name: 'Test', from: 'any', to: testing.id },
      ],
    });
    model.createProject(adminId, {
      ...{ key: 'FULL', name: 'Space FULL', leadAccountId: adminId },
      issueTypes: [{ typeId: prototype, workflowId: workflow.id }],
    });
    model.quietly(() => {
      for (let at = 1; at <= ISSUES; at += 1) {
        const fields = { summary: `Prototype ${at}` };
        const { key } = model.createIssue(adminId, {
          ...{ project: 'FULL', issueType: prototype, fields },
        });
        if (at % 10 === 0) model.transitionTo(adminId, key, testing.id);
      }
    });
  });
  site.close();
}

/** Where the work items go is shown, changed, and has to be looked at before anything is done. */
async function confirmMoves(frame: FrameLocator): Promise<void> {
  const moves = frame.getByRole('group', { name: 'Where work items go' });
  await expect(moves.getByRole('row', { name: /Backlog/ })).toContainText('1,800');
  const tested = moves.getByRole('row', { name: /Testing/ });
  await expect(tested).toContainText('200');
  await tested.getByRole('combobox').selectOption('In review');
  await expect(tested.getByRole('combobox')).toHaveValue('review');
  await expect(frame.getByRole('button', { name: /^Do these \d+ steps$/ })).toBeDisabled();
  await frame.getByLabel('I have looked at where 2,000 work items go').check();
}

test.describe('a space of 2,000 work items and a workflow of its own', () => {
  test.setTimeout(180_000);

  for (const fieldModel of ['schemes', 'configurations'] as const)
    test(`is set up with where they go confirmed, killed amid, undone and set up again, with field ${fieldModel}`, async ({
      page,
      watched,
    }) => {
      // What the killed process could not answer any more.
      watched.allow(/net::ERR_CONNECTION/);
      const data = mkdtempSync(join(tmpdir(), 'entente-setup-'));
      await (await startSite(data, START_PATIENCE_MS, ['--empty'])).stop();
      fillSpace(data, fieldModel);
      let site = await startSite(data, START_PATIENCE_MS, ['--empty']);
      try {
        let frame = await openSetUp(page, site);
        await planFor(frame, 'Space FULL');
        await confirmMoves(frame);
        await takePicture(page, `setup-moves-${fieldModel}`);
        await agree(frame);
        await expect(frame.getByText(/^(2[5-9]|[3-9]\d) of \d+$/).first()).toBeVisible({
          timeout: APPLY_PATIENCE_MS,
        });
        await site.kill();

        site = await startSite(data, START_PATIENCE_MS, ['--empty']);
        frame = await openSetUp(page, site);
        await frame.getByRole('button', { name: 'Go on' }).click();
        await expect(heading(frame, 'Set up')).toBeVisible({ timeout: APPLY_PATIENCE_MS });

        await frame.getByRole('button', { name: 'Undo…' }).click();
        await frame.getByRole('button', { name: 'Undo it' }).click();
        await expect(heading(frame, 'Undone')).toBeVisible({ timeout: APPLY_PATIENCE_MS });
        // Where 2,000 work items are stays, and is said to.
        await expect(frame.getByText(/^Make the status In review/).first()).toContainText(
          'Stays, since this needs it: Make the workflow Prototype',
        );
        await takePicture(page, `setup-full-undone-${fieldModel}`);

        await frame.getByRole('button', { name: 'Plan anew' }).click();
        await planFor(frame, 'Space FULL');
        await expect(frame.getByRole('group', { name: 'Where work items go' })).toBeHidden();
        await agree(frame);
        await expect(heading(frame, 'Set up')).toBeVisible({ timeout: APPLY_PATIENCE_MS });
        await frame.getByRole('button', { name: 'Set up other spaces' }).click();
        await planFor(frame, 'Space FULL');
        await expect(frame.getByText('Nothing is missing')).toBeVisible();

        await page.goto(`${site.url}/jira/projects/FULL/apps/entente?locale=en-US&theme=light`);
        const board = frameOf(page, 'jira:projectPage');
        const header = (name: string) => board.locator('.board-column', { hasText: name });
        await expect(header('To study')).toContainText('1,800', { timeout: 30_000 });
        await expect(header('In review')).toContainText('200');
        await takePicture(page, `setup-full-board-${fieldModel}`);
      } finally {
        await site.stop();
        rmSync(data, { recursive: true, force: true });
      }
    });
});
