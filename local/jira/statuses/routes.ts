import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload, notFound } from '../refusal';
import { isRecord } from '../fields/field-kind';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { usagePage } from '../usage-page';
import { typesWithStatus, workflowsWithStatus } from '../workflow-schemes/usage';
import { configurer, reader } from '../workflows/authority';
import { scopeOf } from '../workflows/scope';
import { refuseWhileUnderWay } from '../workflows/under-way';
import { classicStatusRoutes } from './classic-routes';
import { createStatus, deleteStatus, updateStatus } from './model';
import { isStatusCategory, type Status, type StatusCategoryKey } from './status';
import { statusBean } from './view';

const MAX_IDS = 50;

function search(call: RouteCall): Reply {
  reader(call);
  const { query, world } = call;
  const text = query.get('searchString')?.toLowerCase();
  if (text && text.length > 255) throw badRequest('The searchString is too long, maxSize=255');
  const category = query.get('statusCategory');
  if (category !== null && !isStatusCategory(category)) {
    throw badRequest(`The status category '${category}' is not valid.`);
  }
  const projectId = query.get('projectId') ?? undefined;
  const withGlobal = query.get('includeGlobalStatuses') === 'true';
  const wanted = [...world.statuses.values()].filter(
    (status) =>
      isInScope(status, projectId, withGlobal) &&
      (!text || status.name.toLowerCase().includes(text)) &&
      (!category || status.category === category),
  );
  return ok(pageOf(call, wanted, pageRequest(call, 200), statusBean));
}

/** Without a project, the site's; with one, its own and, if asked for, the site's. */
const isInScope = (status: Status, projectId: string | undefined, withGlobal: boolean): boolean =>
  status.scopeProjectId === projectId || (withGlobal && status.scopeProjectId === undefined);

/** @throws 400 for none and for more than fifty. */
function fewOf(call: RouteCall, name: string): string[] {
  // Names may hold commas, so that only repeated parameters make a list of them.
  const all = name === 'name' ? call.query.getAll(name) : listParam(call, name);
  if (all.length === 0) throw badRequest(`At least one ${name} must be provided.`);
  if (all.length > MAX_IDS) throw badRequest(`At most ${MAX_IDS} values of ${name} are allowed.`);
  return all;
}

function byIds(call: RouteCall): Reply {
  reader(call);
  const found = fewOf(call, 'id').flatMap((id) => call.world.statuses.find(id) ?? []);
  return ok(found.map(statusBean));
}

function byNames(call: RouteCall): Reply {
  reader(call);
  const names = fewOf(call, 'name').map((name) => name.toLowerCase());
  const projectId = call.query.get('projectId') ?? undefined;
  const found = [...call.world.statuses.values()].filter(
    (status) => status.scopeProjectId === projectId && names.includes(status.name.toLowerCase()),
  );
  return ok(found.map(statusBean));
}

interface GivenStatus {
  readonly name: string;
  readonly category: StatusCategoryKey;
  readonly description?: string;
}

/** @throws 400 */
function readStatus(given: unknown): GivenStatus & { readonly id?: string } {
  if (!isRecord(given)) throw invalidPayload();
  const { statusCategory: category } = given;
  const name = optionalString(given, 'name');
  if (name === undefined || !isStatusCategory(category)) throw invalidPayload();
  const [id, description] = [optionalString(given, 'id'), optionalString(given, 'description')];
  return { name, category, description, id };
}

function readStatuses(body: Record<string, unknown>): ReturnType<typeof readStatus>[] {
  if (!Array.isArray(body.statuses) || body.statuses.length === 0) throw invalidPayload();
  return body.statuses.map(readStatus);
}

function create(call: RouteCall): Reply {
  const { world } = call;
  const body = jsonBody(call);
  const { project } = scopeOf(world, body.scope);
  configurer(call, project);
  const given = readStatuses(body);
  refuseWhileUnderWay(world);
  const scope = project && { scopeProjectId: project.id };
  return ok(given.map((each) => statusBean(createStatus(world, { ...each, ...scope }))));
}

function update(call: RouteCall): Reply {
  const { world } = call;
  reader(call);
  const given = readStatuses(jsonBody(call));
  refuseWhileUnderWay(world);
  for (const { id, ...rest } of given) {
    if (id === undefined) throw invalidPayload();
    configurer(call, ownerOf(call, id));
    updateStatus(world, { ...rest, id });
  }
  return noContent();
}

const ownerOf = ({ world }: RouteCall, statusId: string) =>
  world.projects.find(world.statuses.find(statusId)?.scopeProjectId ?? '');

function remove(call: RouteCall): Reply {
  const { world } = call;
  reader(call);
  const ids = fewOf(call, 'id');
  refuseWhileUnderWay(world);
  for (const id of ids) {
    configurer(call, ownerOf(call, id));
    deleteStatus(world, id);
  }
  return noContent();
}

/** @throws 404 */
function usedStatus(call: RouteCall): Status {
  reader(call);
  const status = call.world.statuses.find(param(call, 'statusId'));
  if (!status) throw notFound('The status with the given ID does not exist.');
  return status;
}

function workflowUsages(call: RouteCall): Reply {
  const { id } = usedStatus(call);
  const ids = workflowsWithStatus(call.world, id).map((workflow) => workflow.id);
  return ok({ statusId: id, workflows: usagePage(call, ids) });
}

function projectUsages(call: RouteCall): Reply {
  const { id } = usedStatus(call);
  const { world } = call;
  const projects = [...world.projects.values()].filter(
    (project) => typesWithStatus(world, project, id).length > 0,
  );
  return ok({
    statusId: id,
    projects: usagePage(
      call,
      projects.map((project) => project.id),
    ),
  });
}

function issueTypeUsages(call: RouteCall): Reply {
  const { id } = usedStatus(call);
  const project = call.world.projects.find(param(call, 'projectId'));
  if (!project) throw notFound('The project with the given ID does not exist.');
  const issueTypes = usagePage(call, typesWithStatus(call.world, project, id));
  return ok({ statusId: id, projectId: project.id, issueTypes });
}

const ALL = '/rest/api/3/statuses';
const ONE = `${ALL}/{statusId}`;

export const statusRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: byIds },
  { method: 'POST', path: ALL, handle: create },
  { method: 'PUT', path: ALL, handle: update },
  { method: 'DELETE', path: ALL, handle: remove },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'GET', path: `${ALL}/byNames`, handle: byNames },
  { method: 'GET', path: `${ONE}/workflowUsages`, handle: workflowUsages },
  { method: 'GET', path: `${ONE}/projectUsages`, handle: projectUsages },
  {
    method: 'GET',
    path: `${ONE}/project/{projectId}/issueTypeUsages`,
    handle: issueTypeUsages,
  },
  ...classicStatusRoutes,
];
