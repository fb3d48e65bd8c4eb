import { badRequest, notFound } from '../refusal';
import { noContent, ok, param, type Reply, type Route, type RouteCall } from '../route';
import { usagePage } from '../usage-page';
import {
  isActiveWorkflow,
  isMapped,
  projectsFollowing,
  schemesWith,
  typesWith,
} from '../workflow-schemes/usage';
import { jiraAdmin, reader } from './authority';
import { existingWorkflow } from './model';
import { refuseWhileUnderWay } from './under-way';

const idOf = ({ id }: { readonly id: string }): string => id;

function usedWorkflow(call: RouteCall): string {
  reader(call);
  return existingWorkflow(call.world, param(call, 'workflowId')).id;
}

function projects(call: RouteCall): Reply {
  const workflowId = usedWorkflow(call);
  const ids = projectsFollowing(call.world, workflowId).map(idOf);
  return ok({ workflowId, projects: usagePage(call, ids) });
}

function schemes(call: RouteCall): Reply {
  const workflowId = usedWorkflow(call);
  const ids = schemesWith(call.world, workflowId).map(idOf);
  return ok({ workflowId, workflowSchemes: usagePage(call, ids) });
}

function issueTypes(call: RouteCall): Reply {
  const workflowId = usedWorkflow(call);
  const project = call.world.projects.find(param(call, 'projectId'));
  if (!project) throw notFound('The project was not found.');
  const ids = typesWith(call.world, project, workflowId);
  return ok({ workflowId, projectId: project.id, issueTypes: usagePage(call, ids) });
}

function remove(call: RouteCall): Reply {
  const { world } = call;
  jiraAdmin(call, 'Only Jira administrators can access the workflow configuration.');
  const { id, isSystem } = existingWorkflow(world, param(call, 'entityId'));
  refuseWhileUnderWay(world);
  if (isActiveWorkflow(world, id)) throw badRequest('Cannot delete an active workflow.');
  if (isSystem) throw badRequest('Cannot delete a system workflow.');
  if (isMapped(world, id)) {
    throw badRequest('Cannot delete a workflow that is associated with a workflow scheme.');
  }
  world.workflows.remove(id);
  return noContent();
}

const ONE = '/rest/api/3/workflow/{workflowId}';

export const workflowUsageRoutes: readonly Route[] = [
  { method: 'DELETE', path: '/rest/api/3/workflow/{entityId}', handle: remove },
  { method: 'GET', path: `${ONE}/projectUsages`, handle: projects },
  { method: 'GET', path: `${ONE}/workflowSchemes`, handle: schemes },
  { method: 'GET', path: `${ONE}/project/{projectId}/issueTypeUsages`, handle: issueTypes },
];
