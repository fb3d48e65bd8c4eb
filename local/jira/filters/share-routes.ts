import { badRequest, invalidPayload, JiraRefusal, notFound } from '../refusal';
import {
  created,
  jsonBody,
  noContent,
  ok,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { defaultScope, setDefaultScope } from '../sharing/default-scope';
import { requireMayShare, withShare } from '../sharing/model';
import { readShare } from '../sharing/read-shares';
import { shareBean, shareBeans } from '../sharing/view';
import type { Filter } from './filter';
import { getVisibleFilter } from './model';

/** The value of `rights` that shares for editing. */
const EDIT = 3;

/** @throws 404, unlike the other filter calls, for one that is absent or hidden. */
function seen(call: RouteCall): Filter {
  try {
    return getVisibleFilter(call.world, call.accountId, param(call, 'id'));
  } catch (problem) {
    if (problem instanceof JiraRefusal) throw notFound(problem.message);
    throw problem;
  }
}

const list = (call: RouteCall): Reply =>
  ok(shareBeans(call.world, call.accountId, seen(call).sharePermissions));

function one(call: RouteCall): Reply {
  const share = seen(call).sharePermissions.find(
    ({ id }) => String(id) === param(call, 'permissionId'),
  );
  if (!share) throw noSuchShare();
  return ok(shareBean(call.world, call.accountId, share));
}

const noSuchShare = () => notFound('The share permission does not exist.');

function add(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const filter = seen(call);
  if (filter.ownerId !== actor) throw badRequest('You do not own this filter.');
  const body = jsonBody(call);
  const target = readShare(world, body);
  requireMayShare(world, actor, { sharePermissions: [target] });
  const part = body.rights === EDIT ? 'editPermissions' : 'sharePermissions';
  const changed = { ...filter, [part]: withShare(world, filter[part], target) };
  world.filters.put(changed);
  return created(shareBeans(world, actor, changed[part]));
}

function remove(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const filter = seen(call);
  if (filter.ownerId !== actor) throw notFound('You do not own this filter.');
  const sharePermissions = filter.sharePermissions.filter(
    ({ id }) => String(id) !== param(call, 'permissionId'),
  );
  if (sharePermissions.length === filter.sharePermissions.length) throw noSuchShare();
  call.world.filters.put({ ...filter, sharePermissions });
  return noContent();
}

function setScope(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const { scope } = jsonBody(call);
  if (scope === undefined) throw invalidPayload();
  if (scope !== 'GLOBAL' && scope !== 'AUTHENTICATED' && scope !== 'PRIVATE') {
    throw badRequest('The scope is not valid: it is one of GLOBAL, AUTHENTICATED and PRIVATE.');
  }
  setDefaultScope(call.world, actor, scope === 'PRIVATE');
  return ok({ scope: defaultScope(call.world, actor) });
}

const SHARES = '/rest/api/3/filter/{id}/permission';
const SCOPE = '/rest/api/3/filter/defaultShareScope';

export const filterShareRoutes: readonly Route[] = [
  { method: 'GET', path: SHARES, handle: list },
  { method: 'POST', path: SHARES, handle: add },
  { method: 'GET', path: `${SHARES}/{permissionId}`, handle: one },
  { method: 'DELETE', path: `${SHARES}/{permissionId}`, handle: remove },
  {
    method: 'GET',
    path: SCOPE,
    handle: (call) => ok({ scope: defaultScope(call.world, whoCalls(call)) }),
  },
  { method: 'PUT', path: SCOPE, handle: setScope },
];
