import type { Issue } from '../issues/issue';
import type { ChoiceField, ClauseField, DateField, TextField } from './clause-field';
import { dayOf, parseJqlDate } from './dates';
import type { OperandValue } from './operands';
import { JqlProblem, noSuchValue, unsupportedOperator } from './problem';
import type { JqlScope } from './scope';

export type Predicate = (issue: Issue) => boolean;

const NEGATIVE: Readonly<Record<string, string>> = {
  '!=': '=',
  'not in': 'in',
  'is not': 'is',
  '!~': '~',
};
const ORDERED = new Set(['>', '>=', '<', '<=']);

/** A clause without history as a test of one issue. Negations never match an empty field. */
export function clausePredicate(
  field: ClauseField,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
): Predicate {
  const positive = NEGATIVE[operator];
  if (positive === undefined) return positivePredicate(field, operator, values, scope, operator);
  const inner = positivePredicate(field, positive, values, scope, operator);
  if (values.some(({ kind }) => kind === 'empty')) return (issue) => !inner(issue);
  return (issue) => !isEmpty(field, issue) && !inner(issue);
}

function positivePredicate(
  field: ClauseField,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
  asTyped: string,
): Predicate {
  if (operator === 'is' || (operator === '=' && values[0]?.kind === 'empty')) {
    if (values[0]?.kind !== 'empty') {
      throw new JqlProblem(`The operator '${asTyped}' only supports EMPTY or NULL as an operand.`);
    }
    return (issue) => isEmpty(field, issue);
  }
  switch (field.kind) {
    case 'choice':
      return choicePredicate(field, operator, values, asTyped);
    case 'text':
      return textPredicate(field, operator, values, asTyped);
    case 'date':
      return datePredicate(field, operator, values, scope, asTyped);
    case 'number':
      return numberPredicate(field, operator, values, asTyped);
    case 'property':
      return propertyPredicate(field, operator, values, asTyped);
  }
}

function isEmpty(field: ClauseField, issue: Issue): boolean {
  if (field.kind === 'choice') return field.ids(issue).length === 0;
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
  asTyped: string,
): Predicate {
  if (ORDERED.has(operator)) {
    const { order, comparable } = field;
    if (!order || comparable !== true) throw unsupportedOperator(asTyped, field.name);
    const [id] = idsNamed(field, values);
    const limit = order(id ?? '');
    return (issue) => {
      const own = field.ids(issue)[0];
      return own !== undefined && ordered(operator, order(own), limit);
    };
  }
  if (operator !== '=' && operator !== 'in') throw unsupportedOperator(asTyped, field.name);
  const ids = idsNamed(field, values);
  const orEmpty = values.some(({ kind }) => kind === 'empty') || ids.has('');
  return (issue) => {
    const own = field.ids(issue);
    return own.length === 0 ? orEmpty : own.some((id) => ids.has(id));
  };
}

function ordered(operator: string, own: string | number, limit: string | number): boolean {
  if (operator === '>') return own > limit;
  if (operator === '>=') return own >= limit;
  return operator === '<' ? own < limit : own <= limit;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Words in any order, each the beginning of a word; a quoted phrase as it stands. */
function textPredicate(
  field: TextField,
  operator: string,
  values: readonly OperandValue[],
  asTyped: string,
): Predicate {
  if (operator !== '~') throw unsupportedOperator(asTyped, field.name);
  const text = fold(values.map((each) => (each.kind === 'word' ? each.text : '')).join(' '));
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '');
  const words = text
    .replace(/"[^"]*"/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (issue) => {
    const own = fold(field.read(issue));
    const padded = ` ${own.split(/[^\p{L}\p{N}]+/u).join(' ')}`;
    return (
      words.every((word) => padded.includes(` ${word}`)) && phrases.every((p) => own.includes(p))
    );
  };
}

function datePredicate(
  field: DateField,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
  asTyped: string,
): Predicate {
  const limits = values.flatMap((value) => {
    if (value.kind === 'empty') return [];
    if (value.kind === 'ids') throw noSuchValue(value.ids.join(', '), field.name);
    const ms = value.kind === 'instant' ? value.ms : parseJqlDate(value.text, scope, field.name);
    return [field.precision === 'day' ? dayOf(ms, scope.timeZone) : ms];
  });
  return comparison(field, operator, limits, asTyped);
}

function comparison(
  field: { readonly name: string; readonly read: (issue: Issue) => string | number | null },
  operator: string,
  limits: readonly (string | number)[],
  asTyped: string,
): Predicate {
  if (operator === '=' || operator === 'in') {
    return (issue) => {
      const own = field.read(issue);
      return own !== null && limits.includes(own);
    };
  }
  const limit = limits[0];
  if (!ORDERED.has(operator) || limit === undefined) throw unsupportedOperator(asTyped, field.name);
  return (issue) => {
    const own = field.read(issue);
    return own !== null && ordered(operator, own, limit);
  };
}

function numberPredicate(
  field: Extract<ClauseField, { kind: 'number' }>,
  operator: string,
  values: readonly OperandValue[],
  asTyped: string,
): Predicate {
  const limits = values.map((value) => {
    const number = value.kind === 'word' ? Number(value.text) : NaN;
    if (Number.isNaN(number)) {
      const text = value.kind === 'word' ? value.text : value.kind;
      throw new JqlProblem(
        `Value '${text}' is invalid for the '${field.name}' field. Please specify a number.`,
      );
    }
    return number;
  });
  return comparison(field, operator, limits, asTyped);
}

/** Properties have the type that they were stored with. */
function propertyPredicate(
  field: Extract<ClauseField, { kind: 'property' }>,
  operator: string,
  values: readonly OperandValue[],
  asTyped: string,
): Predicate {
  const words = values.map((value) => (value.kind === 'word' ? value.text : ''));
  if (operator === '=' || operator === 'in') {
    return (issue) => flat(field.read(issue)).some((own) => words.includes(String(own)));
  }
  if (operator === '~') {
    return (issue) =>
      flat(field.read(issue)).some((own) => fold(String(own)).includes(fold(words[0] ?? '')));
  }
  if (!ORDERED.has(operator)) throw unsupportedOperator(asTyped, field.name);
  const limit = words[0] ?? '';
  return (issue) =>
    flat(field.read(issue)).some((own) =>
      typeof own === 'number'
        ? ordered(operator, own, Number(limit))
        : ordered(operator, String(own), limit),
    );
}

const flat = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
