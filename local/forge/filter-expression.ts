import {
  parseExpressionAt,
  type CallExpression,
  type Expression,
  type LogicalExpression,
  type MemberExpression,
  type Super,
} from 'acorn';

/** A `filter.expression` of a trigger: a narrow part of Jira expressions over `event`. */
export interface FilterExpression {
  /** Entity properties that it reads through `event.runtime`. */
  readonly properties: readonly PropertyRead[];
  /** @throws when the event lacks what the expression reads, as Jira's evaluation does. */
  holds(event: unknown): boolean;
}

export interface PropertyRead {
  readonly entity: 'issue' | 'project' | 'user' | 'issuetype';
  readonly propertyKey: string;
}

const MAX_CHARS = 10_000;
type Scope = Readonly<Record<string, unknown>>;
type Node = Expression | Super;

/** @throws SyntaxError naming the construct that is not allowed. */
export function compileFilter(text: string): FilterExpression {
  if (text.length > MAX_CHARS) throw new SyntaxError('An expression has at most 10,000 characters');
  const source = text.trim();
  const tree = parseExpressionAt(source, 0, { ecmaVersion: 2020 });
  if (source.slice(tree.end).trim()) throw refuse(`"${source.slice(tree.end).trim()}"`);
  const properties: PropertyRead[] = [];
  check(tree, properties);
  return {
    properties,
    holds: (event) => {
      const value = evaluate(tree, { event });
      if (typeof value !== 'boolean') throw new TypeError('The expression is not a boolean');
      return value;
    },
  };
}

function refuse(what: string): SyntaxError {
  return new SyntaxError(`${what} is not allowed in a filter expression`);
}

const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

/** Walks the tree once: what is not on this list is refused, by name, before any event comes. */
function check(node: Node, properties: PropertyRead[]): void {
  const each = (...nodes: readonly Node[]) => nodes.forEach((child) => check(child, properties));

  switch (node.type) {
    case 'Literal':
      if (node.regex || node.bigint) throw refuse('A regular expression or a bigint');
      return;
    case 'Identifier':
      if (node.name !== 'event') throw refuse(`"${node.name}"`);
      return;
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return each(node.expression);
    case 'MemberExpression':
      checkMember(node, properties);
      return each(node.object);
    case 'LogicalExpression':
      return each(node.left, node.right);
    case 'BinaryExpression':
      if (!COMPARISONS.includes(node.operator)) throw refuse(`"${node.operator}"`);
      return each(node.left as Expression, node.right);
    case 'UnaryExpression':
      if (node.operator !== '!') throw refuse(`"${node.operator}"`);
      return each(node.argument);
    case 'ConditionalExpression':
      return each(node.test, node.consequent, node.alternate);
    case 'ArrayExpression':
      return each(...node.elements.map((element) => plain(element)));
    case 'CallExpression': {
      const callee = node.callee;
      const isIncludes =
        callee.type === 'MemberExpression' && !callee.computed && nameOf(callee) === 'includes';
      if (!isIncludes || node.arguments.length !== 1)
        throw refuse('A call other than .includes(x)');
      return each(callee.object, plain(node.arguments[0]));
    }
    default:
      throw refuse(node.type);
  }
}

function plain(node: { readonly type: string } | null | undefined): Expression {
  if (!node || node.type === 'SpreadElement') throw refuse('A spread or a hole');
  return node as Expression;
}

/** The name that a member access means; computed ones must be literals. */
function nameOf(node: MemberExpression): string {
  const { property, computed } = node;
  if (!computed && property.type === 'Identifier') return property.name;
  if (computed && property.type === 'Literal') return String(property.value);
  throw refuse('A computed member that is not a literal');
}

/** Notes `event.runtime.<entity>.properties['key']`. */
function checkMember(node: MemberExpression, properties: PropertyRead[]): void {
  const path: string[] = [];
  let at: Node = node;
  while (at.type === 'MemberExpression') {
    path.unshift(nameOf(at));
    at = at.object;
  }
  const [runtime, entity, of, propertyKey, ...rest] = path;
  if (runtime !== 'runtime' || of !== 'properties' || !propertyKey || rest.length > 0) return;
  properties.push({ entity: entity as PropertyRead['entity'], propertyKey });
}

function evaluate(node: Node, scope: Scope): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'Identifier':
      return scope[node.name];
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return evaluate(node.expression, scope);
    case 'MemberExpression':
      return member(evaluate(node.object, scope), nameOf(node), node.optional);
    case 'LogicalExpression':
      return choose(node, scope);
    case 'BinaryExpression': {
      const left = evaluate(node.left as Expression, scope);
      return compare(node.operator, left, evaluate(node.right, scope));
    }
    case 'UnaryExpression':
      return !evaluate(node.argument, scope);
    case 'ConditionalExpression':
      return evaluate(evaluate(node.test, scope) ? node.consequent : node.alternate, scope);
    case 'ArrayExpression':
      return node.elements.map((element) => evaluate(plain(element), scope));
    case 'CallExpression':
      return includes(node, scope);
    default:
      throw refuse(node.type);
  }
}

function choose({ operator, left, right }: LogicalExpression, scope: Scope): unknown {
  const first = evaluate(left, scope);
  if (operator === '??') return first ?? evaluate(right, scope);
  const isSettled = operator === '||' ? Boolean(first) : !first;
  return isSettled ? first : evaluate(right, scope);
}

function includes(node: CallExpression, scope: Scope): unknown {
  const callee = node.callee as MemberExpression;
  const list = evaluate(callee.object, scope);
  if (list === null && (callee.optional || node.optional)) return null;
  if (typeof list !== 'string' && !Array.isArray(list))
    throw new TypeError('.includes() needs a list or a string');
  const wanted = evaluate(plain(node.arguments[0]), scope);
  return Array.isArray(list) ? list.includes(wanted) : list.includes(String(wanted));
}

/** `a?.b` of null is null, and so is all that follows it, as in Jira's expressions. */
function member(owner: unknown, name: string, isOptional: boolean): unknown {
  if (owner === null || owner === undefined) {
    if (isOptional) return null;
    throw new TypeError(`Cannot read "${name}" of null`);
  }
  if (typeof owner !== 'object') throw new TypeError(`Cannot read "${name}" of a ${typeof owner}`);
  return Object.hasOwn(owner, name) ? ((owner as Scope)[name] ?? null) : null;
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left !== typeof right || left === null) throw new TypeError('Cannot compare');
  const [a, b] = [left as number, right as number];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
