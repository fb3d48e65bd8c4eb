import { kindOf } from '../fields/kinds';
import type { RawValue } from '../issues/issue';
import type { RuleContext } from './rule-context';
import type { WorkflowRule } from './workflow';

type Compare = (order: number) => boolean;

const COMPARATORS: Readonly<Record<string, Compare>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '!=': (order) => order !== 0,
};

export const isComparator = (text: string | undefined): boolean =>
  text !== undefined && Object.hasOwn(COMPARATORS, text);

/** Whether two values stand to each other as the sign says; an unknown sign never holds. */
export function compares<T extends string | number>(left: T, sign: string, right: T): boolean {
  const order = left < right ? -1 : left > right ? 1 : 0;
  return COMPARATORS[sign]?.(order) ?? false;
}

/** The condition that compares a field with constants. `!=` wants all of them different. */
export function fieldComparison({ parameters }: WorkflowRule, context: RuleContext): boolean {
  const { fieldId = '', comparator = '=', comparisonType = 'STRING' } = parameters;
  const wanted = constantsOf(parameters.fieldValue);
  const held = comparisonType === 'OPTIONID' ? idsOf(context, fieldId) : [textOf(context, fieldId)];
  const isNumeric = comparisonType === 'NUMBER';
  const holds = (value: string, constant: string): boolean =>
    isNumeric
      ? compares(Number(value), comparator, Number(constant))
      : compares(value, comparator, constant);
  if (comparator === '!=') return held.every((value) => wanted.every((each) => holds(value, each)));
  return held.some((value) => value !== '' && wanted.some((each) => holds(value, each)));
}

/** `["Done"]`, a JSON list, or one bare value. */
function constantsOf(text = ''): string[] {
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) ? value.map(String) : [String(value)];
  } catch {
    return [text];
  }
}

function idsOf({ values }: RuleContext, fieldId: string): string[] {
  const value = values[fieldId];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/** A field's value as text: what the changelog would write; empty where it has none. */
export function textOf({ world, values }: RuleContext, fieldId: string): string {
  const field = world.fields.find(fieldId);
  const value: RawValue = values[fieldId] ?? null;
  if (!field || value === null) return '';
  if (typeof value === 'number') return String(value);
  const isInstant = kindOf(field).schemaType.startsWith('date');
  return isInstant ? String(value) : (kindOf(field).side(world, field, value).text ?? '');
}
