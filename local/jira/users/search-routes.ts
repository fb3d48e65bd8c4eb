import { isSchemePermission } from '../permissions/catalogue';
import {
  getVisibleIssue,
  getVisibleProject,
  hasGlobal,
  hasPermission,
  isAdmin,
  projectOf,
} from '../permissions/model';
import type { SchemePermission } from '../permissions/permission';
import type { Issue } from '../issues/issue';
import { pageRequest } from '../paging';
import type { Project } from '../projects/project';
import { badRequest, forbidden } from '../refusal';
import { listParam, ok, whoAsks, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { OLD_KEYS } from '../permissions/old-keys';
import { findUsers } from './model';
import { refuseOldNames } from './old-names';
import { picker } from './picker';
import { hasUserProperty } from './property-query';
import type { User } from './user';
import { userBean } from './view';

/** No search looks beyond the thousandth user. */
const MOST = 1000;

const TERM_MISSING = "Either 'query' or 'accountId' must be specified.";

/** Active users by `query` or by `accountId`; both absent: everyone. */
function matched(call: RouteCall): User[] {
  refuseOldNames(call);
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  if (query !== null && accountId !== null) {
    throw badRequest("'query' and 'accountId' cannot both be specified.");
  }
  return findUsers(call.world, query ?? '', whoAsks(call)).filter(
    (user) => user.active && (accountId === null || user.id === accountId),
  );
}

function page(call: RouteCall, users: readonly User[]): User[] {
  const { startAt, maxResults } = pageRequest(call, 50, MOST);
  return users.slice(startAt, Math.min(startAt + maxResults, MOST));
}

const shown = (call: RouteCall, users: readonly User[]): Reply =>
  ok(users.map((each) => userBean(call.world, each, call.accountId)));

/** Whether the call says whom it looks for. */
const hasTerm = ({ query }: RouteCall): boolean => query.has('query') || query.has('accountId');

function search(call: RouteCall): Reply {
  refuseOldNames(call);
  const property = call.query.get('property');
  if (!hasTerm(call) && property === null) {
    throw badRequest("At least one of 'query', 'accountId' and 'property' must be specified.");
  }
  const found = matched(call).filter(
    ({ id }) => property === null || hasUserProperty(call.world, id, property),
  );
  if (!hasGlobal(call.world, call.accountId, 'USER_PICKER')) return ok([]);
  return shown(call, page(call, found));
}

/** The issue or the project that a search is about. @throws 400 without either. */
function placeOf(
  call: RouteCall,
  projectName: string,
): { readonly project: Project; readonly issue?: Issue } {
  const { world, query } = call;
  const viewer = whoAsks(call);
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  if (issueKey !== null) {
    const issue = getVisibleIssue(world, viewer, issueKey);
    return { issue, project: projectOf(world, issue) };
  }
  const named = query.get(projectName);
  if (named === null) {
    throw badRequest(`Either '${projectName}' or 'issueKey' must be specified.`);
  }
  return { project: getVisibleProject(world, viewer, named) };
}

/** A page of the matching users, and of that page those with the permissions: as Jira does it. */
function permitted(
  call: RouteCall,
  permissions: readonly SchemePermission[],
  projects: readonly Project[],
  issue?: Issue,
): Reply {
  const may = ({ id }: User): boolean =>
    projects.every((project) =>
      permissions.every((each) => hasPermission(call.world, id, each, project, issue)),
    );
  return shown(call, page(call, matched(call)).filter(may));
}

function assignable(call: RouteCall): Reply {
  whoCalls(call);
  const { project, issue } = placeOf(call, 'project');
  return permitted(call, ['ASSIGNABLE_USER'], [project], issue);
}

function assignableInAll(call: RouteCall): Reply {
  const viewer = whoCalls(call);
  const keys = listParam(call, 'projectKeys');
  if (keys.length === 0) throw badRequest("The 'projectKeys' query parameter is required.");
  if (!hasTerm(call)) throw badRequest(TERM_MISSING);
  const projects = keys.map((key) => getVisibleProject(call.world, viewer, key));
  return permitted(call, ['ASSIGNABLE_USER'], projects);
}

function viewers(call: RouteCall): Reply {
  if (!hasTerm(call)) throw badRequest(TERM_MISSING);
  const { project, issue } = placeOf(call, 'projectKey');
  if (!hasGlobal(call.world, call.accountId, 'USER_PICKER')) return ok([]);
  return permitted(call, ['BROWSE_PROJECTS'], [project], issue);
}

function withPermissions(call: RouteCall): Reply {
  const { world, accountId } = call;
  const permissions = listParam(call, 'permissions').map((name) => {
    const key = OLD_KEYS[name] ?? name;
    if (!isSchemePermission(world, key)) throw badRequest(`Unrecognized permission(s): [${key}]`);
    return key;
  });
  if (permissions.length === 0) {
    throw badRequest("The 'permissions' query parameter is required.");
  }
  const { project, issue } = placeOf(call, 'projectKey');
  const may =
    isAdmin(world, accountId) || hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project);
  if (!may) throw forbidden('You do not have permission to administer this project.');
  return permitted(call, permissions, [project], issue);
}

const USER = '/rest/api/3/user';

export const userSearchRoutes: readonly Route[] = [
  { method: 'GET', path: `${USER}/search`, handle: search },
  { method: 'GET', path: `${USER}/picker`, handle: picker },
  { method: 'GET', path: `${USER}/assignable/search`, handle: assignable },
  { method: 'GET', path: `${USER}/assignable/multiProjectSearch`, handle: assignableInAll },
  { method: 'GET', path: `${USER}/viewissue/search`, handle: viewers },
  { method: 'GET', path: `${USER}/permission/search`, handle: withPermissions },
];
