import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import { getWorkflow, versionOf } from '../workflows/model';
import { scopeBean } from '../workflows/scope';
import { workflowTask } from '../workflows/under-way';
import type { World } from '../world';
import { schemeVersion } from './model';
import { typesMappedTo } from './mapping';
import type { WorkflowMapping, WorkflowScheme, WorkflowSchemeDraft } from './workflow-scheme';

const nameOf = (world: World, workflowId: string): string => getWorkflow(world, workflowId).name;

const namesOf = (world: World, { workflowIds }: WorkflowMapping): Record<string, string> =>
  Object.fromEntries(Object.entries(workflowIds).map(([type, id]) => [type, nameOf(world, id)]));

/** A scheme in the older API: workflows by name. The site's default one has no id there. */
export function schemeBean(world: World, scheme: WorkflowScheme): Record<string, unknown> {
  const { id, name, description, isDefault } = scheme;
  return {
    ...(isDefault ? {} : { id: Number(id) }),
    ...{ name, description },
    defaultWorkflow: nameOf(world, scheme.defaultWorkflowId),
    issueTypeMappings: namesOf(world, scheme),
    draft: false,
    ...(isDefault ? {} : { self: world.url(`/rest/api/3/workflowscheme/${id}`) }),
  };
}

export function draftBean(
  world: World,
  scheme: WorkflowScheme,
  draft: WorkflowSchemeDraft,
): Record<string, unknown> {
  return {
    id: Number(draft.draftId),
    name: scheme.name,
    description: scheme.description,
    defaultWorkflow: nameOf(world, draft.defaultWorkflowId),
    issueTypeMappings: namesOf(world, draft),
    originalDefaultWorkflow: nameOf(world, scheme.defaultWorkflowId),
    originalIssueTypeMappings: namesOf(world, scheme),
    draft: true,
    lastModifiedUser: userDetails(world, draft.lastModifiedBy),
    lastModified: jiraTimestamp(draft.lastModified),
    self: world.url(`/rest/api/3/workflowscheme/${scheme.id}/draft`),
  };
}

/** One workflow's row in the older API. */
export const rowBean = (
  world: World,
  mapping: WorkflowMapping,
  workflowId: string,
): Record<string, unknown> => ({
  workflow: nameOf(world, workflowId),
  issueTypes: typesMappedTo(mapping, workflowId),
  defaultMapping: mapping.defaultWorkflowId === workflowId,
});

const workflowMeta = (world: World, id: string): Record<string, unknown> => {
  const workflow = getWorkflow(world, id);
  const { name, description } = workflow;
  return { id, name, description, version: versionOf(workflow) };
};

/** A scheme in the newer API: workflows by id. */
export function schemeReadBean(world: World, scheme: WorkflowScheme): Record<string, unknown> {
  const { id, name, description } = scheme;
  return {
    ...{ id, name, description },
    scope: scopeBean(null),
    version: schemeVersion(scheme),
    taskId: workflowTask(world) ?? null,
    defaultWorkflow: workflowMeta(world, scheme.defaultWorkflowId),
    workflowsForIssueTypes: [...new Set(Object.values(scheme.workflowIds))].map((workflowId) => ({
      issueTypeIds: typesMappedTo(scheme, workflowId),
      workflow: workflowMeta(world, workflowId),
    })),
  };
}
