import { isRecord } from '../fields/field-kind';
import { groupIdsOf } from '../groups/model';
import { getVisibleProject, hasPermission, isAdmin } from '../permissions/model';
import type { Project } from '../projects/project';
import { invalidPayload, notFound } from '../refusal';
import {
  jsonBody,
  noContent,
  ok,
  onlyKeys,
  param,
  stringList,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import {
  actorsIn as actorsGiven,
  knownActors,
  requireOneKind,
  resolveActors,
  withActors,
  withoutActors,
} from './actors';
import { actorsIn, getRole, setActors } from './model';
import type { ProjectRole, RoleActors } from './role';
import { actorsNamed } from './routes';
import { roleBean, roleDetails, roleUrl } from './view';

const PROJECT = '/rest/api/3/project/{projectIdOrKey}';
const ONE = `${PROJECT}/role/{id}`;

/** The project, for who administers it. @throws 404 for others, as Jira answers here. */
function administered(call: RouteCall): Project {
  const { world, accountId } = call;
  const key = param(call, 'projectIdOrKey');
  const project = getVisibleProject(world, whoAsks(call), key);
  const may =
    isAdmin(world, accountId) || hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project);
  if (!may) throw notFound(`No project could be found with key '${key}'.`);
  return project;
}

const roleOf = (call: RouteCall): ProjectRole => getRole(call.world, param(call, 'id'));

function urls(call: RouteCall): Reply {
  const project = administered(call);
  const roles = [...call.world.roles.values()];
  return ok(
    Object.fromEntries(roles.map((role) => [role.name, roleUrl(call.world, project, role)])),
  );
}

function one(call: RouteCall): Reply {
  const project = administered(call);
  const role = roleOf(call);
  const actors = actorsIn(project, role.id);
  const onlyActive = call.query.get('excludeInactiveUsers') === 'true';
  const accountIds = actors.accountIds.filter(
    (id) => !onlyActive || call.world.users.find(id)?.active,
  );
  return ok(roleBean(call.world, role, { ...actors, accountIds }, project));
}

function put(call: RouteCall, project: Project, role: ProjectRole, actors: RoleActors): Reply {
  const after = setActors(call.world, project, role.id, actors);
  return ok(roleBean(call.world, role, actors, after));
}

function add(call: RouteCall): Reply {
  const project = administered(call);
  const role = roleOf(call);
  const given = actorsGiven(jsonBody(call));
  requireOneKind(given);
  const added = resolveActors(call.world, given);
  return put(call, project, role, withActors(call.world, actorsIn(project, role.id), added));
}

const CATEGORIES = {
  'atlassian-user-role-actor': 'user',
  'atlassian-group-role-actor': 'group',
  'atlassian-group-role-actor-id': 'groupId',
} as const;

/** All actors of the role in the project anew. */
function replace(call: RouteCall): Reply {
  const project = administered(call);
  const role = roleOf(call);
  const given = jsonBody(call).categorisedActors;
  if (!isRecord(given)) throw invalidPayload();
  onlyKeys(given, Object.keys(CATEGORIES));
  const lists = Object.entries(CATEGORIES).map(([category, name]) => [
    name,
    stringList(given, category) ?? [],
  ]);
  const named = Object.fromEntries(lists) as Parameters<typeof resolveActors>[1];
  return put(call, project, role, resolveActors(call.world, named));
}

function remove(call: RouteCall): Reply {
  const project = administered(call);
  const role = roleOf(call);
  const given = actorsNamed(call);
  requireOneKind(given);
  const removed = knownActors(call.world, given);
  setActors(call.world, project, role.id, withoutActors(actorsIn(project, role.id), removed));
  return noContent();
}

function details(call: RouteCall): Reply {
  const { world, accountId } = call;
  const project = administered(call);
  const onlyOwn = call.query.get('currentMember') === 'true';
  const groups = accountId === undefined ? [] : groupIdsOf(world, accountId);
  const roles = [...world.roles.values()].filter(({ id }) => {
    const { accountIds, groupIds } = actorsIn(project, id);
    const isIn = accountIds.some((each) => each === accountId);
    return !onlyOwn || isIn || groupIds.some((each) => groups.includes(each));
  });
  return ok(roles.map((role) => roleDetails(world, role, project)));
}

export const projectRoleRoutes: readonly Route[] = [
  { method: 'GET', path: `${PROJECT}/role`, handle: urls },
  { method: 'GET', path: `${PROJECT}/roledetails`, handle: details },
  { method: 'GET', path: ONE, handle: one },
  { method: 'POST', path: ONE, handle: add },
  { method: 'PUT', path: ONE, handle: replace },
  { method: 'DELETE', path: ONE, handle: remove },
];
