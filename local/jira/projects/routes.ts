import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { issueTypeDetails } from '../issue-types/view';
import {
  browsableProjects,
  getVisibleProject,
  hasPermission,
  requireAdmin,
  requireProjectAdmin,
} from '../permissions/model';
import type { ProjectPermission } from '../permissions/permission';
import { pageOf, pageRequest } from '../paging';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { statusDetails } from '../statuses/view';
import { submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { workflowFor } from '../workflow-schemes/model';
import { setProjectState, updateProject } from './model';
import type { Project } from './project';
import { projectSummary, projectWhole } from './view';

const ONE = '/rest/api/3/project/{projectIdOrKey}';

function list(call: RouteCall): Reply {
  const expand = new Set(listParam(call, 'expand'));
  const live = browsableProjects(call.world, call.accountId).filter(isLive);
  return ok(live.map((project) => projectSummary(call.world, project, expand)));
}

const isLive = (project: Project): boolean => project.state === 'live';

const ACTIONS: Readonly<Record<string, ProjectPermission>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

function search(call: RouteCall): Reply {
  const { world, query } = call;
  const ids = listParam(call, 'id');
  const keys = listParam(call, 'keys');
  const text = query.get('query')?.toLowerCase();
  const states = listParam(call, 'status');
  const wantedStates = states.length > 0 ? states.map(stateOf) : ['live'];
  const action = ACTIONS[query.get('action') ?? 'view'] ?? 'BROWSE_PROJECTS';
  const wanted = browsableProjects(world, call.accountId).filter(
    (project) =>
      wantedStates.includes(project.state) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      (!text || `${project.key} ${project.name}`.toLowerCase().includes(text)) &&
      hasPermission(world, call.accountId, action, project),
  );
  const order = query.get('orderBy') ?? 'key';
  const by = order.replace(/^[-+]/, '') === 'name' ? 'name' : 'key';
  wanted.sort((a, b) => a[by].localeCompare(b[by]) * (order.startsWith('-') ? -1 : 1));
  const expand = new Set(listParam(call, 'expand'));
  return ok(
    pageOf(call, wanted, pageRequest(call, 50, 100), (each) => projectSummary(world, each, expand)),
  );
}

const stateOf = (status: string): Project['state'] =>
  status === 'archived' ? 'archived' : status === 'deleted' ? 'trashed' : 'live';

function one(call: RouteCall): Reply {
  const project = getVisibleProject(call.world, whoAsks(call), param(call, 'projectIdOrKey'));
  return ok(projectWhole(call.world, project, new Set(listParam(call, 'expand'))));
}

function edit(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const project = getVisibleProject(call.world, actor, param(call, 'projectIdOrKey'));
  requireProjectAdmin(call.world, actor, project);
  const body = jsonBody(call);
  const changes = {
    name: optionalString(body, 'name') ?? project.name,
    description: optionalString(body, 'description') ?? project.description,
    leadAccountId: optionalString(body, 'leadAccountId') ?? project.leadAccountId,
  };
  return ok(projectWhole(call.world, updateProject(call.world, actor, project.id, changes)));
}

function statuses(call: RouteCall): Reply {
  const { world } = call;
  const project = getVisibleProject(world, whoAsks(call), param(call, 'projectIdOrKey'));
  const byType = issueTypeIdsOf(world, project).flatMap((typeId) => {
    const type = world.issueTypes.find(typeId);
    if (!type) return [];
    const used = workflowFor(world, project, typeId).statusIds.flatMap(
      (id) => world.statuses.find(id) ?? [],
    );
    const { self, id, name, subtask } = issueTypeDetails(world, type);
    return [{ self, id, name, subtask, statuses: used.map((each) => statusDetails(world, each)) }];
  });
  return ok(byType);
}

/** Deleting sends to the trash, from which an administrator restores. */
function setState(state: Project['state'], permission: 'project' | 'site') {
  return (call: RouteCall): Reply => {
    const actor = whoCalls(call);
    const project = getVisibleProject(call.world, actor, param(call, 'projectIdOrKey'));
    if (permission === 'site') requireAdmin(call.world, actor);
    else requireProjectAdmin(call.world, actor, project);
    const after = setProjectState(call.world, actor, project.id, state);
    return state === 'live' ? ok(projectWhole(call.world, after)) : noContent();
  };
}

/** As deleting, by a task. */
function deleteLater(call: RouteCall): Reply {
  const actor = whoCalls(call);
  requireAdmin(call.world, actor);
  const { id, name } = getVisibleProject(call.world, actor, param(call, 'projectIdOrKey'));
  const description = `Delete project ${name}`;
  return seeTask(
    call,
    submitTask(call.world, actor, 'delete-project', { projectId: id }, description),
  );
}

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/project', handle: list },
  { method: 'GET', path: '/rest/api/3/project/search', handle: search },
  { method: 'GET', path: ONE, handle: one },
  { method: 'PUT', path: ONE, handle: edit },
  { method: 'GET', path: `${ONE}/statuses`, handle: statuses },
  { method: 'DELETE', path: ONE, handle: setState('trashed', 'site') },
  { method: 'POST', path: `${ONE}/delete`, handle: deleteLater },
  { method: 'POST', path: `${ONE}/archive`, handle: setState('archived', 'site') },
  { method: 'POST', path: `${ONE}/restore`, handle: setState('live', 'project') },
];
