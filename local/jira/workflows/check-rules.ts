import { isProjectPermission } from '../permissions/permission';
import type { World } from '../world';
import { isActionKey } from './actions';
import { isConditionKey, rulesOf } from './conditions';
import { fieldRuleFault, isFieldValidator } from './field-validators';
import type { TransitionInput } from './payload';
import { ruleProblem, type WorkflowProblem } from './problem';
import { FIELD_RULE } from './required-fields';
import { listed } from './rule-context';
import { SCREEN_RULES } from './screen-rules';
import { isValidatorKey } from './validators';
import type { WorkflowRule } from './workflow';

/** What is wrong with the rules of a transition. */
export function ruleProblems(
  world: World,
  transition: TransitionInput,
  statusReferences: ReadonlySet<string>,
): WorkflowProblem[] {
  const { conditions, validators, actions, screen, type } = transition;
  const given = [
    ...(conditions ? rulesOf(conditions).map((rule) => [rule, isConditionKey] as const) : []),
    ...validators.map((rule) => [rule, isValidatorKey] as const),
    ...actions.map((rule) => [rule, isActionKey] as const),
    ...(screen ? [[screen, (key: string) => SCREEN_RULES.has(key)] as const] : []),
  ];
  const say = (code: string, message: string, rule?: WorkflowRule) =>
    ruleProblem(code, message, {
      transitionId: transition.id,
      ...(rule?.id ? { ruleId: rule.id } : {}),
    });
  const faults = given.flatMap(([rule, isKnown]) => {
    if (!isKnown(rule.ruleKey)) {
      return [say('RULE_NOT_FOUND', `The rule ${rule.ruleKey} is not available here.`, rule)];
    }
    const fault = faultOf(world, rule, statusReferences);
    return fault === undefined ? [] : [say('RULE_INVALID', fault, rule)];
  });
  const hasConditions = conditions !== null && rulesOf(conditions).length > 0;
  if (type !== 'INITIAL' || !hasConditions) return faults;
  return [...faults, say('CONDITION_ON_INITIAL', 'The initial transition has no conditions.')];
}

type Exists = (world: World, value: string) => boolean;

/** Parameters that list things which must exist. */
const REFERENCES: readonly (readonly [parameters: readonly string[], what: string, Exists])[] = [
  [['groupIds', 'groupsExemptFromValidation'], 'group', ({ groups }, id) => groups.has(id)],
  [['roleIds'], 'role', ({ roles }, id) => roles.has(id)],
  [['permissionKeys', 'permissionKey'], 'permission', (_, key) => isProjectPermission(key)],
  [['screenId'], 'screen', ({ screens }, id) => screens.has(id)],
  [
    ['fieldsRequired', 'field', 'sourceFieldKey', 'targetFieldKey', 'allowUserCustomFields'],
    'field',
    ({ fields }, id) => fields.has(id),
  ],
];

/** Parameters that list statuses, which the call itself may make. */
const STATUS_PARAMETERS = ['statusIds', 'previousStatusIds', 'fromStatusId', 'toStatusId'];

/** Parameters without which a rule says nothing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'system:transition-screen': ['screenId'],
  'system:check-permission-validator': ['permissionKey'],
  'system:previous-status-validator': ['previousStatusIds'],
  'system:previous-status-condition': ['previousStatusIds'],
  'system:parent-or-child-blocking-validator': ['statusIds'],
  'system:parent-or-child-blocking-condition': ['statusIds'],
  'system:check-field-value': ['fieldId', 'comparator'],
  'system:update-field': ['field'],
  'system:change-assignee': ['type'],
  'system:copy-value-from-other-field': ['sourceFieldKey', 'targetFieldKey'],
  'forge:expression-validator': ['key'],
  'forge:expression-condition': ['key'],
};

function faultOf(
  world: World,
  rule: WorkflowRule,
  statusReferences: ReadonlySet<string>,
): string | undefined {
  const missing = (NEEDED[rule.ruleKey] ?? []).find((name) => !rule.parameters[name]);
  if (missing) return `The parameter ${missing} is required.`;
  for (const [names, what, exists] of REFERENCES) {
    const all = names.flatMap((name) => listed(rule, name));
    const unknown = all.find((value) => !exists(world, value));
    if (unknown !== undefined) return `The ${what} ${unknown} does not exist.`;
  }
  const statusIds = STATUS_PARAMETERS.flatMap((name) => listed(rule, name));
  const foreign = statusIds.find((id) => !world.statuses.has(id) && !statusReferences.has(id));
  if (foreign !== undefined) return `The status ${foreign} does not exist.`;
  return rule.ruleKey === FIELD_RULE ? fieldFault(rule) : undefined;
}

function fieldFault(rule: WorkflowRule): string | undefined {
  const { ruleType } = rule.parameters;
  if (ruleType === 'fieldRequired') {
    return rule.parameters.fieldsRequired ? undefined : 'The parameter fieldsRequired is required.';
  }
  if (!isFieldValidator(ruleType)) return `The rule type ${ruleType ?? ''} is not valid.`;
  return fieldRuleFault(rule);
}
