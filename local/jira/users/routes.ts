import { groupIdsOf } from '../groups/model';
import { groupName } from '../groups/view';
import { pageOf, pageRequest } from '../paging';
import { requireAdmin, requireUserPicker } from '../permissions/model';
import { badFields, badRequest } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { userColumnRoutes } from './column-routes';
import { inviteUser, removeUser } from './members';
import { getUser } from './model';
import { refuseOldNames } from './old-names';
import { preferenceRoutes } from './preference-routes';
import { userSearchRoutes } from './search-routes';
import type { User } from './user';
import { userBean, userWhole } from './view';

function whole(call: RouteCall, accountId: string): Record<string, unknown> {
  const user = getUser(call.world, accountId);
  return userWhole(call.world, user, whoCalls(call), listParam(call, 'expand'));
}

function named(call: RouteCall): User {
  refuseOldNames(call);
  const accountId = call.query.get('accountId');
  if (!accountId) {
    throw badRequest(
      "'accountId' must be the only user identifying query parameter in GDPR strict mode.",
    );
  }
  return getUser(call.world, accountId);
}

function one(call: RouteCall): Reply {
  requireUserPicker(call.world, call.accountId);
  return ok(whole(call, named(call).id));
}

function bulk(call: RouteCall): Reply {
  whoCalls(call);
  const ids = listParam(call, 'accountId');
  if (ids.length === 0) throw badRequest('At least one accountId must be specified.');
  const users = ids.flatMap((id) => call.world.users.find(id) ?? []);
  const show = (each: User) => userBean(call.world, each, call.accountId);
  return ok(pageOf(call, users, pageRequest(call, 10, 200), show));
}

/** Everyone, also who has left and the accounts of apps. */
function all(call: RouteCall): Reply {
  requireUserPicker(call.world, call.accountId);
  const { startAt, maxResults } = pageRequest(call, 50, 1000);
  const users = [...call.world.users.values()].slice(startAt, startAt + maxResults);
  return ok(users.map((each) => userBean(call.world, each, call.accountId)));
}

function groups(call: RouteCall): Reply {
  const { world } = call;
  requireUserPicker(world, call.accountId);
  const found = groupIdsOf(world, named(call).id).flatMap((id) => world.groups.find(id) ?? []);
  return ok(found.map((each) => groupName(world, each)));
}

function invite(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const body = jsonBody(call);
  const emailAddress = optionalString(body, 'emailAddress');
  const products = stringList(body, 'products');
  if (!emailAddress) throw badFields({ emailAddress: 'You must specify an email address.' });
  if (!products) throw badFields({ products: 'You must specify the products of the user.' });
  return created(whole(call, inviteUser(call.world, { emailAddress, products }).id));
}

function remove(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  removeUser(call.world, whoCalls(call), named(call).id);
  return noContent();
}

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/myself',
    handle: (call) => ok(whole(call, whoCalls(call))),
  },
  { method: 'GET', path: '/rest/api/3/user', handle: one },
  { method: 'POST', path: '/rest/api/3/user', handle: invite },
  { method: 'DELETE', path: '/rest/api/3/user', handle: remove },
  { method: 'GET', path: '/rest/api/3/user/bulk', handle: bulk },
  { method: 'GET', path: '/rest/api/3/user/groups', handle: groups },
  { method: 'GET', path: '/rest/api/3/users', handle: all },
  { method: 'GET', path: '/rest/api/3/users/search', handle: all },
  ...userColumnRoutes,
  ...userSearchRoutes,
  ...preferenceRoutes,
];
