import type { Expression } from 'acorn';
import { ExpressionError } from './expression-error';
import type { ExpressionLimits } from './expression-limits';
import { functionOf, isSame, textOf } from './functions';
import { FORBIDDEN_NAMES, type Node } from './syntax';
import { isView, typeName, type View } from './view';

export type Scope = Readonly<Record<string, unknown>>;

export interface Outcome {
  readonly value: unknown;
  readonly steps: number;
  readonly expensiveOperations: number;
}

interface Run {
  readonly text: string;
  readonly limits: ExpressionLimits;
  readonly loaded: Map<string, Set<string>>;
  steps: number;
  expensiveOperations: number;
}

/** What follows a `?.` that met null; the whole chain is null then. */
const SKIPPED = Symbol('skipped');

/** @throws ExpressionError of what failed, and where. */
export function evaluateTree(
  tree: Expression,
  text: string,
  scope: Scope,
  limits: ExpressionLimits,
): Outcome {
  const run: Run = { text, limits, loaded: new Map(), steps: 0, expensiveOperations: 0 };
  const value = evaluate(run, tree, scope);
  return { value, steps: run.steps, expensiveOperations: run.expensiveOperations };
}

function failAt(run: Run, node: Node) {
  return (message: string) =>
    new ExpressionError('type', message, { expression: run.text.slice(node.start, node.end) });
}

/** Arithmetic, reading a variable or a property, calling: one step each, as Jira counts. */
function step(run: Run, node: Node): void {
  run.steps += 1;
  if (run.steps <= run.limits.steps) return;
  throw failAt(run, node)(`The expression took more than ${run.limits.steps} steps`);
}

// One case a kind of node.
// eslint-disable-next-line max-lines-per-function
function evaluate(run: Run, node: Node, scope: Scope): unknown {
  const at = (child: Node) => evaluate(run, child, scope);
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'Identifier':
      step(run, node);
      return Object.hasOwn(scope, node.name) ? (scope[node.name] ?? null) : null;
    case 'ParenthesizedExpression':
      return at(node.expression);
    case 'ChainExpression': {
      const value = at(node.expression);
      return value === SKIPPED ? null : value;
    }
    case 'TemplateLiteral':
      return node.quasis
        .map(({ value }, i) => {
          const part = node.expressions[i];
          return (value.cooked ?? '') + (part ? textOf(at(part)) : '');
        })
        .join('');
    case 'MemberExpression':
      return member(run, node, scope);
    case 'LogicalExpression':
      return choose(run, node, scope);
    case 'BinaryExpression':
      return binary(run, node, scope);
    case 'UnaryExpression':
      return unary(run, node, at(node.argument));
    case 'ConditionalExpression':
      return at(at(node.test) ? node.consequent : node.alternate);
    case 'ArrayExpression':
      return node.elements.map((element) => at(element as Expression));
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map((each) => entryOf(run, each, scope)));
    case 'CallExpression':
      return call(run, node, scope);
    default:
      throw failAt(run, node)(`${node.type} is not allowed`);
  }
}

type Of<T extends Node['type']> = Extract<Node, { type: T }>;

function entryOf(
  run: Run,
  property: Of<'ObjectExpression'>['properties'][number],
  scope: Scope,
): [string, unknown] {
  if (property.type !== 'Property') throw new Error('a spread passed the check');
  const { key, value } = property;
  const name = key.type === 'Identifier' ? key.name : String((key as { value?: unknown }).value);
  return [name, evaluate(run, value, scope)];
}

function choose(run: Run, node: Of<'LogicalExpression'>, scope: Scope): unknown {
  step(run, node);
  const first = evaluate(run, node.left, scope);
  const isSettled =
    node.operator === '??' ? first !== null : node.operator === '||' ? Boolean(first) : !first;
  return isSettled ? first : evaluate(run, node.right, scope);
}

function unary(run: Run, node: Of<'UnaryExpression'>, value: unknown): unknown {
  step(run, node);
  if (node.operator === '!') return !value;
  if (typeof value !== 'number') throw failAt(run, node)(`Can't negate ${typeName(value)}.`);
  return -value;
}

function binary(run: Run, node: Of<'BinaryExpression'>, scope: Scope): unknown {
  step(run, node);
  const left = evaluate(run, node.left as Expression, scope);
  const right = evaluate(run, node.right, scope);
  const { operator } = node;
  if (operator === '==') return isSame(left, right);
  if (operator === '!=') return !isSame(left, right);
  const fail = failAt(run, node);
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return joined(left, right, fail);
  if (['<', '<=', '>', '>='].includes(operator))
    return order(operator, comparable(left), comparable(right), fail);
  return arithmetic(operator, left, right, fail);
}

type Fail = (message: string) => ExpressionError;

