import { getVisibleIssueType } from '../issue-types/model';
import { getVisibleBoard, requireBoardAdmin } from '../boards/model';
import { getComment, requireOwnOrAll } from '../comments/model';
import {
  getVisibleIssue,
  getVisibleProject,
  isAdmin,
  requireAdmin,
  requirePermission,
  requireProjectAdmin,
} from '../permissions/model';
import { forbidden, notFound } from '../refusal';
import {
  anyJsonBody,
  created,
  noContent,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { bulkPropertyRoutes } from './bulk-routes';
import { getVisibleSprint, requireSprintPermission } from '../sprints/model';
import {
  deleteProperty,
  getProperty,
  propertyKeys,
  setProperty,
  type PropertyOwner,
} from './model';

/** Where an entity's properties are and who may read and write them. */
interface Owned {
  readonly owner: PropertyOwner;
  readonly path: string;
  /** The entity's id. @throws when the caller may not read it. */
  readonly readable: (call: RouteCall) => string;
  /** The entity's id. @throws when the caller may not write it. */
  readonly writable: (call: RouteCall) => string;
}

const issueOf = (call: RouteCall) =>
  getVisibleIssue(call.world, whoAsks(call), param(call, 'issueIdOrKey'));

const projectOfCall = (call: RouteCall) =>
  getVisibleProject(call.world, whoAsks(call), param(call, 'projectIdOrKey'));

const typeIdOf = (call: RouteCall): string => param(call, 'issueTypeId');

const boardOf = (call: RouteCall) =>
  getVisibleBoard(call.world, whoAsks(call), param(call, 'boardId'));

const sprintOf = (call: RouteCall) =>
  getVisibleSprint(call.world, whoAsks(call), param(call, 'sprintId'));

/** A comment of an issue that the caller sees. @throws 404 */
function commentOf(call: RouteCall) {
  const id = param(call, 'commentId');
  const { world } = call;
  const known = world.comments.find(id);
  if (!known) throw notFound(`Can not find a comment for the id: ${id}.`);
  const issue = getVisibleIssue(world, whoAsks(call), known.issueId);
  return { issue, comment: getComment(world, whoAsks(call), issue, id) };
}

function userOf(call: RouteCall): string {
  const caller = whoCalls(call);
  const accountId = call.query.get('accountId') ?? caller;
  if (!call.world.users.has(accountId)) throw notFound('The user does not exist.');
  if (accountId !== caller && !isAdmin(call.world, caller)) {
    throw forbidden('You do not have permission to access the properties of this user.');
  }
  return accountId;
}

const OWNED: readonly Owned[] = [
  {
    owner: 'issue',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties',
    readable: (call) => issueOf(call).id,
    writable: (call) => {
      const issue = issueOf(call);
      const sentence = 'You do not have permission to edit issues in this project.';
      requirePermission(call.world, whoCalls(call), 'EDIT_ISSUES', issue, sentence);
      return issue.id;
    },
  },
  {
    owner: 'project',
    path: '/rest/api/3/project/{projectIdOrKey}/properties',
    readable: (call) => projectOfCall(call).id,
    writable: (call) => {
      const project = projectOfCall(call);
      requireProjectAdmin(call.world, whoCalls(call), project);
      return project.id;
    },
  },
  {
    owner: 'board',
    path: '/rest/agile/1.0/board/{boardId}/properties',
    readable: (call) => boardOf(call).id,
    writable: (call) => {
      const board = boardOf(call);
      requireBoardAdmin(call.world, whoCalls(call), board);
      return board.id;
    },
  },
  {
    owner: 'comment',
    path: '/rest/api/3/comment/{commentId}/properties',
    readable: (call) => commentOf(call).comment.id,
    writable: (call) => {
      const { comment, issue } = commentOf(call);
      requireOwnOrAll(call.world, whoCalls(call), issue, comment, 'EDIT');
      return comment.id;
    },
  },
  {
    owner: 'sprint',
    path: '/rest/agile/1.0/sprint/{sprintId}/properties',
    readable: (call) => sprintOf(call).id,
    writable: (call) => {
      const sprint = sprintOf(call);
      const { projectId } = getVisibleBoard(call.world, whoAsks(call), sprint.boardId);
      requireSprintPermission(call.world, whoCalls(call), projectId);
      return sprint.id;
    },
  },
  {
    owner: 'issuetype',
    path: '/rest/api/3/issuetype/{issueTypeId}/properties',
    readable: (call) => getVisibleIssueType(call.world, call.accountId, typeIdOf(call)).id,
    writable: (call) => {
      requireAdmin(call.world, call.accountId);
      return getVisibleIssueType(call.world, call.accountId, typeIdOf(call)).id;
    },
  },
  { owner: 'user', path: '/rest/api/3/user/properties', readable: userOf, writable: userOf },
];

function routesOf({ owner, path, readable, writable }: Owned): Route[] {
  const one = `${path}/{propertyKey}`;
  const keyOf = (call: RouteCall): string => param(call, 'propertyKey');
  const keys = (call: RouteCall): Reply => {
    const id = readable(call);
    const base = path.replace(/\{[^}]+\}/, id);
    const bean = (key: string) => ({
      self: call.world.url(`${base}/${encodeURIComponent(key)}`),
      key,
    });
    return ok({ keys: propertyKeys(call.world, owner, id).map(bean) });
  };
  const get = (call: RouteCall): Reply => {
    const { key, value } = getProperty(call.world, owner, readable(call), keyOf(call));
    return ok({ key, value });
  };
  const put = (call: RouteCall): Reply => {
    const id = writable(call);
    const property = { key: keyOf(call), value: anyJsonBody(call) };
    const done = setProperty(call.world, owner, id, property);
    const message = 'The property has been set.';
    return done === 'created' ? created(message) : ok(message);
  };
  const remove = (call: RouteCall): Reply => {
    deleteProperty(call.world, owner, writable(call), keyOf(call));
    return noContent();
  };
  return [
    { method: 'GET', path, handle: keys },
    { method: 'GET', path: one, handle: get },
    { method: 'PUT', path: one, handle: put },
    { method: 'DELETE', path: one, handle: remove },
  ];
}

export const propertyRoutes: readonly Route[] = [...OWNED.flatMap(routesOf), ...bulkPropertyRoutes];
