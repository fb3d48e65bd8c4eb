import { issueTypeIdsOf } from '../issue-type-schemes/model';
import type { Project } from '../projects/project';
import type { Workflow } from '../workflows/workflow';
import type { World } from '../world';
import { workflowFor } from './model';
import type { WorkflowMapping, WorkflowScheme } from './workflow-scheme';

export const projectsWith = (world: World, schemeId: string): Project[] =>
  [...world.projects.values()].filter(({ workflowSchemeId }) => workflowSchemeId === schemeId);

/** A scheme is active while a project has it. */
export const isActiveScheme = (world: World, scheme: WorkflowScheme): boolean =>
  projectsWith(world, scheme.id).length > 0;

export const workflowIn = (mapping: WorkflowMapping, typeId: string): string =>
  mapping.workflowIds[typeId] ?? mapping.defaultWorkflowId;

/** The types of a project that follow the workflow. */
export const typesWith = (world: World, project: Project, workflowId: string): string[] =>
  issueTypeIdsOf(world, project).filter(
    (typeId) => workflowFor(world, project, typeId).id === workflowId,
  );

/** The projects in which a type follows the workflow. */
export const projectsFollowing = (world: World, workflowId: string): Project[] =>
  [...world.projects.values()].filter(
    (project) => typesWith(world, project, workflowId).length > 0,
  );

export const schemesWith = (world: World, workflowId: string): WorkflowScheme[] =>
  [...world.workflowSchemes.values()].filter((scheme) => names(scheme, workflowId));

const names = (mapping: WorkflowMapping, workflowId: string): boolean =>
  mapping.defaultWorkflowId === workflowId ||
  Object.values(mapping.workflowIds).includes(workflowId);

/** A workflow is active while a scheme of a project names it. */
export const isActiveWorkflow = (world: World, workflowId: string): boolean =>
  schemesWith(world, workflowId).some((scheme) => isActiveScheme(world, scheme));

/** Whether a scheme or a draft names it. */
export const isMapped = (world: World, workflowId: string): boolean =>
  schemesWith(world, workflowId).length > 0 ||
  [...world.workflowSchemeDrafts.values()].some((draft) => names(draft, workflowId));

export const workflowsWithStatus = (world: World, statusId: string): Workflow[] =>
  [...world.workflows.values()].filter(({ statusIds }) => statusIds.includes(statusId));

/** The types of a project whose workflow has the status. */
export const typesWithStatus = (world: World, project: Project, statusId: string): string[] =>
  issueTypeIdsOf(world, project).filter((typeId) =>
    workflowFor(world, project, typeId).statusIds.includes(statusId),
  );
