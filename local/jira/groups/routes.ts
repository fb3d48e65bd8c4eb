import { pageOf, pageRequest } from '../paging';
import { requireAdmin, requireUserPicker } from '../permissions/model';
import { badRequest } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  ok,
  optionalString,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { EVERYONE_GROUP } from '../users/products';
import { userBean } from '../users/view';
import type { Group } from './group';
import { deleteGroup, joinGroup, leaveGroup, newGroup } from './membership';
import { getGroup } from './model';
import { bothPicker, groupsPicker } from './picker';
import { groupName } from './view';

/** The group that a call names by `groupId` or by `groupname`. */
function named(call: RouteCall): Group {
  const id = call.query.get('groupId');
  const name = call.query.get('groupname');
  if (id !== null && name !== null) {
    throw badRequest("'groupId' and 'groupname' cannot both be specified.");
  }
  const either = id ?? name;
  if (!either) throw badRequest("Either 'groupId' or 'groupname' must be specified.");
  return getGroup(call.world, either);
}

function groupBean(call: RouteCall, group: Group): Record<string, unknown> {
  const size = group.accountIds.length;
  const users = { size, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 };
  return { ...groupName(call.world, group), users, expand: 'users' };
}

function create(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const name = optionalString(jsonBody(call), 'name') ?? '';
  return created(groupBean(call, newGroup(call.world, name)));
}

function remove(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const { query } = call;
  if (query.has('swapGroup') && query.has('swapGroupId')) {
    throw badRequest("'swapGroupId' and 'swapGroup' cannot both be specified.");
  }
  const swapTo = query.get('swapGroupId') ?? query.get('swapGroup') ?? undefined;
  deleteGroup(call.world, named(call), swapTo);
  return { status: 200 };
}

function members(call: RouteCall): Reply {
  requireUserPicker(call.world, call.accountId);
  const users = named(call)
    .accountIds.flatMap((id) => call.world.users.find(id) ?? [])
    .filter((user) => user.active || call.query.get('includeInactiveUsers') === 'true');
  return ok(
    pageOf(call, users, pageRequest(call), (each) => userBean(call.world, each, call.accountId)),
  );
}

function add(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const group = named(call);
  const accountId = optionalString(jsonBody(call), 'accountId');
  if (!accountId) throw badRequest("The 'accountId' of the user must be specified.");
  return created(groupBean(call, joinGroup(call.world, group, accountId)));
}

function takeOut(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const group = named(call);
  const accountId = call.query.get('accountId');
  if (!accountId) throw badRequest("The 'accountId' query parameter is required.");
  leaveGroup(call.world, group, accountId);
  return { status: 200 };
}

const ACCESS = ['site-admin', 'admin', 'user'];

function bulk(call: RouteCall): Reply {
  requireUserPicker(call.world, call.accountId);
  const ids = listParam(call, 'groupId');
  const names = listParam(call, 'groupName');
  const wanted = [...call.world.groups.values()].filter(
    (group) =>
      ((ids.length === 0 && names.length === 0) ||
        ids.includes(group.id) ||
        names.includes(group.name)) &&
      gives(call, group),
  );
  return ok(pageOf(call, wanted, pageRequest(call), ({ id, name }) => ({ groupId: id, name })));
}

/** Whether the group gives the access and the product that the call asks for. */
function gives({ world, query }: RouteCall, { id, name }: Group): boolean {
  const access = query.get('accessType');
  if (access !== null && !ACCESS.includes(access)) {
    throw badRequest(`The accessType '${access}' is not valid.`);
  }
  const administers = world.globalGrants.find('ADMINISTER')?.groupIds.includes(id) ?? false;
  const product = query.get('applicationKey');
  return (
    (access === null || (access === 'user' ? name === EVERYONE_GROUP : administers)) &&
    (product === null || (product === 'jira-software' && name === EVERYONE_GROUP))
  );
}

export const groupRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/group', handle: create },
  { method: 'DELETE', path: '/rest/api/3/group', handle: remove },
  { method: 'POST', path: '/rest/api/3/group/user', handle: add },
  { method: 'DELETE', path: '/rest/api/3/group/user', handle: takeOut },
  { method: 'GET', path: '/rest/api/3/group/member', handle: members },
  { method: 'GET', path: '/rest/api/3/group/bulk', handle: bulk },
  { method: 'GET', path: '/rest/api/3/groups/picker', handle: groupsPicker },
  { method: 'GET', path: '/rest/api/3/groupuserpicker', handle: bothPicker },
];
