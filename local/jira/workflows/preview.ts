import { hasPermission, isAdmin } from '../permissions/model';
import { badRequest, JiraRefusal, notFound } from '../refusal';
import { jsonBody, ok, stringList, whoCalls, type Reply, type RouteCall } from '../route';
import { typesWith } from '../workflow-schemes/usage';
import type { World } from '../world';
import { findWorkflows, workflowsOf } from './find';
import { textIn } from './json-reader';
import { statusBeans, workflowBean } from './view';
import type { Workflow } from './workflow';

const MAX_TERMS = 25;
const TERMS = ['workflowIds', 'workflowNames', 'issueTypeIds'] as const;

/** Workflows of one project, for who administers it. */
export function preview(call: RouteCall): Reply {
  const { world } = call;
  const caller = whoCalls(call);
  const body = jsonBody(call);
  const project = world.projects.find(textIn(body, 'projectId'));
  if (!project) throw notFound('The project was not found.');
  if (!hasPermission(world, caller, 'ADMINISTER_PROJECTS', project) && !isAdmin(world, caller)) {
    throw new JiraRefusal(401, ['You are not authorized to perform this operation.']);
  }
  const [ids = [], names = [], typeIds = []] = TERMS.map((name) => stringList(body, name) ?? []);
  for (const [at, terms] of [ids, names, typeIds].entries()) {
    if (terms.length <= MAX_TERMS) continue;
    throw badRequest(`At most ${MAX_TERMS} ${TERMS[at] ?? ''} can be specified.`);
  }
  const asked = ids.length + names.length + typeIds.length;
  if (asked === 0) throw badRequest('At least one lookup term must be provided.');
  const pairs = typeIds.map((issueTypeId) => ({ projectId: project.id, issueTypeId }));
  const found = findWorkflows(world, ids, names, pairs);
  const own = new Set(workflowsOf(world, project));
  if (found.length === 0 || found.some((each) => !own.has(each))) {
    throw notFound('One or more workflow previews were not found.');
  }
  return ok({
    statuses: statusBeans(world, found).map((each) => ({ ...each, rawName: each.name })),
    workflows: found.map((each) => ({
      ...previewBean(world, each),
      queryContext: [{ project: project.id, issueTypes: typesWith(world, project, each.id) }],
    })),
  });
}

/** The workflow without what only its editors may know. */
function previewBean(world: World, workflow: Workflow): Record<string, unknown> {
  const bean = workflowBean(world, workflow);
  const without = (each: Record<string, unknown>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(each).filter(([name]) => !names.includes(name)));
  const list = (name: string) => bean[name] as Record<string, unknown>[];
  return {
    ...without(bean, ['isEditable', 'created', 'updated', 'taskId']),
    statuses: list('statuses').map((each) => without(each, ['properties'])),
    transitions: list('transitions').map((each) => without(each, ['properties'])),
  };
}
