import { removeGates } from '../usecases/remove-gates';
import { waitingForJira } from '../jira/waiting-for-jira';
import { asApp } from './authority';
import { logNote } from './log';
import { moduleId } from './module-id';

/** Forge lets it run for 55 s, and goes on whatever becomes of it. */
const PATIENCE_MS = 45_000;

/** Before the app goes: Jira would refuse every move on which a validator of ours is left. */
export async function onUninstall(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const sender = asApp('leave-workflows-usable');
  const jira = waitingForJira(sender, { sleep, deadline, now: Date.now });
  const left = await removeGates(jira, moduleId);
  if (left === 0) return;
  const where = left === undefined ? 'workflows' : `${left} workflows`;
  logNote(`the app's checks could not be taken out of ${where}: do so by hand`);
}
