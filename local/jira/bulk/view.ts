import { progressOf } from '../tasks/view';
import type { Task } from '../tasks/task';
import type { World } from '../world';

/** How far a bulk operation is; once over, what became of each issue. */
export function bulkProgress(world: World, task: Task): Record<string, unknown> {
  const { id, status, submittedBy, submitted, finished, result } = task;
  return {
    taskId: id,
    status,
    progressPercent: progressOf(world, task),
    submittedBy: { accountId: submittedBy },
    created: submitted,
    started: submitted,
    updated: finished ?? world.now(),
    ...(result as object | undefined),
  };
}
