import { contextFor } from '../fields/model';
import { projectOf } from '../permissions/model';
import { isOn, listed, type RuleContext } from './rule-context';
import type { Transition, WorkflowRule } from './workflow';

export const FIELD_RULE = 'system:validate-field-value';

/** A validator that wants the fields filled. */
export const fieldRequired = (id: string, fieldIds: readonly string[]): WorkflowRule => ({
  id,
  ruleKey: FIELD_RULE,
  parameters: {
    ruleType: 'fieldRequired',
    fieldsRequired: fieldIds.join(','),
    ignoreContext: 'true',
  },
});

/** The fields that the transition's validators want filled. */
export function requiredByValidators({ validators }: Transition): ReadonlySet<string> {
  return new Set(
    validators.filter(isFieldRequired).flatMap((rule) => listed(rule, 'fieldsRequired')),
  );
}

const isFieldRequired = ({ ruleKey, parameters }: WorkflowRule): boolean =>
  ruleKey === FIELD_RULE && parameters.ruleType === 'fieldRequired';

/** What the rule says of each field that stays empty, by field. */
export function emptyFields(rule: WorkflowRule, context: RuleContext): Record<string, string> {
  const { world, issue, values } = context;
  const { errorMessage } = rule.parameters;
  const problems: Record<string, string> = {};
  for (const fieldId of listed(rule, 'fieldsRequired')) {
    const field = world.fields.find(fieldId);
    const value = values[fieldId] ?? null;
    if (value !== null || !field) continue;
    const isThere = !field.custom || contextFor(field, projectOf(world, issue).id, issue.typeId);
    if (!isThere && isOn(rule, 'ignoreContext')) continue;
    problems[fieldId] = errorMessage || `${field.name} is required.`;
  }
  return problems;
}
