import type { WorkflowMapping } from './workflow-scheme';

/** A change of which type follows which workflow. */
export type MappingEdit = (mapping: WorkflowMapping) => WorkflowMapping;

export const withDefault =
  (workflowId: string): MappingEdit =>
  ({ workflowIds }) => ({ defaultWorkflowId: workflowId, workflowIds });

export const withType =
  (typeId: string, workflowId: string): MappingEdit =>
  ({ defaultWorkflowId, workflowIds }) => ({
    defaultWorkflowId,
    workflowIds: { ...workflowIds, [typeId]: workflowId },
  });

export const withoutType =
  (typeId: string): MappingEdit =>
  ({ defaultWorkflowId, workflowIds }) => ({
    defaultWorkflowId,
    workflowIds: without(workflowIds, (id) => id === typeId),
  });

/** Exactly these types follow the workflow; others that did fall back on the default. */
export const withTypes =
  (workflowId: string, typeIds: readonly string[]): MappingEdit =>
  ({ defaultWorkflowId, workflowIds }) => ({
    defaultWorkflowId,
    workflowIds: {
      ...without(workflowIds, (_, used) => used === workflowId),
      ...Object.fromEntries(typeIds.map((typeId) => [typeId, workflowId])),
    },
  });

/** The workflow is gone from the scheme; as the default, Jira's own takes its place. */
export const withoutWorkflow =
  (workflowId: string, systemId: string): MappingEdit =>
  ({ defaultWorkflowId, workflowIds }) => ({
    defaultWorkflowId: defaultWorkflowId === workflowId ? systemId : defaultWorkflowId,
    workflowIds: without(workflowIds, (_, used) => used === workflowId),
  });

const without = (
  workflowIds: WorkflowMapping['workflowIds'],
  isGone: (typeId: string, workflowId: string) => boolean,
): Record<string, string> =>
  Object.fromEntries(Object.entries(workflowIds).filter(([id, used]) => !isGone(id, used)));

export const typesMappedTo = ({ workflowIds }: WorkflowMapping, workflowId: string): string[] =>
  Object.entries(workflowIds)
    .filter(([, used]) => used === workflowId)
    .map(([typeId]) => typeId);
