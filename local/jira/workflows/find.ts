import { issueTypeIdsOf, usesType } from '../issue-type-schemes/model';
import type { Project } from '../projects/project';
import { workflowFor } from '../workflow-schemes/model';
import type { World } from '../world';
import { existingWorkflow, findWorkflowByName } from './model';
import type { Workflow } from './workflow';

/** A type of a project: one way to name a workflow. */
export interface ProjectAndType {
  readonly projectId: string;
  readonly issueTypeId: string;
}

/** Each once, in the order in which they are asked for. @throws 404 for a name or id of nothing. */
export function findWorkflows(
  world: World,
  ids: readonly string[],
  names: readonly string[],
  pairs: readonly ProjectAndType[],
): Workflow[] {
  const found = [
    ...ids.map((id) => existingWorkflow(world, id)),
    ...names.map((name) => existingWorkflow(world, findWorkflowByName(world, name)?.id ?? '')),
    ...pairs.map((pair) => ofPair(world, pair)),
  ];
  return [...new Set(found.flatMap((each) => each ?? []))];
}

function ofPair(world: World, { projectId, issueTypeId }: ProjectAndType): Workflow | undefined {
  const project = world.projects.find(projectId);
  if (!project || !usesType(world, project, issueTypeId)) return undefined;
  return workflowFor(world, project, issueTypeId);
}

/** The workflows that a project's types follow. */
export const workflowsOf = (world: World, project: Project): Workflow[] => [
  ...new Set(issueTypeIdsOf(world, project).map((typeId) => workflowFor(world, project, typeId))),
];