function joined(left: unknown, right: unknown, fail: Fail): string {
  if (left === null || right === null)
    throw fail(`Can't add ${typeName(left)} and ${typeName(right)}.`);
  return textOf(left) + textOf(right);
}

/** Dates compare by their instant. */
const comparable = (value: unknown): unknown =>
  isView(value) && value.functions['getTime'] ? value.functions['getTime']() : value;

function order(operator: string, left: unknown, right: unknown, fail: Fail): boolean {
  const isOrdered = typeof left === 'number' || typeof left === 'string';
  if (!isOrdered || typeof left !== typeof right)
    throw fail(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
  const [a, b] = [left as number, right as number];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function arithmetic(operator: string, left: unknown, right: unknown, fail: Fail): number {
  if (typeof left !== 'number' || typeof right !== 'number')
    throw fail(`Can't apply ${operator} to ${typeName(left)} and ${typeName(right)}.`);
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  if (right === 0) throw fail('Division by zero.');
  return operator === '/' ? left / right : left % right;
}

function nameOf(run: Run, node: Of<'MemberExpression'>, scope: Scope): string | number {
  const { property, computed } = node;
  if (!computed) return (property as { name: string }).name;
  const name = evaluate(run, property as Expression, scope);
  if (typeof name === 'number') return name;
  if (typeof name === 'string' && !FORBIDDEN_NAMES.has(name)) return name;
  throw failAt(
    run,
    node,
  )(`${typeof name === 'string' ? `"${name}"` : typeName(name)} is no name of a property.`);
}

function member(run: Run, node: Of<'MemberExpression'>, scope: Scope): unknown {
  const owner = evaluate(run, node.object, scope);
  if (owner === SKIPPED) return SKIPPED;
  if (owner === null && node.optional) return SKIPPED;
  const name = nameOf(run, node, scope);
  step(run, node);
  const fail = failAt(run, node);
  if (owner === null) throw fail(`Cannot read property "${name}" of null.`);
  if (name === 'length' && (typeof owner === 'string' || Array.isArray(owner))) return owner.length;
  if (isView(owner)) return readView(run, node, owner, String(name));
  if (Array.isArray(owner) && typeof name === 'number') return (owner[name] as unknown) ?? null;
  if (typeof owner !== 'object' || Array.isArray(owner))
    throw fail(`Unrecognized property of ${typeName(owner)}: "${name}".`);
  return Object.hasOwn(owner, name) ? ((owner as Scope)[name] ?? null) : null;
}

function readView(run: Run, node: Of<'MemberExpression'>, owner: View, name: string): unknown {
  const value = owner.read(name);
  if (value === undefined) {
    const of = run.text.slice(node.object.start, node.object.end);
    const how = run.text.slice(node.property.start, node.property.end);
    const names = owner.names.map((each) => `'${each}'`).join(', ');
    const known = `Available properties of type '${owner.type}' are: ${names}`;
    const written = node.computed ? ` (${how})` : '';
    throw failAt(run, node)(`Unrecognized property of \`${of}\`: "${name}"${written}. ${known}`);
  }
  if (owner.isExpensive(name)) load(run, node, owner, name);
  return value;
}

/** What was loaded once costs nothing more. */
function load(run: Run, node: Node, owner: View, name: string): void {
  const id = `${owner.type} ${owner.identity}`;
  const loaded = run.loaded.get(id) ?? new Set();
  run.loaded.set(id, loaded);
  if (loaded.has(name)) return;
  loaded.add(name);
  run.expensiveOperations += 1;
  const { expensiveOperations: limit } = run.limits;
  if (run.expensiveOperations <= limit) return;
  throw failAt(run, node)(`The expression made more than ${limit} expensive operations`);
}

function call(run: Run, node: Of<'CallExpression'>, scope: Scope): unknown {
  const callee = node.callee as Of<'MemberExpression'>;
  const { name } = callee.property as { name: string };
  const self = evaluate(run, callee.object, scope);
  if (self === SKIPPED || (self === null && callee.optional)) return SKIPPED;
  step(run, node);
  const fail = failAt(run, node);
  if (self === null) throw fail(`Cannot call "${name}" of null.`);
  const fn = functionOf(self, name);
  if (!fn) throw fail(`${typeName(self)} has no function "${name}".`);
  const given = node.arguments.map((each) => argumentOf(run, each as Expression, scope));
  return fn(given, fail);
}

function argumentOf(run: Run, node: Expression, scope: Scope): unknown {
  if (node.type !== 'ArrowFunctionExpression') return evaluate(run, node, scope);
  const names = node.params.map((each) => (each as { name: string }).name);
  return (...values: unknown[]) => {
    step(run, node);
    const own = Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]));
    return evaluate(run, node.body as Expression, { ...scope, ...own });
  };
}
