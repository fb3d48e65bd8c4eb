import type { World } from '../world';
import type { Task } from './task';

/** How far it is, by the clock: in per cent. */
export function progressOf(world: World, { submitted, dueAt, finished }: Task): number {
  if (finished !== null) return 100;
  const whole = dueAt - submitted;
  return whole <= 0 ? 0 : Math.min(99, Math.floor((100 * (world.now() - submitted)) / whole));
}

export function taskBean(world: World, task: Task): Record<string, unknown> {
  const { id, description, status, message, submitted, finished, result } = task;
  const now = world.now();
  return {
    self: world.url(`/rest/api/3/task/${id}`),
    ...{ id, description, status },
    ...(message === undefined ? {} : { message }),
    ...(result === undefined ? {} : { result }),
    // Jira's own numbering of users; nothing of the box is keyed by it.
    submittedBy: 10000,
    progress: progressOf(world, task),
    elapsedRuntime: (finished ?? now) - submitted,
    submitted,
    started: submitted,
    ...(finished === null ? {} : { finished }),
    lastUpdate: finished ?? now,
  };
}
