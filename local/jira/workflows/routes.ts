import { isRecord } from '../fields/field-kind';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload, notFound } from '../refusal';
import {
  jsonBody,
  ok,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { submitTask } from '../tasks/model';
import { isActiveWorkflow } from '../workflow-schemes/usage';
import { configurer, reader } from './authority';
import { capabilities } from './capabilities';
import { createWorkflows, problemsOfNew, readNewWorkflows } from './create-workflows';
import { findWorkflows, workflowsOf } from './find';
import { recordIn, recordsIn, textIn } from './json-reader';
import { preview } from './preview';
import type { WorkflowProblem } from './problem';
import { scopeOf } from './scope';
import { refuseWhileUnderWay } from './under-way';
import { problemsOfUpdates, readUpdates, refuseStale, updateWorkflows } from './update-workflows';
import { workflowUsageRoutes } from './usage-routes';
import { statusBeans, workflowBean } from './view';
import type { Workflow } from './workflow';

function search(call: RouteCall): Reply {
  const { world, query } = call;
  reader(call);
  const text = query.get('queryString')?.toLowerCase();
  const [scope, isActive] = [query.get('scope'), query.get('isActive')];
  const wanted = inProject(call).filter(
    ({ id, name, scopeProjectId }) =>
      (!text || name.toLowerCase().includes(text)) &&
      (scope === null || scope.toUpperCase() === (scopeProjectId ? 'PROJECT' : 'GLOBAL')) &&
      (isActive === null || String(isActiveWorkflow(world, id)) === isActive),
  );
  const sorted = ordered(wanted, query.get('orderBy'));
  const request = pageRequest(call, 50, 200);
  const withTransitions = (query.get('expand') ?? '').includes('values.transitions');
  const page = pageOf(call, sorted, request, (each) => workflowBean(world, each, withTransitions));
  const shown = sorted.slice(request.startAt, request.startAt + request.maxResults);
  return ok({ ...page, statuses: statusBeans(world, shown) });
}

function inProject({ world, query }: RouteCall): Workflow[] {
  const projectId = query.get('projectId');
  if (projectId === null) return [...world.workflows.values()];
  const project = world.projects.find(projectId);
  if (!project) throw badRequest(`The project with ID ${projectId} does not exist.`);
  return workflowsOf(world, project);
}

/** `name`, `created` or `updated`, downwards with a minus. @throws 400 */
function ordered(workflows: readonly Workflow[], orderBy: string | null): Workflow[] {
  const all = [...workflows];
  if (orderBy === null) return all;
  const key = orderBy.replace(/^[-+]/, '');
  if (key !== 'name' && key !== 'created' && key !== 'updated') {
    throw badRequest(`The workflows cannot be ordered by '${orderBy}'.`);
  }
  const turn = orderBy.startsWith('-') ? -1 : 1;
  return all.sort((a, b) =>
    key === 'name' ? turn * a.name.localeCompare(b.name) : turn * (a[key] - b[key]),
  );
}

function read(call: RouteCall): Reply {
  const { world } = call;
  reader(call);
  const body = jsonBody(call);
  const pairs = recordsIn(body, 'projectAndIssueTypes').map((each) => ({
    projectId: textIn(each, 'projectId'),
    issueTypeId: textIn(each, 'issueTypeId'),
  }));
  const ids = stringList(body, 'workflowIds') ?? [];
  const names = stringList(body, 'workflowNames') ?? [];
  if (ids.length + names.length + pairs.length === 0) {
    throw badRequest('At least one workflow name, workflow ID or project must be provided.');
  }
  return ok(shownTogether(call, findWorkflows(world, ids, names, pairs)));
}

const shownTogether = ({ world }: RouteCall, workflows: readonly Workflow[]) => ({
  statuses: statusBeans(world, workflows),
  workflows: workflows.map((each) => workflowBean(world, each)),
});

function newOf(call: RouteCall, body: Record<string, unknown>, path = '') {
  const { project } = scopeOf(call.world, body.scope);
  configurer(call, project);
  return readNewWorkflows(body, project?.id, path);
}

function create(call: RouteCall): Reply {
  const { world } = call;
  const input = newOf(call, jsonBody(call));
  refuseWhileUnderWay(world);
  refuse(problemsOfNew(world, input));
  return ok(shownTogether(call, createWorkflows(world, input)));
}

/** @throws 400 with what is wrong; warnings do not count. */
function refuse(problems: readonly WorkflowProblem[]): void {
  const errors = problems.filter(({ level }) => level === 'ERROR');
  if (errors.length > 0) throw badRequest(...new Set(errors.map(({ message }) => message)));
}

/** The problems of the levels that the call wants. */
function validated(body: Record<string, unknown>, problems: readonly WorkflowProblem[]): Reply {
  const options = body.validationOptions;
  const levels = isRecord(options) ? stringList(options, 'levels') : undefined;
  return ok({ errors: problems.filter(({ level }) => levels?.includes(level) ?? true) });
}

/** Where the validation endpoints have what the others take as it is. */
const PAYLOAD = 'payload.';

function validateCreate(call: RouteCall): Reply {
  const body = jsonBody(call);
  return validated(body, problemsOfNew(call.world, newOf(call, recordIn(body.payload), PAYLOAD)));
}

function updatesOf(call: RouteCall, body: Record<string, unknown>, path = '') {
  const { world } = call;
  reader(call);
  const updates = readUpdates(world, body, path);
  const owners = new Set(
    updates.workflows.map(({ id }) => world.workflows.find(id)?.scopeProjectId ?? null),
  );
  // One call is about one scope.
  if (owners.size > 1) throw invalidPayload();
  configurer(call, world.projects.find([...owners][0] ?? ''));
  return updates;
}

function update(call: RouteCall): Reply {
  const { world } = call;
  const updates = updatesOf(call, jsonBody(call));
  refuseWhileUnderWay(world);
  refuseStale(world, updates);
  refuse(problemsOfUpdates(world, updates));
  const { workflows, moves } = updateWorkflows(world, updates);
  const task =
    moves.length === 0
      ? undefined
      : submitTask(
          world,
          whoCalls(call),
          'move-to-statuses',
          { moves },
          'Move issues to the statuses of their workflow',
        );
  return ok({ ...shownTogether(call, workflows), taskId: task?.id ?? null });
}

function validateUpdate(call: RouteCall): Reply {
  const body = jsonBody(call);
  return validated(
    body,
    problemsOfUpdates(call.world, updatesOf(call, recordIn(body.payload), PAYLOAD)),
  );
}

function capabilitiesFor(call: RouteCall): Reply {
  const { world, query } = call;
  reader(call);
  const [workflowId, projectId] = [query.get('workflowId'), query.get('projectId')];
  const workflow = world.workflows.find(workflowId ?? '');
  if (workflowId !== null && !workflow) throw notFound('The workflow was not found.');
  const project = world.projects.find(projectId ?? workflow?.scopeProjectId ?? '');
  if (projectId !== null && !project) throw badRequest('The project does not exist.');
  return ok(capabilities(world, project));
}

const ALL = '/rest/api/3/workflows';

export const workflowRoutes: readonly Route[] = [
  { method: 'POST', path: ALL, handle: read },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'POST', path: `${ALL}/create`, handle: create },
  { method: 'POST', path: `${ALL}/create/validation`, handle: validateCreate },
  { method: 'POST', path: `${ALL}/update`, handle: update },
  { method: 'POST', path: `${ALL}/update/validation`, handle: validateUpdate },
  { method: 'GET', path: `${ALL}/capabilities`, handle: capabilitiesFor },
  { method: 'POST', path: `${ALL}/preview`, handle: preview },
  {
    method: 'GET',
    path: `${ALL}/defaultEditor`,
    handle: (call) => {
      reader(call);
      return ok({ value: 'NEW' });
    },
  },
  ...workflowUsageRoutes,
];
