import { columnItems, readColumns, unknownColumn } from '../fields/columns';
import { isAdmin } from '../permissions/model';
import { badRequest, forbidden, invalidPayload, notFound } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { readShares } from '../sharing/read-shares';
import type { Filter } from './filter';
import {
  createFilter,
  deleteFilter,
  getFilter,
  getVisibleFilter,
  giveFilter,
  isFilterVisible,
  mayEditFilter,
  saveFilter,
  setFavourite,
  type FilterInput,
} from './model';
import { searchFilters } from './search';
import { filterShareRoutes } from './share-routes';
import { filterBean } from './view';

const shown = (call: RouteCall, filter: Filter): Record<string, unknown> =>
  filterBean(call.world, call.accountId, filter, listParam(call, 'expand'));

const byName = (a: Filter, b: Filter): number => a.name.localeCompare(b.name);

/** For administrators who ask for it, shares neither hide nor limit. */
const overrides = ({ world, query, accountId }: RouteCall): boolean =>
  query.get('overrideSharePermissions') === 'true' && isAdmin(world, accountId);

function visible(call: RouteCall): Filter {
  const id = param(call, 'id');
  return overrides(call)
    ? getFilter(call.world, id)
    : getVisibleFilter(call.world, call.accountId, id);
}

function inputOf(call: RouteCall): FilterInput {
  const body = jsonBody(call);
  const shares = (name: string) =>
    body[name] === undefined || body[name] === null
      ? undefined
      : readShares(call.world, body[name]);
  return {
    name: optionalString(body, 'name'),
    jql: optionalString(body, 'jql'),
    description: optionalString(body, 'description'),
    sharePermissions: shares('sharePermissions'),
    editPermissions: shares('editPermissions'),
  };
}

function create(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const input = inputOf(call);
  const save = (): Filter => createFilter(call.world, actor, input);
  return ok(shown(call, overrides(call) ? call.world.trusted(save) : save()));
}

function update(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const filter = visible(call);
  if (!overrides(call) && !mayEditFilter(call.world, actor, filter)) {
    throw badRequest('You do not have permission to edit this filter.');
  }
  const input = inputOf(call);
  const save = (): Filter => saveFilter(call.world, actor, input, filter);
  return ok(shown(call, overrides(call) ? call.world.trusted(save) : save()));
}

function remove(call: RouteCall): Reply {
  deleteFilter(call.world, whoCalls(call), param(call, 'id'));
  return noContent();
}

function own(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const withFavourites = call.query.get('includeFavourites') === 'true';
  const wanted = [...call.world.filters.values()].filter(
    (each) => each.ownerId === actor || (withFavourites && isFavourite(call, each)),
  );
  return ok(wanted.sort(byName).map((each) => shown(call, each)));
}

const isFavourite = ({ world, accountId }: RouteCall, filter: Filter): boolean =>
  accountId !== undefined &&
  filter.favouriteOf.includes(accountId) &&
  isFilterVisible(world, accountId, filter);

function favourites(call: RouteCall): Reply {
  const wanted = [...call.world.filters.values()].filter((each) => isFavourite(call, each));
  return ok(wanted.sort(byName).map((each) => shown(call, each)));
}

const favour =
  (wanted: boolean) =>
  (call: RouteCall): Reply => {
    const actor = whoCalls(call);
    return ok(shown(call, setFavourite(call.world, actor, visible(call), wanted)));
  };

function columns(call: RouteCall): Reply {
  const { columns: set } = visible(call);
  if (!set) throw notFound('No columns are set for this filter.');
  return ok(columnItems(call.world, set));
}

function setColumns(call: RouteCall): Reply {
  const { world } = call;
  const filter = visible(call);
  if (!mayEditFilter(world, whoCalls(call), filter)) {
    throw forbidden('You do not have permission to change the columns of this filter.');
  }
  const wanted = readColumns(call);
  const unknown = unknownColumn(world, wanted);
  if (unknown !== undefined) throw badRequest(`The field '${unknown}' cannot be a column.`);
  world.filters.put({ ...filter, columns: wanted });
  return { status: 200 };
}

function resetColumns(call: RouteCall): Reply {
  whoCalls(call);
  call.world.filters.put({ ...visible(call), columns: null });
  return noContent();
}

function changeOwner(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const filter = world.filters.find(param(call, 'id'));
  const mayManage = filter && (filter.ownerId === actor || isAdmin(world, actor));
  if (!filter || (!mayManage && !isFilterVisible(world, actor, filter))) {
    throw notFound('The filter does not exist.');
  }
  if (!mayManage) throw forbidden('You do not have permission to change the owner of this filter.');
  const accountId = optionalString(jsonBody(call), 'accountId');
  if (accountId === undefined) throw invalidPayload();
  if (!world.users.find(accountId)?.active) throw notFound('The user does not exist.');
  giveFilter(world, filter, accountId);
  return noContent();
}

const ALL = '/rest/api/3/filter';
const ONE = `${ALL}/{id}`;

export const filterRoutes: readonly Route[] = [
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/search`, handle: searchFilters },
  { method: 'GET', path: `${ALL}/my`, handle: own },
  { method: 'GET', path: `${ALL}/favourite`, handle: favourites },
  { method: 'GET', path: ONE, handle: (call) => ok(shown(call, visible(call))) },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'PUT', path: `${ONE}/favourite`, handle: favour(true) },
  { method: 'DELETE', path: `${ONE}/favourite`, handle: favour(false) },
  { method: 'GET', path: `${ONE}/columns`, handle: columns },
  { method: 'PUT', path: `${ONE}/columns`, handle: setColumns },
  { method: 'DELETE', path: `${ONE}/columns`, handle: resetColumns },
  { method: 'PUT', path: `${ONE}/owner`, handle: changeOwner },
  ...filterShareRoutes,
];
