import { badRequest } from '../refusal';
import type { World } from '../world';
import type { ScreenField } from '../projects/project';
import type { Transition, Workflow } from './workflow';

export interface NewTransition extends Omit<Transition, 'id' | 'screenFields'> {
  /** Absent: numbered in order from 1, the initial one first as Jira does. */
  readonly id?: string;
  readonly screenFields?: readonly ScreenField[];
}

export interface NewWorkflow {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly transitions: readonly NewTransition[];
}

export function createWorkflow(world: World, input: NewWorkflow): Workflow {
  const initial = input.transitions.filter((transition) => transition.from === 'initial');
  if (initial.length !== 1)
    throw badRequest('A workflow must have exactly one initial transition.');
  const transitions = input.transitions.map((transition, place) => ({
    ...transition,
    id: transition.id ?? String(place + 1),
    screenFields: transition.screenFields ?? [],
  }));
  const known = new Set(input.statuses);
  for (const transition of transitions) {
    const ends = [transition.to, ...leaves(transition.from)];
    const foreign = ends.find((id) => !known.has(id) || !world.statuses.has(id));
    if (foreign !== undefined) {
      throw badRequest(
        `Transition "${transition.name}" uses a status that is not in the workflow.`,
      );
    }
  }
  return world.workflows.put({
    id: `2f0c8d6e-71b4-4f0a-9a55-${world.nextId('workflow', 1).padStart(12, '0')}`,
    name: input.name,
    statusIds: input.statuses,
    transitions,
  });
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
