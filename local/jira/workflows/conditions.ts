import type { Issue } from '../issues/issue';
import type { World } from '../world';
import { EXPRESSION_CONDITION, expressionProblem } from './expression-rules';
import { fieldComparison } from './field-comparison';
import { acted, hasBeenIn } from './past-statuses';
import { isOn, listed, type RuleContext } from './rule-context';
import { RESTRICT_RULE, mayTransition } from './restriction';
import type { ConditionGroup, Transition, WorkflowRule } from './workflow';

/** A condition that wants the person in one of the groups. */
export const onlyGroups = (id: string, groupIds: readonly string[]): ConditionGroup => ({
  operation: 'ALL',
  conditions: [{ id, ruleKey: RESTRICT_RULE, parameters: { groupIds: groupIds.join(',') } }],
  conditionGroups: [],
});

/** Keeps people from a transition, in Jira's screens or in its API too. */
export const HIDE_RULE = 'system:restrict-from-all-users';

type Holds = (rule: WorkflowRule, context: RuleContext) => boolean;

/** The conditions that the box knows. The first argument is the rule as it is configured. */
const CONDITIONS: Readonly<Record<string, Holds>> = {
  [RESTRICT_RULE]: mayTransition,
  [HIDE_RULE]: ({ parameters }) => parameters.restrictMode !== 'usersAndAPI',
  [EXPRESSION_CONDITION]: (rule, context) => expressionProblem(rule, context) === undefined,
  'system:check-field-value': fieldComparison,
  'system:previous-status-condition': (rule, context) =>
    hasBeenIn(rule, context) !== isOn(rule, 'not'),
  'system:parent-or-child-blocking-condition': childrenAreThere,
  'system:separation-of-duties': (rule, context) => !acted(rule, context),
  // The box has no approvals, so none is ever in progress.
  'system:block-in-progress-approval': () => true,
};

export const isConditionKey = (ruleKey: string): boolean => Object.hasOwn(CONDITIONS, ruleKey);

/** Whether the person may do the transition now, as far as its conditions say. */
export function meetsConditions(
  world: World,
  accountId: string,
  issue: Issue,
  transition: Transition,
): boolean {
  if (!transition.conditions || world.isTrusted) return true;
  const context = { world, accountId, issue, values: issue.values, transition };
  return groupHolds(transition.conditions, context);
}

/** Whether it is for the API only: lists of transitions leave it out. */
export const isHidden = ({ conditions }: Transition): boolean =>
  conditions !== null && rulesOf(conditions).some(({ ruleKey }) => ruleKey === HIDE_RULE);

/** All rules of a group and of the groups within. */
export const rulesOf = (group: ConditionGroup): WorkflowRule[] => [
  ...group.conditions,
  ...group.conditionGroups.flatMap(rulesOf),
];

function groupHolds(group: ConditionGroup, context: RuleContext): boolean {
  const verdicts = [
    ...group.conditions.map((rule) => CONDITIONS[rule.ruleKey]?.(rule, context) ?? true),
    ...group.conditionGroups.map((inner) => groupHolds(inner, context)),
  ];
  if (verdicts.length === 0) return true;
  return group.operation === 'ANY' ? verdicts.some(Boolean) : verdicts.every(Boolean);
}

/** Whether every sub-task is in one of the statuses. */
function childrenAreThere(rule: WorkflowRule, { world, issue }: RuleContext): boolean {
  const statusIds = listed(rule, 'statusIds');
  return world.indexes.children(issue.id).every((id) => {
    const child = world.issues.find(id);
    const isSubtask = child && world.issueTypes.find(child.typeId)?.subtask;
    return !isSubtask || statusIds.includes(child.statusId);
  });
}
