import type { Issue } from '../issues/issue';
import type { ChoiceField, ClauseField, TextField } from './clause-field';
import { dateTest, numberTest, ordered, propertyTest } from './comparisons';
import type { OperandValue } from './operands';
import { isOrdering, positiveOf } from './operators';
import { JqlProblem, noSuchValue, unsupportedOperator } from './problem';
import type { JqlScope } from './scope';
import { textTest } from './text-match';

export type Predicate = (issue: Issue) => boolean;

/** A clause without history as a test of one issue. Negations never match an empty field. */
export function clausePredicate(
  field: ClauseField,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
): Predicate {
  const positive = positiveOf(operator);
  if (positive === undefined) return positivePredicate(field, operator, values, scope);
  const inner = positivePredicate(field, positive, values, scope);
  if (field.kind === 'query') return (issue) => !inner(issue);
  if (positive === 'is') return (issue) => !inner(issue);
  return (issue) => !isEmpty(field, issue) && !inner(issue);
}

function positivePredicate(
  field: ClauseField,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
): Predicate {
  if (operator === 'is') {
    if (values[0]?.kind === 'empty') return (issue) => isEmpty(field, issue);
    throw new JqlProblem("The operator 'is' only supports EMPTY or NULL as an operand.");
  }
  if (field.kind === 'choice') return choicePredicate(field, operator, values);
  const inner = valuePredicate(field, operator, values, scope);
  if (!values.some(({ kind }) => kind === 'empty')) return inner;
  return (issue) => isEmpty(field, issue) || inner(issue);
}

function valuePredicate(
  field: Exclude<ClauseField, ChoiceField>,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
): Predicate {
  switch (field.kind) {
    case 'text':
      return textPredicate(field, values);
    case 'date':
      return dateTest(field, operator, values, scope);
    case 'number':
      return numberTest(field, operator, values);
    case 'property':
      return propertyTest(field, operator, values);
    case 'query': {
      const tests = field.tests(values);
      return (issue) => tests.some((test) => test(issue));
    }
  }
}

function isEmpty(field: ClauseField, issue: Issue): boolean {
  if (field.kind === 'query') return false;
  if (field.kind === 'choice') return !field.id && field.ids(issue).length === 0;
  const value = field.read(issue);
  return value === null || value === undefined || value === '';
}

/** @throws JqlProblem for a word that names nothing. */
export function idsNamed(field: ChoiceField, values: readonly OperandValue[]): Set<string> {
  const ids = new Set<string>();
  for (const value of values) {
    if (value.kind === 'ids') for (const id of value.ids) ids.add(id);
    if (value.kind !== 'word') continue;
    const found = field.resolve(value.text);
    if (found.length === 0) throw (field.missing ?? noSuchValue)(value.text, field.name);
    for (const id of found) ids.add(id);
  }
  return ids;
}

function choicePredicate(
  field: ChoiceField,
  operator: string,
  values: readonly OperandValue[],
): Predicate {
  const ids = idsNamed(field, values);
  if (isOrdering(operator)) {
    const { order } = field;
    if (!order) throw unsupportedOperator(operator, field.name);
    const [id] = ids;
    const limit = order(id ?? '');
    return (issue) => {
      const own = field.ids(issue)[0];
      return own !== undefined && id !== undefined && ordered(operator, order(own), limit);
    };
  }
  const { id: only } = field;
  if (only) return (issue) => ids.has(only(issue));
  const orEmpty = values.some(({ kind }) => kind === 'empty') || ids.has('');
  return (issue) => {
    const own = field.ids(issue);
    if (own.length === 0) return orEmpty;
    for (const id of own) if (ids.has(id)) return true;
    return false;
  };
}

function textPredicate(field: TextField, values: readonly OperandValue[]): Predicate {
  const words = values.flatMap((each) => (each.kind === 'word' ? [each.text] : []));
  if (words.length === 0) return () => false;
  return hasWords(field, words.join(' '));
}

/** @throws JqlProblem where a word begins with a wildcard. */
export function hasWords(field: TextField, words: string): Predicate {
  const test = textTest(words, field.name);
  return (issue) => test((one) => field.some(issue, one));
}
