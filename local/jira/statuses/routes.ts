import { pageOf, pageRequest } from '../paging';
import { notFound } from '../refusal';
import { listParam, ok, param, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import type { Status } from './status';
import { STATUS_CATEGORIES, type StatusCategoryKey } from './status';
import { statusCategory, statusDetails } from './view';

/** The statuses API's own shape, unlike the one inside issues. */
const statusBean = (status: Status): Record<string, unknown> => ({
  id: status.id,
  name: status.name,
  statusCategory: status.category,
  scope: { type: 'GLOBAL' },
  description: status.description,
});

function search(call: RouteCall): Reply {
  whoCalls(call);
  const text = call.query.get('searchString')?.toLowerCase();
  const category = call.query.get('statusCategory');
  const wanted = [...call.world.statuses.values()].filter(
    (status) =>
      (!text || status.name.toLowerCase().includes(text)) &&
      (!category || status.category === category),
  );
  return ok(pageOf(call, wanted, pageRequest(call, 200), statusBean));
}

function byIds(call: RouteCall): Reply {
  whoCalls(call);
  const found = listParam(call, 'id').flatMap((id) => call.world.statuses.find(id) ?? []);
  return ok(found.map(statusBean));
}

function classicList(call: RouteCall): Reply {
  const { world } = call;
  return ok([...world.statuses.values()].map((status) => statusDetails(world, status)));
}

function classicOne(call: RouteCall): Reply {
  const wanted = param(call, 'idOrName');
  const { world } = call;
  for (const status of world.statuses.values()) {
    if (status.id === wanted || status.name === wanted) return ok(statusDetails(world, status));
  }
  throw notFound(`The status with id or name '${wanted}' does not exist.`);
}

const categories = (call: RouteCall): Reply =>
  ok(
    (Object.keys(STATUS_CATEGORIES) as StatusCategoryKey[]).map((key) =>
      statusCategory(call.world, key),
    ),
  );

export const statusRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/statuses', handle: byIds },
  { method: 'GET', path: '/rest/api/3/statuses/search', handle: search },
  { method: 'GET', path: '/rest/api/3/status', handle: classicList },
  { method: 'GET', path: '/rest/api/3/status/{idOrName}', handle: classicOne },
  { method: 'GET', path: '/rest/api/3/statuscategory', handle: categories },
];
