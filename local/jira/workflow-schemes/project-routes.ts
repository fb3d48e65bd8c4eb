import type { Project } from '../projects/project';
import { badFields, badRequest, JiraRefusal, notFound } from '../refusal';
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
import { submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { usagePage } from '../usage-page';
import { configurer, jiraAdmin, reader } from '../workflows/authority';
import { refuseWhileUnderWay } from '../workflows/under-way';
import { defaultScheme, workflowSchemeOf } from './model';
import { needsOf, planMoves } from './needs';
import { readOverrides } from './status-overrides';
import { projectsWith } from './usage';
import { schemeBean } from './view';
import type { WorkflowScheme } from './workflow-scheme';

const MAX_PROJECTS = 100;

const manager = (call: RouteCall): string =>
  jiraAdmin(call, 'Only Jira administrators can access workflow scheme associations.');

/** Which schemes the projects have; team-managed and unknown projects are left out. */
function associations(call: RouteCall): Reply {
  const { world } = call;
  manager(call);
  const ids = listParam(call, 'projectId');
  if (ids.length === 0) throw badFields({ projectId: 'The ID of a project has to be provided.' });
  if (ids.length > MAX_PROJECTS) {
    throw badFields({ projectId: `At most ${MAX_PROJECTS} project IDs can be provided.` });
  }
  const found = new Map<WorkflowScheme, string[]>();
  for (const id of new Set(ids)) {
    const project = world.projects.find(id);
    if (!project || project.style === 'team-managed') continue;
    const scheme = workflowSchemeOf(world, project);
    found.set(scheme, [...(found.get(scheme) ?? []), id]);
  }
  const values = [...found].map(([scheme, projectIds]) => ({
    projectIds,
    workflowScheme: schemeBean(world, scheme),
  }));
  return ok({ values });
}

/** @throws 400 for a team-managed project, 404 for an unknown one. */
function classicProject(call: RouteCall, id: unknown): Project {
  const project = call.world.projects.find(String(id));
  if (!project) throw notFound('The project was not found.');
  if (project.style === 'team-managed') {
    throw badRequest('Only classic projects can have workflow schemes assigned.');
  }
  return project;
}

/** Without an id, the site's default. @throws 404 */
function targetScheme(call: RouteCall, id: string | undefined): WorkflowScheme {
  const { world } = call;
  const scheme = id === undefined ? defaultScheme(world) : world.workflowSchemes.find(id);
  if (!scheme) throw notFound('The workflow scheme was not found.');
  return scheme;
}

/** For projects without issues only. */
function assign(call: RouteCall): Reply {
  const { world } = call;
  manager(call);
  const body = jsonBody(call);
  const project = classicProject(call, body.projectId);
  const scheme = targetScheme(call, optionalString(body, 'workflowSchemeId'));
  refuseWhileUnderWay(world);
  if ([...world.issues.values()].some(({ projectId }) => projectId === project.id)) {
    throw badRequest(
      'The workflow scheme cannot be assigned to the project because the project has issues.',
    );
  }
  world.projects.put({ ...project, workflowSchemeId: scheme.id });
  return noContent();
}

/** For projects with issues, too: a task moves those whose status the new workflows lack. */
function switchScheme(call: RouteCall): Reply {
  const { world } = call;
  const actor = configurer(call);
  const body = jsonBody(call);
  const project = known(() => classicProject(call, body.projectId));
  const scheme = known(() => targetScheme(call, optionalString(body, 'targetSchemeId') ?? ''));
  refuseWhileUnderWay(world);
  const needs = needsOf(world, [project], workflowSchemeOf(world, project), scheme);
  const moves = planMoves(needs, readOverrides(body, 'mappingsByIssueTypeOverride'));
  const change = { moves, project: { id: project.id, schemeId: scheme.id } };
  const words = `Switch the workflow scheme of project ${project.name} to ${scheme.name}`;
  return seeTask(call, submitTask(world, actor, 'switch-workflow-scheme', change, words));
}

/** This endpoint has no 404: what it does not find makes a bad request. */
function known<T>(find: () => T): T {
  try {
    return find();
  } catch (problem) {
    if (!(problem instanceof JiraRefusal)) throw problem;
    throw badRequest(...problem.errorMessages);
  }
}

function usages(call: RouteCall): Reply {
  reader(call);
  const { id: workflowSchemeId } = targetScheme(call, param(call, 'workflowSchemeId'));
  const ids = projectsWith(call.world, workflowSchemeId).map(({ id }) => id);
  return ok({ workflowSchemeId, projects: usagePage(call, ids) });
}

const ALL = '/rest/api/3/workflowscheme';

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: `${ALL}/project`, handle: associations },
  { method: 'PUT', path: `${ALL}/project`, handle: assign },
  { method: 'POST', path: `${ALL}/project/switch`, handle: switchScheme },
  { method: 'GET', path: `${ALL}/{workflowSchemeId}/projectUsages`, handle: usages },
];
