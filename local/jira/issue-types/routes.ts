import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { getVisibleProject, requireAdmin } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  noContent,
  ok,
  onlyKeys,
  optionalNumber,
  optionalString,
  param,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import {
  createIssueType,
  getIssueType,
  getVisibleIssueType,
  updateIssueType,
  visibleIssueTypes,
} from './model';
import type { IssueType } from './issue-type';
import { alternativesOf, deleteIssueType } from './removal';
import { issueTypeDetails } from './view';

const ONE = '/rest/api/3/issuetype/{id}';

const beans = ({ world }: RouteCall, types: readonly IssueType[]): Reply =>
  ok(types.map((each) => issueTypeDetails(world, each)));

const list = (call: RouteCall): Reply => beans(call, visibleIssueTypes(call.world, call.accountId));

const one = (call: RouteCall): Reply =>
  ok(
    issueTypeDetails(
      call.world,
      getVisibleIssueType(call.world, call.accountId, param(call, 'id')),
    ),
  );

/** The types of one project in its scheme's order, all or those of one level. */
function ofProject(call: RouteCall): Reply {
  const { world, query } = call;
  const projectId = query.get('projectId');
  if (projectId === null) throw badRequest('The project ID must be specified.');
  const level = query.get('level');
  const project = getVisibleProject(world, whoAsks(call), projectId);
  const types = issueTypeIdsOf(world, project).flatMap((id) => world.issueTypes.find(id) ?? []);
  return beans(
    call,
    types.filter(({ hierarchyLevel }) => level === null || String(hierarchyLevel) === level),
  );
}

function create(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description', 'type', 'hierarchyLevel']);
  const name = optionalString(body, 'name') ?? '';
  const description = optionalString(body, 'description');
  const hierarchyLevel = levelIn(body);
  return created(
    issueTypeDetails(
      call.world,
      createIssueType(call.world, { name, description, hierarchyLevel }),
    ),
  );
}

/** `hierarchyLevel`, or the older `type`. @throws 400 for a level that nobody may add. */
function levelIn(body: Record<string, unknown>): number {
  const type = optionalString(body, 'type') ?? 'standard';
  if (type !== 'standard' && type !== 'subtask') throw invalidPayload();
  const level = optionalNumber(body, 'hierarchyLevel') ?? (type === 'subtask' ? -1 : 0);
  if (level !== 0 && level !== -1) {
    throw badRequest('The hierarchy level must be 0 for a base or -1 for a subtask issue type.');
  }
  return level;
}

function update(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const type = getIssueType(call.world, param(call, 'id'));
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description', 'avatarId']);
  if (Object.keys(body).length === 0) throw invalidPayload();
  const changes = {
    name: optionalString(body, 'name') ?? type.name,
    description: optionalString(body, 'description') ?? type.description,
    avatarId: optionalNumber(body, 'avatarId') ?? type.avatarId,
  };
  return ok(issueTypeDetails(call.world, updateIssueType(call.world, type.id, changes)));
}

function remove(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const alternative = call.query.get('alternativeIssueTypeId') ?? undefined;
  deleteIssueType(call.world, param(call, 'id'), alternative);
  return noContent();
}

const alternatives = (call: RouteCall): Reply =>
  beans(
    call,
    alternativesOf(call.world, getVisibleIssueType(call.world, call.accountId, param(call, 'id'))),
  );

export const issueTypeRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issuetype', handle: list },
  { method: 'POST', path: '/rest/api/3/issuetype', handle: create },
  { method: 'GET', path: '/rest/api/3/issuetype/project', handle: ofProject },
  { method: 'GET', path: ONE, handle: one },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'GET', path: `${ONE}/alternatives`, handle: alternatives },
];
