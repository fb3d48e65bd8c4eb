import { jiraTimestamp } from '../timestamps';
import type { World } from '../world';
import { versionOf } from './model';
import { scopeBean } from './scope';
import { SCREEN_RULE } from './screen-rules';
import { workflowTask } from './under-way';
import { SAME_STATUS, type Transition, type Workflow } from './workflow';

/** A status beside the workflows that have it: its reference is its id. */
export const workflowStatusBean = (world: World, id: string): Record<string, unknown> => {
  const status = world.statuses.find(id);
  return {
    id,
    statusReference: id,
    name: status?.name,
    description: status?.description,
    statusCategory: status?.category,
    scope: scopeBean(status?.scopeProjectId),
  };
};

/** The statuses of the workflows, each once. */
export const statusBeans = (
  world: World,
  workflows: readonly Workflow[],
): Record<string, unknown>[] =>
  [...new Set(workflows.flatMap(({ statusIds }) => statusIds))].map((id) =>
    workflowStatusBean(world, id),
  );

export function workflowBean(
  world: World,
  workflow: Workflow,
  withTransitions = true,
): Record<string, unknown> {
  const { id, name, description, statusIds, places, startPoint, loopPoint } = workflow;
  return {
    ...{ id, name, description },
    isEditable: !workflow.isSystem,
    scope: scopeBean(workflow.scopeProjectId),
    version: versionOf(workflow),
    created: jiraTimestamp(workflow.created),
    updated: jiraTimestamp(workflow.updated),
    taskId: workflowTask(world) ?? null,
    ...(startPoint && { startPointLayout: startPoint }),
    ...(loopPoint && { loopedTransitionContainerLayout: loopPoint }),
    statuses: statusIds.map((statusReference) => {
      const { layout = null, properties = {} } = places[statusReference] ?? {};
      return { statusReference, deprecated: false, properties, ...(layout && { layout }) };
    }),
    ...(withTransitions && { transitions: workflow.transitions.map(transitionBean) }),
  };
}

function transitionBean(transition: Transition): Record<string, unknown> {
  const { id, name, description, from, to, conditions, customIssueEventId } = transition;
  const screen = screenRuleOf(transition);
  return {
    ...{ id, name, description },
    type: from === 'initial' ? 'INITIAL' : from === 'any' ? 'GLOBAL' : 'DIRECTED',
    ...(to === SAME_STATUS ? {} : { toStatusReference: to }),
    links: linksOf(transition),
    ...(conditions && { conditions }),
    validators: transition.validators,
    actions: transition.actions,
    triggers: transition.triggers,
    ...(screen && { transitionScreen: screen }),
    properties: transition.properties,
    ...(customIssueEventId !== null && { customIssueEventId }),
  };
}

const linksOf = ({ from, ports }: Transition): Record<string, unknown>[] =>
  from === 'initial' || from === 'any'
    ? []
    : from.map((fromStatusReference) => {
        const { fromPort = 0, toPort = 0 } = ports[fromStatusReference] ?? {};
        return { fromStatusReference, fromPort, toPort };
      });

const screenRuleOf = ({ screenRule, screenId }: Transition): Record<string, unknown> | null => {
  if (screenRule) return { ...screenRule };
  return screenId === null ? null : { ruleKey: SCREEN_RULE, parameters: { screenId } };
};
