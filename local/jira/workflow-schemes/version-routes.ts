import { badRequest, invalidPayload, JiraRefusal } from '../refusal';
import {
  jsonBody,
  ok,
  optionalString,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { configurer, reader } from '../workflows/authority';
import { recordIn, recordsIn, textIn } from '../workflows/json-reader';
import { initialTransition, systemWorkflow } from '../workflows/model';
import { refuseWhileUnderWay } from '../workflows/under-way';
import type { Workflow } from '../workflows/workflow';
import { changeScheme } from './change-scheme';
import { checkSchemeName, checkTypes, schemeVersion, workflowSchemeOf } from './model';
import { needsOf, planMoves, type Need, type TargetOf } from './needs';
import { readByWorkflows, readOverrides } from './status-overrides';
import { projectsWith } from './usage';
import { schemeReadBean } from './view';
import type { WorkflowMapping, WorkflowScheme } from './workflow-scheme';

type Json = Record<string, unknown>;

/** By their own ids or by those of projects, each once. */
function read(call: RouteCall): Reply {
  const { world } = call;
  reader(call);
  const body = jsonBody(call);
  const schemeIds = stringList(body, 'workflowSchemeIds') ?? [];
  const projectIds = stringList(body, 'projectIds') ?? [];
  if (schemeIds.length + projectIds.length === 0) {
    throw badRequest('At least one workflow scheme ID or project ID must be provided.');
  }
  const found = new Set([
    ...schemeIds.flatMap((id) => world.workflowSchemes.find(id) ?? []),
    ...projectIds.flatMap((id) => {
      const project = world.projects.find(id);
      return project ? [workflowSchemeOf(world, project)] : [];
    }),
  ]);
  return ok([...found].map((scheme) => schemeReadBean(world, scheme)));
}

/** @throws 400 */
function editedScheme(call: RouteCall, body: Json): WorkflowScheme {
  configurer(call);
  const id = textIn(body, 'id');
  const scheme = call.world.workflowSchemes.find(id);
  if (!scheme) throw badRequest(`The workflow scheme with ID '${id}' was not found.`);
  if (scheme.isDefault) throw badRequest('The default workflow scheme cannot be edited.');
  return scheme;
}

/** Which workflows the scheme is to have; Jira's own is the default where none is given. */
function mappingIn({ world }: RouteCall, body: Json): WorkflowMapping {
  const rows = recordsIn(body, 'workflowsForIssueTypes').flatMap((each) => {
    const typeIds = stringList(each, 'issueTypeIds') ?? [];
    checkTypes(world, typeIds);
    const workflowId = textIn(each, 'workflowId');
    return typeIds.map((typeId) => [typeId, workflowId] as const);
  });
  const defaultWorkflowId = optionalString(body, 'defaultWorkflowId') ?? systemWorkflow(world).id;
  for (const id of [defaultWorkflowId, ...rows.map(([, workflowId]) => workflowId)]) {
    const workflow = world.workflows.find(id);
    if (workflow && workflow.scopeProjectId === null) continue;
    throw badRequest(`The workflow with ID '${id}' was not found.`);
  }
  if (new Set(rows.map(([typeId]) => typeId)).size < rows.length) {
    throw badRequest('An issue type can be mapped to one workflow only.');
  }
  return { defaultWorkflowId, workflowIds: Object.fromEntries(rows) };
}

function update(call: RouteCall): Reply {
  const { world } = call;
  const body = jsonBody(call);
  const scheme = editedScheme(call, body);
  const name = checkSchemeName(world, textIn(body, 'name'), scheme.id);
  const description = textIn(body, 'description');
  const version = recordIn(body.version);
  refuseWhileUnderWay(world);
  refuseStale(scheme, version);
  const after = mappingIn(call, body);
  const needs = needsOf(world, projectsWith(world, scheme.id), scheme, after);
  const moves = planMoves(needs, targetsIn(body));
  const change = { moves, scheme: { id: scheme.id, name, description, ...after } };
  const actor = configurer(call);
  if (!hasIssues(call, needs)) {
    changeScheme(world, actor, change);
    return ok({});
  }
  const words = `Update workflow scheme ${name}`;
  return seeTask(call, submitTask(world, actor, 'update-workflow-scheme', change, words));
}

/** @throws 409 where somebody else has changed the scheme since it was read. */
function refuseStale(scheme: WorkflowScheme, given: Json): void {
  const now = schemeVersion(scheme);
  if (typeof given.versionNumber !== 'number') throw invalidPayload();
  if (given.id === now.id && given.versionNumber === now.versionNumber) return;
  throw new JiraRefusal(409, ['Workflow scheme version and version token must match.']);
}

/** By issue type first, then by workflow. */
function targetsIn(body: Json): TargetOf {
  const byType = readOverrides(body, 'statusMappingsByIssueTypeOverride');
  const byWorkflow = readByWorkflows(body, 'statusMappingsByWorkflows');
  return (need, statusId) => byType(need, statusId) ?? byWorkflow(need, statusId);
}

/** Whether an issue is in one of the statuses: only then a task is needed. */
function hasIssues({ world }: RouteCall, needs: readonly Need[]): boolean {
  return [...world.issues.values()].some((issue) =>
    needs.some(
      ({ typeId, projectIds, statusIds }) =>
        typeId === issue.typeId &&
        projectIds.includes(issue.projectId) &&
        statusIds.includes(issue.statusId),
    ),
  );
}

/** What an update would have to map. */
function mappings(call: RouteCall): Reply {
  const { world } = call;
  const body = jsonBody(call);
  const scheme = editedScheme(call, body);
  const after = mappingIn(call, body);
  const needs = needsOf(world, projectsWith(world, scheme.id), scheme, after);
  const workflows = [...new Set(needs.flatMap(({ from, to }) => [from, to]))];
  const statusIds = [...new Set(workflows.flatMap((each) => each.statusIds))];
  return ok({
    statusMappingsByIssueTypes: needs.map((need) => ({
      issueTypeId: need.typeId,
      statusIds: need.statusIds,
    })),
    statusMappingsByWorkflows: byWorkflows(needs),
    statuses: statusIds.map((id) => {
      const status = world.statuses.find(id);
      return { id, name: status?.name, category: status?.category };
    }),
    statusesPerWorkflow: workflows.map(statusesOf),
  });
}

function byWorkflows(needs: readonly Need[]): unknown[] {
  const pairs = new Map(
    needs.map(({ from, to, statusIds }) => [
      `${from.id} ${to.id}`,
      { sourceWorkflowId: from.id, targetWorkflowId: to.id, statusIds },
    ]),
  );
  return [...pairs.values()];
}

const statusesOf = (workflow: Workflow): Record<string, unknown> => ({
  workflowId: workflow.id,
  initialStatusId: initialTransition(workflow).to,
  statuses: workflow.statusIds,
});

const ALL = '/rest/api/3/workflowscheme';

export const versionRoutes: readonly Route[] = [
  { method: 'POST', path: `${ALL}/read`, handle: read },
  { method: 'POST', path: `${ALL}/update`, handle: update },
  { method: 'POST', path: `${ALL}/update/mappings`, handle: mappings },
];
