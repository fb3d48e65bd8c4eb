import { readInput, requiredProblems, type FieldInput } from '../fields/read-input';
import { transitionFields, type OfferedField } from '../fields/screens';
import { changeIssue } from '../issues/change';
import type { Issue, RawValue } from '../issues/issue';
import { addComments } from '../issues/model';
import { linkFromUpdate } from '../links/model';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import { setProperties, type PropertyInput } from '../properties/model';
import { badFields, badRequest, JiraRefusal } from '../refusal';
import { getStatus } from '../statuses/model';
import { workflowFor } from '../workflow-schemes/model';
import { valuesAfter } from '../workflows/actions';
import { meetsConditions } from '../workflows/conditions';
import { targetOf, transitionsFrom } from '../workflows/model';
import type { RuleContext } from '../workflows/rule-context';
import { objectionsOf } from '../workflows/validators';
import type { Transition, Workflow } from '../workflows/workflow';
import type { World } from '../world';

export const workflowOf = (world: World, issue: Issue): Workflow =>
  workflowFor(world, projectOf(world, issue), issue.typeId);

/** All that leave the issue's status; none for who may not transition. */
export function drawnTransitions(world: World, accountId: string, issue: Issue): Transition[] {
  const may = hasPermission(world, accountId, 'TRANSITION_ISSUES', projectOf(world, issue), issue);
  return may ? transitionsFrom(workflowOf(world, issue), issue.statusId) : [];
}

/** The transitions that the person may do now; none without the permission. */
export const availableTransitions = (world: World, accountId: string, issue: Issue): Transition[] =>
  drawnTransitions(world, accountId, issue).filter((transition) =>
    meetsConditions(world, accountId, issue, transition),
  );

export interface TransitionRequest extends FieldInput {
  readonly transitionId: string;
  readonly properties?: readonly PropertyInput[];
  readonly historyMetadata?: object;
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
  const given = screenValues(world, actor, issue, transition, request);
  const values = { ...issue.values, ...given };
  const context = { world, accountId: actor, issue, values, transition };
  addComments(world, actor, issue, request);
  for (const link of request.update?.issuelinks ?? [])
    linkFromUpdate(world, actor, issue, link.add);
  setProperties(world, 'issue', issue.id, request.properties ?? []);
  return changeIssue(world, actor, issue.id, {
    statusId: targetOf(transition, issue.statusId),
    values: { ...given, ...valuesAfter(workflowOf(world, issue), context) },
    metadata: request.historyMetadata,
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

/** What the request gives for the screen's fields. @throws 400 for what the screen or a rule refuses */
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
  // Jira asks its validators only about input that the screen can take.
  if (Object.keys(errors).length > 0) throw badFields({ ...missing, ...errors });
  const after = { ...issue.values, ...values };
  refuseObjections({ world, accountId: actor, issue, values: after, transition }, screen, missing);
  return values;
}

/**
 * A validator's sentence stands beside the field that the screen shows; about any other field, or
 * about none, it is a message of the whole.
 */
function refuseObjections(
  context: RuleContext,
  screen: readonly OfferedField[],
  missing: Readonly<Record<string, string>>,
): void {
  const objections = objectionsOf(context);
  const shown = new Set(screen.map(({ field }) => field.id));
  const entries = Object.entries(objections.errors);
  const onScreen = Object.fromEntries(entries.filter(([fieldId]) => shown.has(fieldId)));
  const offScreen = entries.filter(([fieldId]) => !shown.has(fieldId)).map(([, text]) => text);
  const errors = { ...missing, ...onScreen };
  const messages = [...objections.messages, ...offScreen];
  if (messages.length > 0 || Object.keys(errors).length > 0) {
    throw new JiraRefusal(400, messages, errors);
  }
}
