import { notFound } from '../refusal';
import { ok, param, type Reply, type Route, type RouteCall } from '../route';
import { isActiveWorkflow, workflowsWithStatus } from '../workflow-schemes/usage';
import type { World } from '../world';
import { STATUS_CATEGORIES, type Status, type StatusCategoryKey } from './status';
import { statusCategory, statusDetails } from './view';

/** The older API shows a status once an active workflow has it. */
const isActive = (world: World, { id }: Status): boolean =>
  workflowsWithStatus(world, id).some((workflow) => isActiveWorkflow(world, workflow.id));

function list(call: RouteCall): Reply {
  const { world } = call;
  const active = [...world.statuses.values()].filter((status) => isActive(world, status));
  return ok(active.map((status) => statusDetails(world, status)));
}

function one(call: RouteCall): Reply {
  const wanted = param(call, 'idOrName');
  const { world } = call;
  for (const status of world.statuses.values()) {
    const isNamed = status.id === wanted || status.name === wanted;
    if (isNamed && isActive(world, status)) return ok(statusDetails(world, status));
  }
  throw notFound(`The status with id or name '${wanted}' does not exist.`);
}

const KEYS = Object.keys(STATUS_CATEGORIES) as StatusCategoryKey[];

const categories = (call: RouteCall): Reply =>
  ok(KEYS.map((key) => statusCategory(call.world, key)));

function category(call: RouteCall): Reply {
  const wanted = param(call, 'idOrKey');
  const key = KEYS.find((each) => {
    const { id, key: name } = STATUS_CATEGORIES[each];
    return String(id) === wanted || name === wanted;
  });
  if (!key) throw notFound(`The status category with id or key '${wanted}' does not exist.`);
  return ok(statusCategory(call.world, key));
}

export const classicStatusRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/status', handle: list },
  { method: 'GET', path: '/rest/api/3/status/{idOrName}', handle: one },
  { method: 'GET', path: '/rest/api/3/statuscategory', handle: categories },
  { method: 'GET', path: '/rest/api/3/statuscategory/{idOrKey}', handle: category },
];
