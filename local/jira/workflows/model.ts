import { badRequest } from '../refusal';
import type { World } from '../world';
import type { Transition, Workflow } from './workflow';

type NewTransition = Pick<Transition, 'name' | 'from' | 'to'> & Partial<Transition>;

export interface NewWorkflow {
  readonly name: string;
  readonly description?: string;
  readonly statusIds: readonly string[];
  /** Without ids they are numbered in order from 1, the initial one first as Jira does. */
  readonly transitions: readonly NewTransition[];
  readonly scopeProjectId?: string;
}

export function createWorkflow(world: World, input: NewWorkflow): Workflow {
  const transitions = input.transitions.map((each, place) => whole(each, place));
  checkWorkflow(world, input.statusIds, transitions);
  return world.workflows.put({
    id: `2f0c8d6e-71b4-4f0a-9a55-${world.nextId('workflow', 1).padStart(12, '0')}`,
    name: input.name,
    description: input.description ?? '',
    statusIds: input.statusIds,
    transitions,
    scopeProjectId: input.scopeProjectId ?? null,
    versionNumber: 1,
  });
}

const whole = (given: NewTransition, place: number): Transition => ({
  id: String(place + 1),
  description: '',
  screenId: null,
  conditions: null,
  validators: [],
  actions: [],
  properties: {},
  ...given,
});

/** @throws 400 for a workflow that could not run. */
export function checkWorkflow(
  world: World,
  statusIds: readonly string[],
  transitions: readonly Transition[],
): void {
  const initial = transitions.filter((transition) => transition.from === 'initial');
  if (initial.length !== 1)
    throw badRequest('A workflow must have exactly one initial transition.');
  const known = new Set(statusIds);
  for (const transition of transitions) {
    const ends = [transition.to, ...leaves(transition.from)];
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

export function initialTransition(workflow: Workflow): Transition {
  const initial = workflow.transitions.find((transition) => transition.from === 'initial');
  if (!initial) throw new Error(`workflow ${workflow.name} has no initial transition`);
  return initial;
}

/** The transitions that the workflow draws from a status. */
export const transitionsFrom = (workflow: Workflow, statusId: string): Transition[] =>
  workflow.transitions.filter(
    ({ from }) => from === 'any' || (from !== 'initial' && from.includes(statusId)),
  );
