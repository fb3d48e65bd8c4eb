import { FieldProblem } from '../fields/field-kind';
import { kindOf } from '../fields/kinds';
import type { Issue, RawValue } from '../issues/issue';
import { projectOf } from '../permissions/model';
import { listResolutions } from '../resolutions/model';
import { getStatus } from '../statuses/model';
import type { World } from '../world';
import { targetOf } from './model';
import { textOf } from './field-comparison';
import type { RuleContext } from './rule-context';
import type { Workflow, WorkflowRule } from './workflow';

export const UPDATE_FIELD_RULE = 'system:update-field';

type Values = Readonly<Record<string, RawValue>>;

/** A post function that sets a field; an empty value clears it. */
export const setField = (id: string, field: string, value: string): WorkflowRule => ({
  id,
  ruleKey: UPDATE_FIELD_RULE,
  parameters: { field, value },
});

type Act = (rule: WorkflowRule, context: RuleContext) => Values;

/** The post functions that the box knows. The first argument is the rule as it is configured. */
const ACTIONS: Readonly<Record<string, Act>> = {
  [UPDATE_FIELD_RULE]: update,
  'system:change-assignee': assign,
  'system:copy-value-from-other-field': copy,
};

export const isActionKey = (ruleKey: string): boolean => Object.hasOwn(ACTIONS, ruleKey);

/**
 * What the transition does to fields: its post functions, each seeing what those before it did.
 * One that cannot do its work leaves the field, as in Jira: it never stops the transition.
 */
export function valuesAfter(workflow: Workflow, context: RuleContext): Values {
  let changed: Values = workflow.isSimplified ? simplifiedResolution(context) : {};
  for (const rule of context.transition.actions) {
    const values = { ...context.values, ...changed };
    changed = { ...changed, ...ACTIONS[rule.ruleKey]?.(rule, { ...context, values }) };
  }
  return changed;
}

/**
 * Jira's simplified workflow: a done status sets the site's first resolution unless the screen gave
 * one, and any other clears it.
 */
function simplifiedResolution({ world, issue, values, transition }: RuleContext): Values {
  const target = getStatus(world, targetOf(transition, issue.statusId));
  if (target.category !== 'DONE') return { resolution: null };
  const first = listResolutions(world)[0];
  return { resolution: values.resolution ?? first?.id ?? null };
}

function update({ parameters }: WorkflowRule, context: RuleContext): Values {
  const { field: fieldId = '', value = '', mode } = parameters;
  const before = context.values[fieldId] ?? null;
  if (value === '') return mode === 'append' ? {} : { [fieldId]: null };
  const given = parsed(context.world, fieldId, value);
  if (given === undefined) return {};
  return { [fieldId]: mode === 'append' ? appended(before, given) : given };
}

function appended(before: RawValue, given: RawValue): RawValue {
  if (isList(before) && isList(given)) return [...new Set([...before, ...given])];
  return typeof before === 'string' && typeof given === 'string' ? `${before}${given}` : given;
}

const isList = (value: RawValue): value is readonly string[] => Array.isArray(value);

/** The value as its field reads it, in whichever form of the REST API the field takes. */
function parsed(world: World, fieldId: string, text: string): RawValue | undefined {
  const field = world.fields.find(fieldId);
  if (!field) return undefined;
  const forms = [text, { id: text }, { accountId: text }, { value: text }, { name: text }];
  const lists = [text.split(','), [{ id: text }], [{ value: text }], [{ accountId: text }]];
  const all = kindOf(field).schemaType === 'array' ? lists : [Number(text), ...forms];
  for (const form of all) {
    try {
      return kindOf(field).parse(world, field, form);
    } catch (problem) {
      if (!(problem instanceof FieldProblem)) throw problem;
    }
  }
  return undefined;
}

function assign({ parameters }: WorkflowRule, context: RuleContext): Values {
  const { world, accountId, issue } = context;
  switch (parameters.type) {
    case 'to-selected-user':
      return world.users.has(parameters.accountId ?? '')
        ? { assignee: parameters.accountId ?? null }
        : {};
    case 'to-unassigned':
      return { assignee: null };
    case 'to-current-user':
      return { assignee: accountId };
    case 'to-default-user': {
      const { assigneeType, leadAccountId } = projectOf(world, issue);
      return { assignee: assigneeType === 'PROJECT_LEAD' ? leadAccountId : null };
    }
    default:
      return {};
  }
}

/** Between fields of one kind the value goes as it is; else as text, into a field of text. */
function copy({ parameters }: WorkflowRule, context: RuleContext): Values {
  const { sourceFieldKey = '', targetFieldKey = '', issueSource } = parameters;
  const { world } = context;
  const source = issueSource === 'PARENT' ? parentOf(context) : context;
  const [from, to] = [sourceFieldKey, targetFieldKey].map((id) => world.fields.find(id));
  if (!source || !from || !to) return {};
  if (kindOf(from) === kindOf(to)) return { [to.id]: source.values[from.id] ?? null };
  const given = parsed(world, to.id, textOf(source, from.id));
  return given === undefined ? {} : { [to.id]: given };
}

function parentOf(context: RuleContext): RuleContext | undefined {
  const { parent } = context.issue.values;
  const issue: Issue | undefined =
    typeof parent === 'string' ? context.world.issues.find(parent) : undefined;
  return issue && { ...context, issue, values: issue.values };
}
