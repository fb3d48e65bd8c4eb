import { EXPRESSION_VALIDATOR, expressionProblem } from './expression-rules';
import { fieldProblem } from './field-validators';
import { hasBeenIn } from './past-statuses';
import { emptyFields, FIELD_RULE } from './required-fields';
import { holdsPermission } from './restriction';
import { listed, type RuleContext } from './rule-context';
import type { WorkflowRule } from './workflow';

/** What validators say against a transition: of a field, or of the whole. */
export interface Objections {
  readonly errors: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
}

/** One sentence, or a sentence a field. */
type Objection = string | undefined | Readonly<Record<string, string>>;
type Validate = (rule: WorkflowRule, context: RuleContext) => Objection;

const PERMISSION_RULE = 'system:check-permission-validator';

/** The validators that the box knows. The first argument is the rule as it is configured. */
const VALIDATORS: Readonly<Record<string, Validate>> = {
  [FIELD_RULE]: (rule, context) =>
    rule.parameters.ruleType === 'fieldRequired'
      ? emptyFields(rule, context)
      : fieldProblem(rule, context),
  [EXPRESSION_VALIDATOR]: expressionProblem,
  [PERMISSION_RULE]: ({ parameters }, context) =>
    context.world.isTrusted || holdsPermission(context, parameters.permissionKey ?? '')
      ? undefined
      : 'You do not have the permission that this transition needs.',
  'system:previous-status-validator': (rule, context) =>
    hasBeenIn(rule, context)
      ? undefined
      : 'The issue has not been through the status that this transition needs.',
  'system:parent-or-child-blocking-validator': parentIsThere,
};

export const isValidatorKey = (ruleKey: string): boolean => Object.hasOwn(VALIDATORS, ruleKey);

/** All objections at once, as Jira gives them. */
export function objectionsOf(context: RuleContext): Objections {
  const errors: Record<string, string> = {};
  const messages: string[] = [];
  for (const rule of context.transition.validators) {
    const objection = VALIDATORS[rule.ruleKey]?.(rule, context);
    if (typeof objection === 'string') messages.push(objection);
    else Object.assign(errors, objection);
  }
  return { errors, messages };
}

/** Whether the parent is in one of the statuses; an issue without one is free. */
function parentIsThere(rule: WorkflowRule, { world, issue }: RuleContext): Objection {
  const { parent: parentId } = issue.values;
  const parent = typeof parentId === 'string' ? world.issues.find(parentId) : undefined;
  if (!parent || listed(rule, 'statusIds').includes(parent.statusId)) return undefined;
  return `The parent ${parent.key} is not in a status that allows this transition.`;
}
