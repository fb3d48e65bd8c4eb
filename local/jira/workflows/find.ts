import { issueTypeIdsOf, usesType } from '../issue-type-schemes/model';
import type { Project } from '../projects/project';
import { workflowFor } from '../workflow-schemes/model';
import type { World } from '../world';
import { findWorkflowByName } from './model';
import type { Workflow } from './workflow';

/** A type of a project: one way to name a workflow. */
export interface ProjectAndType {
  readonly projectId: string;
  readonly issueTypeId: string;
}

/** Each once, in the order in which they are asked for; what does not exist is left out. */
export function findWorkflows(
  world: World,
  ids: readonly string[],
  names: readonly string[],
  pairs: readonly ProjectAndType[],
): Workflow[] {
  const found = [
    ...ids.map((id) => world.workflows.find(id)),
    ...names.map((name) => findWorkflowByName(world, name)),
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
