import type { Project } from '../projects/project';
import { badRequest, notFound } from '../refusal';
import { findWorkflowByName, getWorkflow } from '../workflows/model';
import type { Workflow } from '../workflows/workflow';
import type { World } from '../world';
import type { WorkflowMapping, WorkflowScheme, WorkflowSchemeDraft } from './workflow-scheme';

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
    versionNumber: 0,
  });
}

const MAX_NAME = 255;

/** @throws 400 for a name that is empty, too long or taken. */
export function checkSchemeName(world: World, name: string | undefined, ownId?: string): string {
  if (name === undefined || name.trim() === '') {
    throw badRequest('The workflow scheme name is required.');
  }
  if (name.length > MAX_NAME) throw badRequest(`The name is too long, maxSize=${MAX_NAME}`);
  for (const scheme of world.workflowSchemes.values()) {
    if (scheme.id === ownId || scheme.name.toLowerCase() !== name.toLowerCase()) continue;
    throw badRequest(`A workflow scheme with the name '${name}' already exists.`);
  }
  return name;
}

/** @throws 400 */
export function workflowNamed(world: World, name: string): Workflow {
  const workflow = findWorkflowByName(world, name);
  if (!workflow || workflow.scopeProjectId !== null) {
    throw badRequest(`The workflow '${name}' was not found.`);
  }
  return workflow;
}

/** @throws 400 for a type that the site does not have. */
export function checkTypes(world: World, typeIds: readonly string[]): void {
  const unknown = typeIds.find((id) => !world.issueTypes.has(id));
  if (unknown !== undefined) throw badRequest(`The issue type with ID '${unknown}' was not found.`);
}

/** The older API does not know the site's default scheme: it has no id there. @throws 404 */
export function getScheme(world: World, id: string): WorkflowScheme {
  const scheme = world.workflowSchemes.find(id);
  if (!scheme || scheme.isDefault) throw notFound('The workflow scheme was not found.');
  return scheme;
}

/** @throws 404 */
export function getDraft(world: World, scheme: WorkflowScheme): WorkflowSchemeDraft {
  const draft = world.workflowSchemeDrafts.find(scheme.id);
  if (!draft) throw notFound('Draft workflow scheme was not found.');
  return draft;
}

/** Writes the draft of a scheme, of which there is one at most. */
export const putDraft = (
  world: World,
  actor: string,
  scheme: WorkflowScheme,
  { defaultWorkflowId, workflowIds }: WorkflowMapping,
): WorkflowSchemeDraft =>
  world.workflowSchemeDrafts.put({
    id: scheme.id,
    draftId:
      world.workflowSchemeDrafts.find(scheme.id)?.draftId ??
      world.nextId('workflow-scheme-draft', 20000),
    ...{ defaultWorkflowId, workflowIds },
    lastModified: world.now(),
    lastModifiedBy: actor,
  });

export function defaultScheme(world: World): WorkflowScheme {
  for (const scheme of world.workflowSchemes.values()) if (scheme.isDefault) return scheme;
  throw new Error('the site has no default workflow scheme');
}

/** The token that goes with the version's number in the API. */
export const schemeVersion = ({ id, versionNumber }: WorkflowScheme) => ({
  id: `94ac27d5-3b0e-4c61-b1f7-${id.padStart(12, '0')}`,
  versionNumber,
});

export function workflowSchemeOf(world: World, project: Project): WorkflowScheme {
  const scheme = world.workflowSchemes.find(project.workflowSchemeId);
  if (!scheme) throw new Error(`project ${project.key} has no workflow scheme`);
  return scheme;
}

export function workflowFor(world: World, project: Project, typeId: string): Workflow {
  const scheme = workflowSchemeOf(world, project);
  return getWorkflow(world, scheme.workflowIds[typeId] ?? scheme.defaultWorkflowId);
}
