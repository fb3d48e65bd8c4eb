import { KVS_CAPS } from './kvs-caps';
import { KvsError } from './kvs-error';

export interface Clause {
  readonly condition: string;
  readonly values: readonly unknown[];
}
export interface PropertyClause extends Clause {
  readonly property: string;
}
export interface Clauses {
  readonly and?: readonly PropertyClause[];
  readonly or?: readonly PropertyClause[];
}

type Test = (given: unknown, first: unknown, second: unknown) => boolean;

const TESTS: Readonly<Record<string, Test>> = {
  BEGINS_WITH: (given, first) => String(given ?? '').startsWith(String(first)),
  BETWEEN: (given, first, second) => compare(given, first) >= 0 && compare(given, second) <= 0,
  EQUAL_TO: (given, first) => given === first,
  NOT_EQUAL_TO: (given, first) => given !== first,
  GREATER_THAN: (given, first) => compare(given, first) > 0,
  GREATER_THAN_EQUAL_TO: (given, first) => compare(given, first) >= 0,
  LESS_THAN: (given, first) => compare(given, first) < 0,
  LESS_THAN_EQUAL_TO: (given, first) => compare(given, first) <= 0,
  CONTAINS: (given, first) => contains(given, first),
  NOT_CONTAINS: (given, first) => !contains(given, first),
  EXISTS: (given) => given !== undefined,
  NOT_EXISTS: (given) => given === undefined,
};

/** Conditions that an index's range understands. */
export const RANGE_CONDITIONS = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
];

/** -1, 0, 1, or NaN for values of different types, which no comparison accepts. */
export function compare(left: unknown, right: unknown): number {
  if (typeof left !== typeof right) return Number.NaN;
  if (left === right) return 0;
  return (left as string | number) < (right as string | number) ? -1 : 1;
}

function contains(given: unknown, part: unknown): boolean {
  if (Array.isArray(given)) return given.includes(part);
  return typeof given === 'string' && given.includes(String(part));
}

export function satisfies(given: unknown, clause: Clause): boolean {
  const test = TESTS[clause.condition];
  if (!test) throw new KvsError(400, 'INVALID_CONDITION', `No condition "${clause.condition}"`);
  return test(given, clause.values[0], clause.values[1]);
}

/** @throws KvsError when they are too many, whatever is stored. */
export function checkClauses({ and = [], or = [] }: Clauses = {}): void {
  if (and.length + or.length > KVS_CAPS.conditions)
    throw new KvsError(400, 'INVALID_CONDITION', 'A query has at most 100 conditions');
}

/** Whether an entity's value, or its absence, fits a filter or a transaction's condition. */
export function satisfiesAll(value: unknown, clauses: Clauses | undefined): boolean {
  if (!clauses) return true;
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const all = clauses.and ?? clauses.or ?? [];
  const test = (clause: PropertyClause) => satisfies(given[clause.property], clause);
  return clauses.or ? all.some(test) : all.every(test);
}
