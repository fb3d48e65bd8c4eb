import { pageOf, pageRequest } from '../paging';
import { badRequest } from '../refusal';
import { listParam, ok, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { findUsers } from '../users/model';
import { avatarUrls, userBean } from '../users/view';
import { getGroup } from './model';
import type { Group } from './group';

function members(call: RouteCall): Reply {
  whoCalls(call);
  const named = call.query.get('groupId') ?? call.query.get('groupname');
  if (named === null) throw badRequest("Either 'groupId' or 'groupname' must be specified.");
  const group = getGroup(call.world, named);
  const users = group.accountIds
    .flatMap((id) => call.world.users.find(id) ?? [])
    .filter((user) => user.active || call.query.get('includeInactiveUsers') === 'true');
  return ok(pageOf(call, users, pageRequest(call), (each) => userBean(call.world, each)));
}

function bulk(call: RouteCall): Reply {
  whoCalls(call);
  const ids = listParam(call, 'groupId');
  const names = listParam(call, 'groupName');
  const wanted = [...call.world.groups.values()].filter(
    (group) =>
      (ids.length === 0 && names.length === 0) ||
      ids.includes(group.id) ||
      names.includes(group.name),
  );
  return ok(pageOf(call, wanted, pageRequest(call), ({ id, name }) => ({ groupId: id, name })));
}

function matching(call: RouteCall, query: string): Group[] {
  const wanted = query.toLowerCase();
  return [...call.world.groups.values()].filter(({ name }) => name.toLowerCase().includes(wanted));
}

function foundGroups(call: RouteCall, query: string): Record<string, unknown> {
  const groups = matching(call, query);
  return {
    header: `Showing ${groups.length} of ${groups.length} matching groups`,
    total: groups.length,
    groups: groups.map(({ id, name }) => ({ name, html: name, groupId: id, labels: [] })),
  };
}

function groupsPicker(call: RouteCall): Reply {
  whoCalls(call);
  return ok(foundGroups(call, call.query.get('query') ?? ''));
}

function bothPicker(call: RouteCall): Reply {
  whoCalls(call);
  const query = call.query.get('query') ?? '';
  const { maxResults } = pageRequest(call, 50, 1000);
  const users = findUsers(call.world, query).filter((user) => user.active);
  const shown = users.slice(0, maxResults);
  return ok({
    users: {
      users: shown.map((user) => ({
        accountId: user.id,
        accountType: user.accountType,
        html: user.displayName,
        displayName: user.displayName,
        avatarUrl: avatarUrls(user)['24x24'],
      })),
      total: users.length,
      header: `Showing ${shown.length} of ${users.length} matching users`,
    },
    groups: foundGroups(call, query),
  });
}

export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/group/member', handle: members },
  { method: 'GET', path: '/rest/api/3/group/bulk', handle: bulk },
  { method: 'GET', path: '/rest/api/3/groups/picker', handle: groupsPicker },
  { method: 'GET', path: '/rest/api/3/groupuserpicker', handle: bothPicker },
];
