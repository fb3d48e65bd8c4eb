import { ExpressionError } from './expression-error';
import { RESULT_LIMITS } from './expression-limits';
import { isView } from './view';

export interface Result {
  readonly value: unknown;
  /** Objects of REST in the answer. */
  readonly beans: number;
  readonly primitiveValues: number;
}

/** The value as JSON. @throws ExpressionError when the answer is too large. */
export function resultOf(value: unknown): Result {
  const counts = { beans: 0, primitiveValues: 0 };
  const json = toJson(value, counts);
  for (const [name, limit] of Object.entries(RESULT_LIMITS)) {
    if (counts[name as keyof typeof counts] <= limit) continue;
    throw new ExpressionError('other', `The result has too many ${name} (limit: ${limit})`);
  }
  return { value: json, ...counts };
}

function toJson(value: unknown, counts: { beans: number; primitiveValues: number }): unknown {
  const each = (item: unknown) => toJson(item, counts);
  if (isView(value)) {
    // A date is a value, an issue is a bean.
    if (value.type === 'Date') counts.primitiveValues += 1;
    else counts.beans += 1;
    return value.toJson();
  }
  if (Array.isArray(value)) return value.map(each);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item)]));
  counts.primitiveValues += 1;
  return value;
}
