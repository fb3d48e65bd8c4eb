import { badFields, badRequest } from '../refusal';
import { readInput, requiredProblems, type FieldInput } from '../fields/read-input';
import { transitionScreen } from '../fields/screens';
import { findGroup } from '../groups/model';
import { changeIssue } from '../issues/change';
import type { Issue, RawValue } from '../issues/issue';
import { addComments } from '../issues/model';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import { findProjectType } from '../projects/model';
import { setProperties, type PropertyInput } from '../properties/model';
import { getStatus } from '../statuses/model';
import { getWorkflow, transitionsFrom } from '../workflows/model';
import type { Transition, Workflow } from '../workflows/workflow';
import type { World } from '../world';

export function workflowOf(world: World, issue: Issue): Workflow {
  const place = findProjectType(projectOf(world, issue), issue.typeId);
  if (!place) throw new Error(`${issue.key} has a type that its project does not use`);
  return getWorkflow(world, place.workflowId);
}

/** The transitions that the person may do now; none without the permission. */
export function availableTransitions(world: World, accountId: string, issue: Issue): Transition[] {
  if (!hasPermission(world, accountId, 'TRANSITION_ISSUES', projectOf(world, issue), issue)) {
    return [];
  }
  return transitionsFrom(workflowOf(world, issue), issue.statusId).filter((transition) =>
    meetsCondition(world, accountId, transition),
  );
}

function meetsCondition(world: World, accountId: string, transition: Transition): boolean {
  if (!transition.onlyGroups || world.isTrusted) return true;
  return transition.onlyGroups.some((group) =>
    findGroup(world, group)?.accountIds.includes(accountId),
  );
}

export interface TransitionRequest extends FieldInput {
  readonly transitionId: string;
  readonly properties?: readonly PropertyInput[];
}

export function transitionIssue(
  world: World,
  actor: string,
  idOrKey: string,
  request: TransitionRequest,
): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const transition = availableTransitions(world, actor, issue).find(
    (each) => each.id === request.transitionId,
  );
  if (!transition) {
    throw badRequest(`Transition id '${request.transitionId}' is not valid for this issue.`);
  }
  const values = screenValues(world, actor, issue, transition, request);
  addComments(world, actor, issue, request);
  setProperties(world, 'issue', issue.id, request.properties ?? []);
  return changeIssue(world, actor, issue.id, {
    statusId: transition.to,
    values: { ...values, ...resolutionAfter(world, issue, transition, values) },
  });
}

/** Finds the one transition to a status, for callers that think in statuses. */
export function transitionTo(
  world: World,
  actor: string,
  idOrKey: string,
  statusId: string,
  input: FieldInput = {},
): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const transition = availableTransitions(world, actor, issue).find((each) => each.to === statusId);
  if (!transition) {
    const [from, to] = [getStatus(world, issue.statusId).name, getStatus(world, statusId).name];
    throw badRequest(`${issue.key} has no transition from ${from} to ${to}.`);
  }
  return transitionIssue(world, actor, issue.id, { ...input, transitionId: transition.id });
}

function screenValues(
  world: World,
  actor: string,
  issue: Issue,
  transition: Transition,
  request: TransitionRequest,
): Readonly<Record<string, RawValue>> {
  const screen = transitionScreen(world, actor, issue, transition.screenFields);
  const { values, errors } = readInput(world, projectOf(world, issue), screen, request, issue);
  const missing = requiredProblems(screen, (field) =>
    field.id in values ? values[field.id] : issue.values[field.id],
  );
  const problems = { ...missing, ...errors };
  if (Object.keys(problems).length > 0) throw badFields(problems);
  return values;
}

/** The post function: see `Transition.resolution`. */
function resolutionAfter(
  world: World,
  issue: Issue,
  transition: Transition,
  values: Readonly<Record<string, RawValue>>,
): Record<string, RawValue> {
  const rule = transition.resolution;
  if (rule?.kind === 'keep') return {};
  if (rule?.kind === 'clear') return { resolution: null };
  if (rule?.kind === 'set') return { resolution: rule.resolutionId };
  if (getStatus(world, transition.to).category !== 'DONE') return { resolution: null };
  const given = values.resolution ?? issue.values.resolution;
  const first = [...world.resolutions.values()][0];
  return { resolution: given ?? first?.id ?? null };
}
