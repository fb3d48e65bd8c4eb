import type { Project } from '../projects/project';
import { getWorkflow } from '../workflows/model';
import type { Workflow } from '../workflows/workflow';
import type { World } from '../world';
import type { WorkflowScheme } from './workflow-scheme';

export interface NewWorkflowScheme {
  readonly name: string;
  readonly description?: string;
  readonly defaultWorkflowId: string;
  readonly workflowIds?: Readonly<Record<string, string>>;
}

export function createWorkflowScheme(world: World, input: NewWorkflowScheme): WorkflowScheme {
  return world.workflowSchemes.put({
    id: world.nextId('workflow-scheme'),
    name: input.name,
    description: input.description ?? '',
    defaultWorkflowId: input.defaultWorkflowId,
    workflowIds: input.workflowIds ?? {},
    isDefault: world.workflowSchemes.size === 0,
    versionNumber: 1,
  });
}

export function workflowSchemeOf(world: World, project: Project): WorkflowScheme {
  const scheme = world.workflowSchemes.find(project.workflowSchemeId);
  if (!scheme) throw new Error(`project ${project.key} has no workflow scheme`);
  return scheme;
}

export function workflowFor(world: World, project: Project, typeId: string): Workflow {
  const scheme = workflowSchemeOf(world, project);
  return getWorkflow(world, scheme.workflowIds[typeId] ?? scheme.defaultWorkflowId);
}
