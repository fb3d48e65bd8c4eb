import { findGroup } from '../groups/model';
import { pageOf, pageRequest } from '../paging';
import { isAdmin } from '../permissions/model';
import { badRequest } from '../refusal';
import { listParam, ok, type Reply, type RouteCall } from '../route';
import { orderBy, type SortKey } from '../sharing/order';
import { userDetails } from '../users/view';
import type { Filter } from './filter';
import { isFilterVisible } from './model';
import { moreOf } from './view';

const MAX_IDS = 200;
const EXPANSIONS = [
  'description',
  'owner',
  'jql',
  'viewUrl',
  'searchUrl',
  'favourite',
  'favouritedCount',
  'sharePermissions',
  'editPermissions',
  'isWritable',
  'approximateLastUsed',
  'subscriptions',
] as const;

const SORT_KEYS: Readonly<Record<string, SortKey<Filter>>> = {
  description: ({ description }) => description,
  favourite_count: ({ favouriteOf }) => favouriteOf.length,
  id: ({ id }) => Number(id),
  is_favourite: ({ favouriteOf }, viewer) => Number(favouriteOf.includes(viewer)),
  is_shared: ({ sharePermissions }) => Number(sharePermissions.length > 0),
  name: ({ name }) => name,
  owner: ({ ownerId }) => ownerId,
};

/** `GET /filter/search`: every attribute that is given must match. */
export function searchFilters(call: RouteCall): Reply {
  const { world, accountId } = call;
  requireSound(call);
  const sorted = orderBy(call, SORT_KEYS);
  const seesAll =
    call.query.get('overrideSharePermissions') === 'true' && isAdmin(world, accountId);
  const wanted = [...world.filters.values()]
    .filter((each) => seesAll || isFilterVisible(world, accountId, each))
    .filter((each) => isWanted(call, each));
  return ok(pageOf(call, sorted(wanted), pageRequest(call, 50, 100), (each) => bean(call, each)));
}

function requireSound(call: RouteCall): void {
  const { query } = call;
  const both = (one: string, other: string): void => {
    if (query.has(one) && query.has(other)) {
      throw badRequest(`The parameters '${one}' and '${other}' cannot both be specified.`);
    }
  };
  both('owner', 'accountId');
  both('groupname', 'groupId');
  if (listParam(call, 'id').length > MAX_IDS) {
    throw badRequest(`No more than ${MAX_IDS} filter ids can be specified.`);
  }
  for (const each of listParam(call, 'expand')) {
    if (!EXPANSIONS.some((known) => known === each)) {
      throw badRequest(`The expand value '${each}' is not valid.`);
    }
  }
}

function isWanted(call: RouteCall, { id, name, ownerId, sharePermissions }: Filter): boolean {
  const { world, query } = call;
  const ids = listParam(call, 'id');
  const part = query.get('filterName')?.toLowerCase();
  const owner = query.get('accountId') ?? query.get('owner');
  const groupName = query.get('groupId') ?? query.get('groupname');
  const projectId = query.get('projectId');
  const groupId = groupName === null ? null : (findGroup(world, groupName)?.id ?? '');
  return (
    (ids.length === 0 || ids.includes(id)) &&
    (!part || name.toLowerCase().includes(part)) &&
    (!owner || ownerId === owner) &&
    (groupId === null ||
      sharePermissions.some((each) => each.kind === 'group' && each.groupId === groupId)) &&
    (projectId === null ||
      sharePermissions.some((each) => 'projectId' in each && each.projectId === projectId))
  );
}

function bean(call: RouteCall, filter: Filter): Record<string, unknown> {
  const { world, accountId } = call;
  const all: Record<string, unknown> = {
    description: filter.description,
    owner: userDetails(world, filter.ownerId),
    ...moreOf(world, accountId, filter),
    subscriptions: [],
  };
  const wanted = listParam(call, 'expand').filter((name) => all[name] !== undefined);
  return {
    expand: EXPANSIONS.join(','),
    self: world.url(`/rest/api/3/filter/${filter.id}`),
    id: filter.id,
    name: filter.name,
    ...Object.fromEntries(wanted.map((name) => [name, all[name]])),
  };
}
