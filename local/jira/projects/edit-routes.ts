import {
  findProject,
  getVisibleProject,
  hasPermission,
  isAdmin,
  requireAdmin,
  requireProjectAdmin,
} from '../permissions/model';
import { badFields, badRequest, notFound } from '../refusal';
import {
  created,
  jsonBody,
  noContent,
  ok,
  onlyKeys,
  optionalId,
  optionalString,
  param,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { assigneeTypeIn, createAsAsked } from './create';
import { setProjectState, updateProject, type ProjectChanges } from './model';
import type { Project } from './project';
import { deleteProject, requireNotArchived } from './removal';
import { viewOf } from './routes';
import { requireSchemes, schemesIn } from './schemes';
import { projectWhole } from './view';

const ALL = '/rest/api/3/project';
const ONE = `${ALL}/{projectIdOrKey}`;
const NO_CATEGORY = '-1';

const projectOf = (call: RouteCall): Project =>
  getVisibleProject(call.world, whoCalls(call), param(call, 'projectIdOrKey'));

function create(call: RouteCall): Reply {
  const actor = whoCalls(call);
  requireAdmin(call.world, actor);
  const { id, key } = createAsAsked(call.world, actor, jsonBody(call));
  return created({ self: call.world.url(`/rest/api/3/project/${id}`), id: Number(id), key });
}

const EDITABLE = [
  ...['key', 'name', 'description', 'url', 'lead', 'leadAccountId', 'assigneeType', 'categoryId'],
  ...['avatarId', 'permissionScheme', 'notificationScheme', 'issueSecurityScheme'],
  'releasedProjectKeys',
];
/** What only an administrator of the site changes. */
const SITE_WIDE = ['key', 'permissionScheme', 'notificationScheme', 'issueSecurityScheme'];

function edit(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const project = projectOf(call);
  requireProjectAdmin(call.world, actor, project);
  const body = jsonBody(call);
  onlyKeys(body, EDITABLE);
  const siteWide = SITE_WIDE.filter((name) => body[name] !== undefined && body[name] !== null);
  if (siteWide.length > 0) requireAdmin(call.world, actor);
  if (project.style === 'team-managed' && siteWide.some((name) => name !== 'key')) {
    throw badRequest('Only classic projects can have schemes assigned.');
  }
  const after = updateProject(call.world, actor, project.id, changesIn(call, project, body));
  return ok(projectWhole(call.world, after, viewOf(call)));
}

function changesIn(
  { world }: RouteCall,
  project: Project,
  body: Record<string, unknown>,
): ProjectChanges {
  const { permissionSchemeId, securitySchemeId, ...rest } = schemesIn(body);
  requireSchemes(world, { permissionSchemeId, securitySchemeId, ...rest });
  const category = optionalId(body, 'categoryId');
  return {
    key: optionalString(body, 'key') ?? project.key,
    name: optionalString(body, 'name') ?? project.name,
    description: optionalString(body, 'description') ?? project.description,
    url: optionalString(body, 'url') ?? project.url,
    leadAccountId: optionalString(body, 'leadAccountId') ?? project.leadAccountId,
    assigneeType: assigneeTypeIn(body) ?? project.assigneeType,
    categoryId: category === NO_CATEGORY ? null : (category ?? project.categoryId),
    permissionSchemeId: permissionSchemeId ?? project.permissionSchemeId,
    securitySchemeId: securitySchemeId ?? project.securitySchemeId,
    formerKeys: keptKeys(project, stringList(body, 'releasedProjectKeys') ?? []),
  };
}

/** @throws 400 unless each released key is a former one of the project. */
function keptKeys(project: Project, released: readonly string[]): string[] {
  const foreign = released.find((key) => !project.formerKeys.includes(key));
  if (foreign !== undefined) {
    throw badFields({
      releasedProjectKeys: `The key '${foreign}' is not a previous key of the project.`,
    });
  }
  return project.formerKeys.filter((key) => !released.includes(key));
}

function remove(call: RouteCall): Reply {
  const { id } = projectOf(call);
  requireAdmin(call.world, call.accountId);
  deleteProject(call.world, whoCalls(call), id, call.query.get('enableUndo') !== 'false');
  return noContent();
}

/** For good, by a task. */
function deleteLater(call: RouteCall): Reply {
  const actor = whoCalls(call);
  requireAdmin(call.world, actor);
  const project = projectOf(call);
  requireNotArchived(project);
  const description = `Delete project ${project.name}`;
  const input = { projectId: project.id };
  return seeTask(call, submitTask(call.world, actor, 'delete-project', input, description));
}

function archive(call: RouteCall): Reply {
  const { id } = projectOf(call);
  requireAdmin(call.world, call.accountId);
  setProjectState(call.world, whoCalls(call), id, 'archived');
  return noContent();
}

/** A team-managed project comes back for its own administrators, too. */
function restore(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const key = param(call, 'projectIdOrKey');
  const project = findProject(call.world, key);
  if (!project || !mayRestore(call, project)) {
    throw notFound(`No project could be found with key '${key}'.`);
  }
  const after = setProjectState(call.world, actor, project.id, 'live');
  return ok(projectWhole(call.world, after));
}

function mayRestore({ world, accountId }: RouteCall, project: Project): boolean {
  if (isAdmin(world, accountId)) return true;
  if (project.style === 'company-managed') return false;
  // What the person may do is asked of the project as it was.
  return hasPermission(world, accountId, 'ADMINISTER_PROJECTS', { ...project, state: 'live' });
}

export const projectEditRoutes: readonly Route[] = [
  { method: 'POST', path: ALL, handle: create },
  { method: 'PUT', path: ONE, handle: edit },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'POST', path: `${ONE}/delete`, handle: deleteLater },
  { method: 'POST', path: `${ONE}/archive`, handle: archive },
  { method: 'POST', path: `${ONE}/restore`, handle: restore },
];
