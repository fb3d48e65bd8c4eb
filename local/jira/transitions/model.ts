import { badFields, badRequest } from '../refusal';
import { readInput, requiredProblems, type FieldInput } from '../fields/read-input';
import { transitionFields } from '../fields/screens';
import { changeIssue } from '../issues/change';
import type { Issue, RawValue } from '../issues/issue';
import { addComments } from '../issues/model';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import { setProperties, type PropertyInput } from '../properties/model';
import { getStatus } from '../statuses/model';
import { workflowFor } from '../workflow-schemes/model';
import { resolutionAfter } from '../workflows/actions';
import { meetsConditions } from '../workflows/conditions';
import { transitionsFrom } from '../workflows/model';
import type { Transition, Workflow } from '../workflows/workflow';
import type { World } from '../world';

export const workflowOf = (world: World, issue: Issue): Workflow =>
  workflowFor(world, projectOf(world, issue), issue.typeId);

/** The transitions that the person may do now; none without the permission. */
export function availableTransitions(world: World, accountId: string, issue: Issue): Transition[] {
  if (!hasPermission(world, accountId, 'TRANSITION_ISSUES', projectOf(world, issue), issue)) {
    return [];
  }
  return transitionsFrom(workflowOf(world, issue), issue.statusId).filter((transition) =>
    meetsConditions(world, accountId, transition),
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
  const screen = transitionFields(world, actor, issue, transition);
  const { values, errors } = readInput(world, projectOf(world, issue), screen, request, issue);
  const missing = requiredProblems(screen, (field) =>
    field.id in values ? values[field.id] : issue.values[field.id],
  );
  const problems = { ...missing, ...errors };
  if (Object.keys(problems).length > 0) throw badFields(problems);
  return values;
}
