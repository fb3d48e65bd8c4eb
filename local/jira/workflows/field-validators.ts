import { groupIdsOf } from '../groups/model';
import { sameValue } from '../fields/kinds';
import { compares, isComparator, textOf } from './field-comparison';
import { isOn, listed, type RuleContext } from './rule-context';
import type { WorkflowRule } from './workflow';

type Check = (rule: WorkflowRule, context: RuleContext) => boolean;

interface FieldValidator {
  readonly holds: Check;
  /** What Jira says unless the administrator words it. */
  readonly says: (rule: WorkflowRule, name: (fieldId: string | undefined) => string) => string;
}

/** The rules on one field or two, by `ruleType`; that it is filled has a file of its own. */
const VALIDATORS: Readonly<Record<string, FieldValidator>> = {
  fieldChanged: {
    holds: hasChanged,
    says: ({ parameters }, name) => `Field ${name(parameters.fieldKey)} has not been modified.`,
  },
  fieldHasSingleValue: {
    holds: ({ parameters }, { values }) => {
      const value = values[parameters.fieldKey ?? ''];
      return !Array.isArray(value) || value.length <= 1;
    },
    says: ({ parameters }, name) => `Field ${name(parameters.fieldKey)} has more than one value.`,
  },
  fieldMatchesRegularExpression: {
    holds: ({ parameters }, context) =>
      new RegExp(parameters.regexp ?? '').test(textOf(context, parameters.fieldKey ?? '')),
    says: ({ parameters }, name) =>
      `Field ${name(parameters.fieldKey)} does not match the regular expression ${parameters.regexp ?? ''}.`,
  },
  dateFieldComparison: {
    holds: datesCompare,
    says: ({ parameters }, name) =>
      `${name(parameters.date1FieldKey)} must be ${parameters.conditionSelected ?? ''} ${name(parameters.date2FieldKey)}.`,
  },
  windowDateComparison: {
    holds: isInWindow,
    says: ({ parameters }, name) =>
      `${name(parameters.date1FieldKey)} must be within ${parameters.numberOfDays ?? ''} days after ${name(parameters.date2FieldKey)}.`,
  },
};

export const isFieldValidator = (ruleType: string | undefined): boolean =>
  ruleType !== undefined && Object.hasOwn(VALIDATORS, ruleType);

/** What the rule says against the values; `undefined` where it holds. */
export function fieldProblem(rule: WorkflowRule, context: RuleContext): string | undefined {
  const validator = VALIDATORS[rule.parameters.ruleType ?? ''];
  if (!validator || validator.holds(rule, context)) return undefined;
  const name = (fieldId = ''): string => context.world.fields.find(fieldId)?.name ?? fieldId;
  return rule.parameters.errorMessage || validator.says(rule, name);
}

function hasChanged(rule: WorkflowRule, { world, accountId, issue, values }: RuleContext): boolean {
  const exempt = listed(rule, 'groupsExemptFromValidation');
  if (groupIdsOf(world, accountId).some((id) => exempt.includes(id))) return true;
  const fieldKey = rule.parameters.fieldKey ?? '';
  return !sameValue(issue.values[fieldKey], values[fieldKey]);
}

/** Two dates; a rule about one that is missing does not hold. */
function datesCompare(rule: WorkflowRule, context: RuleContext): boolean {
  const { date1FieldKey, date2FieldKey, conditionSelected = '' } = rule.parameters;
  const dates = [date1FieldKey, date2FieldKey].map((key) => instantOf(context, key));
  const [first, second] = isOn(rule, 'includeTime') ? dates : dates.map(dayOf);
  if (first === undefined || second === undefined) return false;
  return compares(first, conditionSelected, second);
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.floor(ms / DAY_MS);

function isInWindow({ parameters }: WorkflowRule, context: RuleContext): boolean {
  const [date, reference] = [parameters.date1FieldKey, parameters.date2FieldKey].map((key) =>
    dayOf(instantOf(context, key)),
  );
  if (date === undefined || reference === undefined) return false;
  return date - reference <= Number(parameters.numberOfDays);
}

function instantOf({ issue, values }: RuleContext, fieldId = ''): number | undefined {
  if (fieldId === 'created' || fieldId === 'updated') return issue[fieldId];
  if (fieldId === 'resolutiondate') return issue.resolved ?? undefined;
  const value = values[fieldId];
  if (typeof value === 'number') return value;
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** What an administrator got wrong in the rule; `undefined` where nothing is. */
export function fieldRuleFault({ parameters }: WorkflowRule): string | undefined {
  const { ruleType, regexp, conditionSelected, numberOfDays } = parameters;
  if (ruleType === 'fieldMatchesRegularExpression') {
    return isPattern(regexp) ? undefined : 'The regular expression is not valid.';
  }
  if (ruleType === 'dateFieldComparison' && !isComparator(conditionSelected)) {
    return 'The comparison is not valid.';
  }
  if (ruleType === 'windowDateComparison' && !/^\d+$/.test(numberOfDays ?? '')) {
    return 'The number of days is not valid.';
  }
  return undefined;
}

function isPattern(text = ''): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
