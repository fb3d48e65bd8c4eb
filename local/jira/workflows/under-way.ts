import { JiraRefusal } from '../refusal';
import type { TaskKind } from '../tasks/task-kinds';
import type { World } from '../world';

/** The tasks that change which statuses issues are in: one at a time. */
const KINDS: ReadonlySet<string> = new Set<TaskKind>([
  'switch-workflow-scheme',
  'publish-workflow-scheme',
  'update-workflow-scheme',
  'move-to-statuses',
]);

/** The id of the task that changes workflows now. */
export const workflowTask = (world: World): string | undefined =>
  [...world.tasks.values()].find(({ kind, finished }) => finished === null && KINDS.has(kind))?.id;

/** @throws 409 while another task changes workflows. */
export function refuseWhileUnderWay(world: World): void {
  const conflictingTaskId = workflowTask(world);
  if (conflictingTaskId === undefined) return;
  throw new JiraRefusal(409, ['Another task is currently running, please try again later.'], {
    conflictingTaskId,
  });
}
