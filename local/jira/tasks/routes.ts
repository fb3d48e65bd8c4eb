import { isAdmin } from '../permissions/model';
import { badRequest, forbidden } from '../refusal';
import { ok, param, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { getTask } from './model';
import type { Task } from './task';
import { taskBean } from './view';

/** Tasks are for who began them and for administrators. */
function ownTask(call: RouteCall): Task {
  const viewer = whoCalls(call);
  const task = getTask(call.world, param(call, 'taskId'));
  if (task.submittedBy !== viewer && !isAdmin(call.world, viewer)) {
    throw forbidden('You do not have permission to view this task.');
  }
  return task;
}

/** The answer that a call gives which began a task: 303 to where it is polled. */
export const seeTask = ({ world }: RouteCall, task: Task): Reply => {
  const location = world.url(`/rest/api/3/task/${task.id}`);
  return { status: 303, headers: { location }, json: taskBean(world, task) };
};

function cancel(call: RouteCall): Reply {
  const task = ownTask(call);
  if (task.finished !== null) {
    throw badRequest(`The task with id '${task.id}' cannot be cancelled: it has ended.`);
  }
  call.world.tasks.put({ ...task, status: 'CANCEL_REQUESTED' });
  return { status: 202 };
}

export const taskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/task/{taskId}',
    handle: (call) => ok(taskBean(call.world, ownTask(call))),
  },
  { method: 'POST', path: '/rest/api/3/task/{taskId}/cancel', handle: cancel },
];
