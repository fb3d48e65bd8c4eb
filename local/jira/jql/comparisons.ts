import type { Issue } from '../issues/issue';
import type { DateField, NumberField, PropertyField } from './clause-field';
import { dayOf, parseJqlDate } from './dates';
import type { OperandValue } from './operands';
import { JqlProblem, noSuchValue } from './problem';
import type { JqlScope } from './scope';

type Test = (issue: Issue) => boolean;

export function ordered(operator: string, own: string | number, limit: string | number): boolean {
  if (operator === '>') return own > limit;
  if (operator === '>=') return own >= limit;
  return operator === '<' ? own < limit : own <= limit;
}

/** The instant or day that a value of a query stands for. */
export function dateTest(
  field: DateField,
  operator: string,
  values: readonly OperandValue[],
  scope: JqlScope,
): Test {
  const limits = values.flatMap((value) => {
    if (value.kind === 'empty') return [];
    if (value.kind === 'ids') throw noSuchValue(value.ids.join(', '), field.name);
    const ms = value.kind === 'instant' ? value.ms : parseJqlDate(value.text, scope, field.name);
    return [field.precision === 'day' ? dayOf(ms, scope.timeZone) : ms];
  });
  return comparison(field.read, operator, limits);
}

export function numberTest(
  field: NumberField,
  operator: string,
  values: readonly OperandValue[],
): Test {
  const limits = values.flatMap((value) => {
    if (value.kind === 'empty') return [];
    const number = value.kind === 'word' && value.text.trim() !== '' ? Number(value.text) : NaN;
    if (Number.isNaN(number)) {
      const text = value.kind === 'word' ? value.text : value.kind;
      throw new JqlProblem(
        `Value '${text}' is invalid for the '${field.name}' field. Please specify a number.`,
      );
    }
    return [number];
  });
  return comparison(field.read, operator, limits);
}

function comparison(
  read: (issue: Issue) => string | number | null,
  operator: string,
  limits: readonly (string | number)[],
): Test {
  if (operator === '=' || operator === 'in') {
    return (issue) => {
      const own = read(issue);
      return own !== null && limits.includes(own);
    };
  }
  const limit = limits[0];
  return (issue) => {
    const own = read(issue);
    return own !== null && limit !== undefined && ordered(operator, own, limit);
  };
}

/** Properties have the type that they were stored with. */
export function propertyTest(
  field: PropertyField,
  operator: string,
  values: readonly OperandValue[],
): Test {
  const words = values.map((value) => (value.kind === 'word' ? value.text : ''));
  const limit = words[0] ?? '';
  const owns = (issue: Issue, test: (own: unknown) => boolean): boolean =>
    flat(field.read(issue)).some(test);
  if (operator === '=' || operator === 'in') {
    return (issue) => owns(issue, (own) => words.includes(String(own)));
  }
  if (operator === '~') {
    const wanted = limit.toLowerCase();
    return (issue) => owns(issue, (own) => String(own).toLowerCase().includes(wanted));
  }
  return (issue) =>
    owns(issue, (own) =>
      typeof own === 'number'
        ? ordered(operator, own, Number(limit))
        : ordered(operator, String(own), limit),
    );
}

const flat = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
