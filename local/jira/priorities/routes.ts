import { pageOf, pageRequest } from '../paging';
import { notFound } from '../refusal';
import { ok, param, whoCalls, type Route, type RouteCall } from '../route';
import type { Priority } from './priority';
import { priorityBean } from './view';

const whole = (call: RouteCall, priority: Priority): Record<string, unknown> => ({
  ...priorityBean(call.world, priority),
  description: priority.description,
  statusColor: priority.color,
});

export const priorityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/priority',
    handle: (call) => {
      whoCalls(call);
      return ok([...call.world.priorities.values()].map((each) => whole(call, each)));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/priority/search',
    handle: (call) => {
      whoCalls(call);
      const all = [...call.world.priorities.values()];
      return ok(pageOf(call, all, pageRequest(call), (each) => whole(call, each)));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/priority/{id}',
    handle: (call) => {
      const priority = call.world.priorities.find(param(call, 'id'));
      if (!priority) throw notFound('The priority does not exist.');
      return ok(whole(call, priority));
    },
  },
];
