import { JiraRefusal, notFound } from '../refusal';
import type { World } from '../world';
import type { Task } from './task';
import { TASK_KINDS, type TaskInput, type TaskKind } from './task-kinds';

/** Begins a task; it runs when it is due, with the first call from then on. */
export function submitTask<K extends TaskKind>(
  world: World,
  submittedBy: string,
  kind: K,
  input: TaskInput<K>,
  description: string,
): Task {
  const now = world.now();
  return world.tasks.put({
    id: world.nextId('task'),
    ...{ kind, input, description, submittedBy },
    submitted: now,
    dueAt: now + world.taskMs,
    status: 'RUNNING',
    finished: null,
  });
}

/** Runs what is due; a task that fails is undone as a whole, and says why. */
export function runDueTasks(world: World): void {
  for (const task of [...world.tasks.values()]) {
    if (task.finished !== null || task.dueAt > world.now()) continue;
    world.work(() => world.tasks.put({ ...run(world, task), finished: world.now() }));
  }
}

function run(world: World, task: Task): Task {
  if (task.status === 'CANCEL_REQUESTED') return { ...task, status: 'CANCELLED' };
  const runKind = TASK_KINDS[task.kind as TaskKind] as
    ((world: World, submittedBy: string, input: object) => unknown) | undefined;
  if (!runKind) throw new Error(`no task kind ${task.kind}`);
  try {
    const result = world.attempt(() => runKind(world, task.submittedBy, task.input));
    return { ...task, status: 'COMPLETE', result };
  } catch (problem) {
    if (!(problem instanceof JiraRefusal)) throw problem;
    return { ...task, status: 'FAILED', message: problem.message };
  }
}

/** Whether a task of one of the kinds is under way: Jira answers 409 to another one. */
export const isUnderWay = (world: World, kinds: readonly TaskKind[]): boolean =>
  [...world.tasks.values()].some(
    (task) => task.finished === null && kinds.includes(task.kind as TaskKind),
  );

/** @throws 404 */
export function getTask(world: World, id: string): Task {
  const task = world.tasks.find(id);
  if (!task) throw notFound(`The task with id '${id}' does not exist.`);
  return task;
}
