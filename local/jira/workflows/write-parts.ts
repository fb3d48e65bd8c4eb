import { createStatus } from '../statuses/model';
import type { World } from '../world';
import type { LinkInput, StatusInput, TransitionInput, WorkflowInput } from './payload';
import { SCREEN_RULE } from './screen-rules';
import {
  SAME_STATUS,
  type ConditionGroup,
  type Ports,
  type Transition,
  type Workflow,
  type WorkflowRule,
} from './workflow';

/** From the references of a call to the ids of statuses. */
export type IdOf = (reference: string) => string;

/** Makes the new statuses and replaces the others as a whole: what is not said is wiped. */
export function putStatuses(
  world: World,
  statuses: readonly StatusInput[],
  scopeProjectId: string | undefined,
): IdOf {
  const ids = new Map<string, string>();
  for (const { reference, id, name, category, description = '' } of statuses) {
    const before = world.statuses.find(id ?? '');
    const status = before
      ? world.statuses.put({ ...before, name, category, description })
      : createStatus(world, { name, category, description, scopeProjectId });
    ids.set(reference, status.id);
  }
  return (reference) => ids.get(reference) ?? reference;
}

/** The parts of a workflow that its author draws. */
export function drawnParts(
  world: World,
  input: WorkflowInput,
  idOf: IdOf,
): Pick<Workflow, 'statusIds' | 'places' | 'startPoint' | 'loopPoint' | 'transitions'> {
  const places = input.statuses.map(
    ({ reference, layout, properties }) => [idOf(reference), { layout, properties }] as const,
  );
  return {
    statusIds: places.map(([id]) => id),
    places: Object.fromEntries(places),
    startPoint: input.startPoint,
    loopPoint: input.loopPoint,
    transitions: input.transitions.map((each) => transitionOf(world, each, idOf)),
  };
}

function transitionOf(world: World, input: TransitionInput, idOf: IdOf): Transition {
  const { id, name, description, properties, customIssueEventId, screen } = input;
  const rules = (list: readonly WorkflowRule[]): WorkflowRule[] =>
    list.map((rule) => ruleOf(world, rule, idOf));
  const screenId = screen?.ruleKey === SCREEN_RULE ? screen.parameters.screenId : undefined;
  return {
    ...{ id, name, description, properties, customIssueEventId },
    from: leavesFrom(input, idOf),
    to: input.to === undefined ? SAME_STATUS : idOf(input.to),
    ports: portsOf(input.links, idOf),
    screenId: screenId ?? null,
    screenRule: screen && ruleOf(world, screen, idOf),
    conditions: input.conditions && groupOf(world, input.conditions, idOf),
    validators: rules(input.validators),
    actions: rules(input.actions),
    triggers: rules(input.triggers),
  };
}

function leavesFrom({ type, links }: TransitionInput, idOf: IdOf): Transition['from'] {
  if (type === 'INITIAL') return 'initial';
  return type === 'GLOBAL' ? 'any' : links.map(({ from }) => idOf(from));
}

const portsOf = (links: readonly LinkInput[], idOf: IdOf): Record<string, Ports> =>
  Object.fromEntries(links.map(({ from, ports }) => [idOf(from), ports]));

/** A group without rules is no condition, but an empty group within another stays as it is. */
function groupOf(world: World, group: ConditionGroup, idOf: IdOf): ConditionGroup | null {
  const whole = (each: ConditionGroup): ConditionGroup => ({
    operation: each.operation,
    conditions: each.conditions.map((rule) => ruleOf(world, rule, idOf)),
    conditionGroups: each.conditionGroups.map(whole),
  });
  return group.conditions.length + group.conditionGroups.length === 0 ? null : whole(group);
}

const STATUS_PARAMETERS = ['statusIds', 'previousStatusIds', 'fromStatusId', 'toStatusId'];

/** A rule keeps its id or gets one; the statuses that it names become ids. */
function ruleOf(world: World, rule: WorkflowRule, idOf: IdOf): WorkflowRule {
  const parameters = Object.entries(rule.parameters).map(([name, value]) => {
    if (!STATUS_PARAMETERS.includes(name)) return [name, value] as const;
    return [
      name,
      value
        .split(',')
        .map((each) => idOf(each.trim()))
        .join(','),
    ] as const;
  });
  const id = rule.id || ruleUuid(world.nextId('workflow-rule', 1));
  return { id, ruleKey: rule.ruleKey, parameters: Object.fromEntries(parameters) };
}

/** Rule ids are UUIDs; these are drawn from the sequence so that seeds repeat. */
const ruleUuid = (number: string): string => `c4e8a1f0-5b2d-4d37-8e16-${number.padStart(12, '0')}`;
