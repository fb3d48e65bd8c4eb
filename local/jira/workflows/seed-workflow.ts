import { getGroup } from '../groups/model';
import { createScreen } from '../screens/model';
import type { ScreenField } from '../projects/seed-project';
import type { World } from '../world';
import { setField } from './actions';
import { onlyGroups } from './conditions';
import { createWorkflow } from './model';
import { fieldRequired } from './required-fields';
import type { Transition, Workflow } from './workflow';

/** A transition told in one breath; its screen and rules are made for it. */
export interface SeedTransition extends Pick<Transition, 'name' | 'from' | 'to'> {
  /** The transition's screen; absent or empty: none. A required field becomes a validator. */
  readonly screenFields?: readonly ScreenField[];
  /** Only who is in one of these groups, by name, may see it. */
  readonly onlyGroups?: readonly string[];
  /** What it does to the resolution; absent: as Jira's simplified workflow. */
  readonly resolution?:
    { readonly kind: 'set'; readonly resolutionId: string } | { readonly kind: 'clear' };
}

export interface SeedWorkflow {
  readonly name: string;
  /** Ids. */
  readonly statuses: readonly string[];
  readonly transitions: readonly SeedTransition[];
}

export const seedWorkflow = (world: World, input: SeedWorkflow): Workflow =>
  createWorkflow(world, {
    name: input.name,
    statusIds: input.statuses,
    transitions: input.transitions.map((each) => transitionOf(world, input.name, each)),
  });

function transitionOf(
  world: World,
  workflow: string,
  seed: SeedTransition,
): Pick<Transition, 'name' | 'from' | 'to'> & Partial<Transition> {
  const { name, from, to, screenFields = [], resolution } = seed;
  const ruleId = (): string => `rule-${world.nextId('workflow-rule', 1)}`;
  const required = screenFields.filter((each) => each.required).map(({ fieldId }) => fieldId);
  const fieldIds = [...new Set(screenFields.map(({ fieldId }) => fieldId))];
  const groupIds = seed.onlyGroups?.map((group) => getGroup(world, group).id);
  const cleared = resolution?.kind === 'set' ? resolution.resolutionId : '';
  return {
    ...{ name, from, to },
    ...(fieldIds.length > 0 && {
      screenId: createScreen(world, { name: `${workflow}: ${name} Screen`, fieldIds }).id,
    }),
    ...(required.length > 0 && { validators: [fieldRequired(ruleId(), required)] }),
    ...(groupIds && { conditions: onlyGroups(ruleId(), groupIds) }),
    ...(resolution && { actions: [setField(ruleId(), 'resolution', cleared)] }),
  };
}
