import { isAdmin } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import {
  jsonBody,
  ok,
  optionalString,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { userDetails } from '../users/view';
import { createFilter, getFilter } from './model';
import type { Filter } from './filter';

function filterBean(call: RouteCall, filter: Filter): Record<string, unknown> {
  const { world } = call;
  return {
    self: world.url(`/rest/api/3/filter/${filter.id}`),
    id: filter.id,
    name: filter.name,
    description: filter.description,
    owner: userDetails(world, filter.ownerId),
    jql: filter.jql,
    viewUrl: world.url(`/issues/?filter=${filter.id}`),
    searchUrl: world.url(`/rest/api/3/search?jql=${encodeURIComponent(filter.jql)}`),
    favourite: false,
    favouritedCount: 0,
    sharePermissions: [],
    editPermissions: [],
    isWritable: filter.ownerId === whoAsks(call) || isAdmin(world, call.accountId),
  };
}

function create(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const filter = createFilter(call.world, actor, {
    name: optionalString(body, 'name') ?? '',
    jql: optionalString(body, 'jql') ?? '',
    description: optionalString(body, 'description'),
  });
  return ok(filterBean(call, filter));
}

function search(call: RouteCall): Reply {
  whoCalls(call);
  const name = call.query.get('filterName')?.toLowerCase();
  const wanted = [...call.world.filters.values()].filter(
    (each) => !name || each.name.toLowerCase().includes(name),
  );
  const show = ({ id, name: title }: Filter): Record<string, unknown> => ({
    expand: 'description,owner,jql,viewUrl,searchUrl',
    self: call.world.url(`/rest/api/3/filter/${id}`),
    id,
    name: title,
  });
  return ok(pageOf(call, wanted, pageRequest(call), show));
}

export const filterRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/filter', handle: create },
  { method: 'GET', path: '/rest/api/3/filter/search', handle: search },
  {
    method: 'GET',
    path: '/rest/api/3/filter/{id}',
    handle: (call) => ok(filterBean(call, getFilter(call.world, param(call, 'id')))),
  },
];
