import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import { SAME_STATUS, type Transition, type Workflow } from './workflow';

type NewTransition = Pick<Transition, 'name' | 'from' | 'to'> & Partial<Transition>;

export interface NewWorkflow extends Partial<
  Pick<Workflow, 'description' | 'places' | 'startPoint' | 'loopPoint' | 'isSimplified'>
> {
  readonly name: string;
  readonly statusIds: readonly string[];
  /** Without ids they are numbered in order from 1, the initial one first as Jira does. */
  readonly transitions: readonly NewTransition[];
  readonly scopeProjectId?: string;
  readonly isSystem?: boolean;
}

export function createWorkflow(world: World, input: NewWorkflow): Workflow {
  const transitions = input.transitions.map((each, place) => whole(each, place));
  checkWorkflow(world, input.statusIds, transitions);
  return world.workflows.put({
    id: `2f0c8d6e-71b4-4f0a-9a55-${world.nextId('workflow', 1).padStart(12, '0')}`,
    name: input.name,
    description: input.description ?? '',
    statusIds: input.statusIds,
    places: input.places ?? {},
    startPoint: input.startPoint ?? null,
    loopPoint: input.loopPoint ?? null,
    transitions,
    scopeProjectId: input.scopeProjectId ?? null,
    isSimplified: input.isSimplified ?? true,
    isSystem: input.isSystem ?? false,
    created: world.now(),
    updated: world.now(),
    versionNumber: 0,
  });
}

const whole = (given: NewTransition, place: number): Transition => ({
  id: String(place + 1),
  description: '',
  ports: {},
  screenId: null,
  screenRule: null,
  conditions: null,
  validators: [],
  actions: [],
  triggers: [],
  properties: {},
  customIssueEventId: null,
  ...given,
});

/** @throws 400 for a workflow that could not run. */
function checkWorkflow(
  world: World,
  statusIds: readonly string[],
  transitions: readonly Transition[],
): void {
  const initial = transitions.filter((transition) => transition.from === 'initial');
  if (initial.length !== 1)
    throw badRequest('A workflow must have exactly one initial transition.');
  const known = new Set(statusIds);
  for (const transition of transitions) {
    const target = transition.to === SAME_STATUS ? [] : [transition.to];
    const ends = [...target, ...leaves(transition.from)];
    const foreign = ends.find((id) => !known.has(id) || !world.statuses.has(id));
    if (foreign !== undefined) {
      throw badRequest(
        `Transition "${transition.name}" uses a status that is not in the workflow.`,
      );
    }
  }
}

const leaves = (from: Transition['from']): readonly string[] =>
  from === 'initial' || from === 'any' ? [] : from;

export function getWorkflow(world: World, id: string): Workflow {
  const workflow = world.workflows.find(id);
  if (!workflow) throw new Error(`no workflow ${id}`);
  return workflow;
}

/** Names are compared without their case, as Jira keeps them apart. */
export function findWorkflowByName(world: World, name: string): Workflow | undefined {
  const wanted = name.toLowerCase();
  return [...world.workflows.values()].find((each) => each.name.toLowerCase() === wanted);
}

/** What a scheme falls back on: Jira's own workflow. */
export function systemWorkflow(world: World): Workflow {
  for (const workflow of world.workflows.values()) if (workflow.isSystem) return workflow;
  throw new Error('the site has no system workflow');
}

/** @throws 404 */
export function existingWorkflow(world: World, id: string): Workflow {
  const workflow = world.workflows.find(id);
  if (!workflow) throw notFound('The workflow was not found.');
  return workflow;
}

export function initialTransition(workflow: Workflow): Transition {
  const initial = workflow.transitions.find((transition) => transition.from === 'initial');
  if (!initial) throw new Error(`workflow ${workflow.name} has no initial transition`);
  return initial;
}

/** The transitions that the workflow draws from a status; of a foreign one, only the global. */
export const transitionsFrom = (workflow: Workflow, statusId: string): Transition[] =>
  workflow.transitions.filter(
    ({ from }) => from === 'any' || (from !== 'initial' && from.includes(statusId)),
  );

/** Where the transition takes an issue that is in the status. */
export const targetOf = ({ to }: Transition, statusId: string): string =>
  to === SAME_STATUS ? statusId : to;

/** The token that goes with the version's number in the API. */
export const versionOf = (workflow: Workflow): { id: string; versionNumber: number } => ({
  id: workflow.id.replace(/^2f0c8d6e/, '7d31b9a2'),
  versionNumber: workflow.versionNumber,
});
