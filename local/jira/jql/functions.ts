import { dateFunctions } from './date-functions';
import { issueFunctions } from './issue-functions';
import { listFunctions } from './list-functions';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

/** What a function stands for: ids, or an instant. */
export type FunctionValue =
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly from: string }
  | { readonly kind: 'instant'; readonly ms: number; readonly from: string };

export interface JqlFunction {
  readonly name: string;
  /** As the suggestions of Jira's editor write it. */
  readonly usage: string;
  /** Whether it is used with `in` rather than with `=`. */
  readonly isList: boolean;
  /** Jira's class of its values. */
  readonly type: string;
  readonly fewest: number;
  readonly most: number;
  readonly call: (args: readonly string[], scope: JqlScope) => readonly string[] | number;
}

export const FUNCTIONS: readonly JqlFunction[] = [
  ...listFunctions,
  ...dateFunctions,
  ...issueFunctions,
];

const BY_NAME = new Map(FUNCTIONS.map((each) => [each.name.toLowerCase(), each]));

export const functionNamed = (name: string): JqlFunction | undefined =>
  BY_NAME.get(name.toLowerCase());

/** @throws JqlProblem for an unknown name and for a wrong number of arguments. */
export function callFunction(
  name: string,
  args: readonly string[],
  scope: JqlScope,
): FunctionValue {
  const found = functionNamed(name);
  if (!found) throw new JqlProblem(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  if (args.length < found.fewest || args.length > found.most) {
    throw wrongCount(found, args.length);
  }
  const value = found.call(args, scope);
  return typeof value === 'number'
    ? { kind: 'instant', ms: value, from: found.name }
    : { kind: 'ids', ids: value, from: found.name };
}

function wrongCount({ name, fewest, most }: JqlFunction, got: number): JqlProblem {
  const wanted = fewest === most ? `'${fewest}'` : `between '${fewest}' and '${most}'`;
  return new JqlProblem(`Function '${name}' expected ${wanted} arguments but received '${got}'.`);
}
