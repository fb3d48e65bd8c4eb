import { isProjectPermission } from '../permissions/permission';
import type { World } from '../world';
import { isActionKey } from './actions';
import { isConditionKey, rulesOf } from './conditions';
import { fieldRuleFault, isFieldValidator } from './field-validators';
import type { TransitionInput } from './payload';
import { ruleProblem, ruleWarning, type WorkflowProblem } from './problem';
import { FIELD_RULE } from './required-fields';
import { namesSomebody, RESTRICT_RULE } from './restriction';
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
  const whereOf = ({ id }: WorkflowRule) => (id ? { ruleId: id } : { transitionId: transition.id });
  const faults = given.flatMap(([rule, isKnown]) => {
    if (!isKnown(rule.ruleKey)) {
      const message = `The rule ${rule.ruleKey} is not available here.`;
      return [ruleProblem('RULE_NOT_FOUND', message, whereOf(rule))];
    }
    const fault = faultOf(world, rule, statusReferences);
    if (!fault) return [];
    const say = fault.code === 'FIELD_NOT_FOUND' ? ruleWarning : ruleProblem;
    return [say(fault.code, fault.message, whereOf(rule))];
  });
  const hasConditions = conditions !== null && rulesOf(conditions).length > 0;
  if (type !== 'INITIAL' || !hasConditions) return faults;
  const message = 'The initial transition has no conditions.';
  const where = { transitionId: transition.id };
  return [...faults, ruleProblem('CONDITION_ON_INITIAL', message, where)];
}

type Exists = (world: World, value: string) => boolean;

/** Parameters that list things which must exist. */
const REFERENCES: readonly (readonly [parameters: readonly string[], what: string, Exists])[] = [
  [['groupIds', 'groupsExemptFromValidation'], 'group', ({ groups }, id) => groups.has(id)],
  [['roleIds'], 'role', ({ roles }, id) => roles.has(id)],
  [['permissionKeys', 'permissionKey'], 'permission', (_, key) => isProjectPermission(key)],
  [['screenId'], 'screen', ({ screens }, id) => screens.has(id)],
];

/** Parameters that list fields: Jira only warns of one that it does not have. */
const FIELD_PARAMETERS = [
  ...['fieldsRequired', 'field', 'sourceFieldKey', 'targetFieldKey'],
  ...['allowUserCustomFields', 'denyUserCustomFields'],
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

interface Fault {
  readonly code:
    | 'MISSING_RULE_PARAMETER'
    | 'INVALID_RULE_CONFIGURATION'
    | 'INVALID_RULE_PARAMETER'
    | 'FIELD_NOT_FOUND';
  readonly message: string;
}

function faultOf(
  world: World,
  rule: WorkflowRule,
  statusReferences: ReadonlySet<string>,
): Fault | undefined {
  const missing = neededBy(rule).find((name) => !rule.parameters[name]);
  if (missing) {
    const message = `Missing parameter "${missing}" in rule "${rule.id || rule.ruleKey}".`;
    return { code: 'MISSING_RULE_PARAMETER', message };
  }
  if (rule.ruleKey === RESTRICT_RULE && !namesSomebody(rule)) {
    const message = 'The rule is missing configuration and will block transition for everyone.';
    return { code: 'INVALID_RULE_CONFIGURATION', message };
  }
  const message = invalid(world, rule, statusReferences);
  if (message !== undefined) return { code: 'INVALID_RULE_PARAMETER', message };
  const field = FIELD_PARAMETERS.flatMap((name) => listed(rule, name)).find(
    (id) => !world.fields.has(id),
  );
  return field === undefined
    ? undefined
    : { code: 'FIELD_NOT_FOUND', message: `The field ${field} does not exist.` };
}

const neededBy = ({ ruleKey, parameters }: WorkflowRule): readonly string[] =>
  ruleKey === FIELD_RULE && parameters.ruleType === 'fieldRequired'
    ? ['fieldsRequired']
    : (NEEDED[ruleKey] ?? []);

/** A parameter that means nothing, or something that is not there. */
function invalid(
  world: World,
  rule: WorkflowRule,
  statusReferences: ReadonlySet<string>,
): string | undefined {
  for (const [names, what, exists] of REFERENCES) {
    const all = names.flatMap((name) => listed(rule, name));
    const unknown = all.find((value) => !exists(world, value));
    if (unknown !== undefined) return `The ${what} ${unknown} does not exist.`;
  }
  const statusIds = STATUS_PARAMETERS.flatMap((name) => listed(rule, name));
  const foreign = statusIds.find((id) => !world.statuses.has(id) && !statusReferences.has(id));
  if (foreign !== undefined) return `The status ${foreign} does not exist.`;
  const { ruleType } = rule.parameters;
  if (rule.ruleKey !== FIELD_RULE || ruleType === 'fieldRequired') return undefined;
  return isFieldValidator(ruleType)
    ? fieldRuleFault(rule)
    : `The rule type ${ruleType ?? ''} is not valid.`;
}
