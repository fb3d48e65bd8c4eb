import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { issueTypeDetails } from '../issue-types/view';
import { canBrowse, getVisibleProject, hasPermission } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import { badRequest } from '../refusal';
import { listParam, ok, param, whoAsks, type Reply, type Route, type RouteCall } from '../route';
import { statusDetails } from '../statuses/view';
import { workflowFor } from '../workflow-schemes/model';
import { projectFigures } from './figures';
import { hierarchyBean } from './hierarchy';
import type { Project } from './project';
import { searchProjects } from './search';
import { projectSummary, projectWhole, type ProjectView } from './view';

const ALL = '/rest/api/3/project';
const ONE = `${ALL}/{projectIdOrKey}`;
const MAX_RECENT = 20;

/** What the call wants to see of each project. */
export function viewOf(call: RouteCall): ProjectView {
  const expand = new Set(listParam(call, 'expand'));
  return {
    expand,
    properties: listParam(call, 'properties'),
    viewer: call.accountId,
    ...(expand.has('insight') && { figures: projectFigures(call.world) }),
  };
}

function shown(call: RouteCall, projects: readonly Project[]): Reply {
  const view = viewOf(call);
  return ok(projects.map((project) => projectSummary(call.world, project, view)));
}

/** All that the caller browses or administers; with `recent` the newest of them. */
function list(call: RouteCall): Reply {
  const { world, accountId } = call;
  const live = searchProjects({ ...call, query: new URLSearchParams() }).filter(
    (project) =>
      canBrowse(world, accountId, project) ||
      hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project),
  );
  const recent = call.query.get('recent');
  if (recent === null) return shown(call, live);
  const count = Number(recent);
  if (!Number.isInteger(count)) throw badRequest("The value of 'recent' must be a whole number.");
  return shown(call, newest(live).slice(0, Math.min(count, MAX_RECENT)));
}

/** The box does not watch who looks at what: the newest projects count as seen last. */
const newest = (projects: readonly Project[]): Project[] =>
  projects.toSorted((a, b) => Number(b.id) - Number(a.id));

function recent(call: RouteCall): Reply {
  const live = searchProjects({ ...call, query: new URLSearchParams() });
  return shown(call, newest(live).slice(0, MAX_RECENT));
}

function search(call: RouteCall): Reply {
  const view = viewOf(call);
  return ok(
    pageOf(call, searchProjects(call), pageRequest(call, 50, 100), (each) =>
      projectSummary(call.world, each, view),
    ),
  );
}

function one(call: RouteCall): Reply {
  const project = getVisibleProject(call.world, whoAsks(call), param(call, 'projectIdOrKey'));
  return ok(projectWhole(call.world, project, viewOf(call)));
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

function hierarchy(call: RouteCall): Reply {
  const project = getVisibleProject(call.world, whoAsks(call), param(call, 'projectId'));
  return ok(hierarchyBean(call.world, project));
}

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'GET', path: `${ALL}/recent`, handle: recent },
  { method: 'GET', path: ONE, handle: one },
  { method: 'GET', path: `${ONE}/statuses`, handle: statuses },
  { method: 'GET', path: `${ALL}/{projectId}/hierarchy`, handle: hierarchy },
];
