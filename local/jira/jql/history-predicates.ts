import type { Issue } from '../issues/issue';
import type { ChoiceField, ClauseField } from './clause-field';
import { parseJqlDate } from './dates';
import type { HistoryPredicateNode, OperandNode } from './ast';
import { operandValues, type OperandValue } from './operands';
import { resolvePerson } from './people';
import { idsNamed, type Predicate } from './predicates';
import { JqlProblem, noSuchValue, unsupportedOperator } from './problem';
import type { JqlScope } from './scope';

/** When and by whom, and for `changed` from and to what. */
interface Conditions {
  readonly after: number;
  readonly before: number;
  readonly by?: ReadonlySet<string>;
  readonly from?: ReadonlySet<string>;
  readonly to?: ReadonlySet<string>;
}

interface Change {
  readonly at: number;
  readonly by: string;
  readonly from: string;
  readonly to: string;
}

/** A value and the time for which an issue had it. */
interface Spell {
  readonly id: string;
  readonly since: number;
  readonly until: number;
  readonly by: string;
}

/** `was`, `was in`, `was not`, `was not in` and `changed` with their predicates. */
export function historyPredicate(
  field: ClauseField,
  operator: string,
  operand: OperandNode | undefined,
  predicates: readonly HistoryPredicateNode[],
  scope: JqlScope,
): Predicate {
  if (field.kind !== 'choice' || field.historyId === undefined) {
    throw unsupportedOperator(operator, field.name);
  }
  const conditions = readConditions(field, predicates, scope);
  if (operator === 'changed') {
    return (issue) => someChange(scope, field, issue, (change) => isMeant(change, conditions));
  }
  const values = operandValues(operand, scope);
  const ids = sideIds(field, values);
  const was: Predicate = (issue) =>
    someSpell(
      scope,
      field,
      issue,
      ({ id, since, until, by }) =>
        ids.has(id) &&
        until >= conditions.after &&
        since <= conditions.before &&
        (!conditions.by || conditions.by.has(by)),
    );
  return operator.includes('not') ? (issue) => !was(issue) : was;
}

/** The ids of values; none at all is the empty one. */
function sideIds(field: ChoiceField, values: readonly OperandValue[]): Set<string> {
  const ids = idsNamed(field, values);
  if (values.some(({ kind }) => kind === 'empty')) ids.add('');
  return ids;
}

function readConditions(
  field: ChoiceField,
  predicates: readonly HistoryPredicateNode[],
  scope: JqlScope,
): Conditions {
  let conditions: Conditions = { after: -Infinity, before: Infinity };
  for (const { operator, operand } of predicates) {
    const values = operandValues(operand, scope);
    const read = { field, values, scope };
    conditions = { ...conditions, ...timeCondition(operator.value, read) };
    if (operator.value === 'by') conditions = { ...conditions, by: personIds(values, scope) };
    if (operator.value === 'from') conditions = { ...conditions, from: sideIds(field, values) };
    if (operator.value === 'to') conditions = { ...conditions, to: sideIds(field, values) };
  }
  return conditions;
}

interface PredicateValues {
  readonly field: ChoiceField;
  readonly values: readonly OperandValue[];
  readonly scope: JqlScope;
}

const DAY = 86_400_000;

function timeCondition(operator: string, read: PredicateValues): Partial<Conditions> {
  const at = (place: number): number => instantAt(read, place, operator);
  switch (operator) {
    case 'after':
      return { after: at(0) };
    case 'before':
      return { before: at(0) };
    case 'on':
      return { after: at(0), before: at(0) + DAY - 1 };
    case 'during':
      return { after: at(0), before: at(1) };
    default:
      return {};
  }
}

function instantAt(
  { field, values, scope }: PredicateValues,
  place: number,
  operator: string,
): number {
  const value = values[place];
  if (value?.kind === 'instant') return value.ms;
  if (value?.kind === 'word') return parseJqlDate(value.text, scope, field.name);
  throw new JqlProblem(`A date is expected after '${operator}'.`);
}

/** @throws JqlProblem for a word that names nobody. */
function personIds(values: readonly OperandValue[], scope: JqlScope): Set<string> {
  const ids = new Set<string>();
  for (const value of values) {
    if (value.kind === 'ids') for (const id of value.ids) ids.add(id);
    if (value.kind !== 'word') continue;
    const found = resolvePerson(scope)(value.text);
    if (found.length === 0) throw noSuchValue(value.text, 'by');
    for (const id of found) ids.add(id);
  }
  return ids;
}

/** Whether a change of the field passes. Makes no lists: a search asks it of every issue. */
function someChange(
  { world }: JqlScope,
  { historyId }: ChoiceField,
  issue: Issue,
  test: (change: Change) => boolean,
): boolean {
  for (const { created, authorId, items } of world.indexes.histories(issue.id)) {
    for (const { fieldId, from, to } of items) {
      if (fieldId !== historyId) continue;
      if (test({ at: created, by: authorId, from: from ?? '', to: to ?? '' })) return true;
    }
  }
  return false;
}

const isMeant = (change: Change, { after, before, by, from, to }: Conditions): boolean =>
  change.at >= after &&
  change.at <= before &&
  (!by || by.has(change.by)) &&
  (!from || from.has(change.from)) &&
  (!to || to.has(change.to));

function someSpell(
  scope: JqlScope,
  field: ChoiceField,
  issue: Issue,
  test: (spell: Spell) => boolean,
): boolean {
  let id: string | undefined;
  let since = issue.created;
  let by = issue.creatorId;
  const isEarlier = someChange(scope, field, issue, (change) => {
    if (test({ id: id ?? change.from, since, until: change.at, by })) return true;
    ({ to: id, at: since, by } = change);
    return false;
  });
  return isEarlier || test({ id: id ?? field.ids(issue)[0] ?? '', since, until: Infinity, by });
}
