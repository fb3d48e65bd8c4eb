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
  const named = validators
    .filter(({ ruleKey, parameters }) => isFieldRequired(ruleKey, parameters))
    .flatMap(({ parameters }) => (parameters.fieldsRequired ?? '').split(','));
  return new Set(named.filter(Boolean));
}

const isFieldRequired = (ruleKey: string, parameters: WorkflowRule['parameters']): boolean =>
  ruleKey === FIELD_RULE && parameters.ruleType === 'fieldRequired';
