import { findProject, getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import { groupIdsOf } from '../groups/model';
import { pageOf, pageRequest } from '../paging';
import { badRequest, notFound } from '../refusal';
import { listParam, ok, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { findUsers } from './model';
import type { User } from './user';
import { userBean } from './view';

function myself(call: RouteCall): Reply {
  const user = getUser(call, whoCalls(call));
  const groups = groupIdsOf(call.world, user.id);
  return ok({
    ...userBean(call.world, user),
    groups: { size: groups.length, items: [] },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  });
}

function getUser(call: RouteCall, accountId: string | null): User {
  const user = accountId === null ? undefined : call.world.users.find(accountId);
  if (!user)
    throw notFound('Specified user does not exist or you do not have required permissions');
  return user;
}

function one(call: RouteCall): Reply {
  whoCalls(call);
  return ok(userBean(call.world, getUser(call, call.query.get('accountId'))));
}

function bulk(call: RouteCall): Reply {
  whoCalls(call);
  const ids = listParam(call, 'accountId');
  if (ids.length === 0) throw badRequest('At least one accountId must be specified.');
  const users = ids.flatMap((id) => call.world.users.find(id) ?? []);
  return ok(pageOf(call, users, pageRequest(call, 10, 200), (each) => userBean(call.world, each)));
}

function all(call: RouteCall): Reply {
  whoCalls(call);
  const { startAt, maxResults } = pageRequest(call, 50, 1000);
  const users = [...call.world.users.values()].slice(startAt, startAt + maxResults);
  return ok(users.map((each) => userBean(call.world, each)));
}

function search(call: RouteCall): Reply {
  whoCalls(call);
  const accountId = call.query.get('accountId');
  const query = call.query.get('query');
  if (accountId === null && query === null && call.query.get('property') === null) {
    throw badRequest('The query parameter is required.');
  }
  const found = findUsers(call.world, query ?? '').filter(
    (user) => user.active && (accountId === null || user.id === accountId),
  );
  const { startAt, maxResults } = pageRequest(call, 50, 1000);
  return ok(found.slice(startAt, startAt + maxResults).map((each) => userBean(call.world, each)));
}

function assignable(call: RouteCall): Reply {
  const { world, query } = call;
  const viewer = whoCalls(call);
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  const issue = issueKey === null ? undefined : getVisibleIssue(world, viewer, issueKey);
  const named = query.get('project');
  const project = issue ? projectOf(world, issue) : findProject(world, named ?? '');
  if (!project) throw badRequest("Either 'project' or 'issueKey' must be specified.");
  const found = findUsers(world, query.get('query') ?? '').filter(
    (user) => user.active && hasPermission(world, user.id, 'ASSIGNABLE_USER', project, issue),
  );
  const { startAt, maxResults } = pageRequest(call, 50, 1000);
  return ok(found.slice(startAt, startAt + maxResults).map((each) => userBean(world, each)));
}

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/myself', handle: myself },
  { method: 'GET', path: '/rest/api/3/user', handle: one },
  { method: 'GET', path: '/rest/api/3/user/bulk', handle: bulk },
  { method: 'GET', path: '/rest/api/3/users', handle: all },
  { method: 'GET', path: '/rest/api/3/users/search', handle: all },
  { method: 'GET', path: '/rest/api/3/user/search', handle: search },
  { method: 'GET', path: '/rest/api/3/user/assignable/search', handle: assignable },
];
