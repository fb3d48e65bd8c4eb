import { Parser, tokTypes, type Expression, type Options, type Super } from 'acorn';
import { ExpressionError } from './expression-error';
import type { ExpressionLimits } from './expression-limits';
import { FUNCTION_NAMES } from './functions';

export type Node = Expression | Super;

/** The parts of acorn's parser that `c => { id: c.id }` needs; they are not in its types. */
interface Internals {
  readonly type: unknown;
  parseMaybeAssign(): Expression;
  exitScope(): void;
  parseFunctionBody(node: ArrowBody, isArrow: boolean, ...rest: unknown[]): void;
}
interface ArrowBody {
  body: Expression;
  expression: boolean;
}
type ParserClass = new (...args: never[]) => Internals;

/** Jira's lambdas have no block: braces after the arrow begin an object. */
const ExpressionParser = Parser.extend(
  (Base) =>
    class extends (Base as unknown as ParserClass) {
      override parseFunctionBody(node: ArrowBody, isArrow: boolean, ...rest: unknown[]): void {
        if (!isArrow || this.type !== tokTypes.braceL)
          return super.parseFunctionBody(node, isArrow, ...rest);
        node.body = this.parseMaybeAssign();
        node.expression = true;
        this.exitScope();
      }
    } as unknown as typeof Parser,
);

const OPTIONS: Options = { ecmaVersion: 2020, preserveParens: true };
const BINARY = new Set(['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%']);
const UNARY = new Set(['!', '-']);
/** Ways to what is behind a value; no value here has them. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([
  'constructor',
  '__proto__',
  'prototype',
]);

/**
 * Parses a text and walks it once: what is not on the list is refused by name.
 *
 * @throws ExpressionError with line and column.
 */
export function parseExpression(
  text: string,
  variables: readonly string[],
  limits: ExpressionLimits,
): Expression {
  if (text.length > limits.chars) {
    const message = `Jira expression is too long (${text.length}), limit: ${limits.chars} characters`;
    throw new ExpressionError('other', message);
  }
  const tree = parse(text);
  const rest = text.slice(tree.end).trim();
  if (rest) throw refuse(text, text.indexOf(rest, tree.end), `"${rest}"`);
  const check: Check = { text, leaves: 0 };
  checkNode(check, tree, new Set(variables));
  if (check.leaves > limits.leaves) {
    const message = `Jira expression has too many nodes (${check.leaves}), limit: ${limits.leaves} leaves`;
    throw new ExpressionError('other', message);
  }
  return tree;
}

function parse(text: string): Expression {
  try {
    return ExpressionParser.parseExpressionAt(text, 0, OPTIONS);
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    const { pos = 0 } = problem as { pos?: number };
    const message = problem.message.replace(/ \(\d+:\d+\)$/, '');
    throw new ExpressionError('syntax', message, placeOf(text, pos));
  }
}

interface Check {
  readonly text: string;
  leaves: number;
}
type Names = ReadonlySet<string>;

function placeOf(text: string, position: number) {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function refuse(text: string, position: number, what: string): ExpressionError {
  const place = placeOf(text, position);
  const where = `line ${place.line}, column ${place.column}`;
  return new ExpressionError('syntax', `${what} is not allowed (${where})`, place);
}

// One list of what may stand in an expression.
// eslint-disable-next-line max-lines-per-function
function checkNode(check: Check, node: Node, names: Names): void {
  const no = (what: string) => refuse(check.text, node.start, what);
  const each = (...nodes: readonly Node[]) =>
    nodes.forEach((child) => checkNode(check, child, names));

  switch (node.type) {
    case 'Literal':
      check.leaves += 1;
      if (node.regex || node.bigint) throw no('A regular expression or a bigint');
      return;
    case 'Identifier':
      check.leaves += 1;
      if (!names.has(node.name)) throw no(`"${node.name}"`);
      return;
    case 'TemplateLiteral':
      return each(...node.expressions);
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return each(node.expression);
    case 'MemberExpression':
      checkName(no, node.property);
      return node.computed ? each(node.object, node.property as Expression) : each(node.object);
    case 'LogicalExpression':
      return each(node.left, node.right);
    case 'BinaryExpression':
      if (!BINARY.has(node.operator)) throw no(`"${node.operator}"`);
      return each(node.left as Expression, node.right);
    case 'UnaryExpression':
      if (!UNARY.has(node.operator)) throw no(`"${node.operator}"`);
      return each(node.argument);
    case 'ConditionalExpression':
      return each(node.test, node.consequent, node.alternate);
    case 'ArrayExpression':
      return each(...node.elements.map((element) => plain(no, element)));
    case 'ObjectExpression':
      return each(...node.properties.map((property) => checkProperty(no, property)));
    case 'CallExpression':
      return checkCall(check, node, names);
    default:
      throw no(node.type);
  }
}

type No = (what: string) => ExpressionError;

function plain(no: No, node: { readonly type: string } | null | undefined): Expression {
  if (!node || node.type === 'SpreadElement') throw no('A spread or a hole');
  return node as Expression;
}

/** Names that lead out of a value are refused as written; computed ones while evaluated. */
function checkName(no: No, node: { readonly type: string }): void {
  if (node.type === 'PrivateIdentifier') throw no(node.type);
  const { name, value } = node as { readonly name?: string; readonly value?: unknown };
  const text = node.type === 'Identifier' ? name : value;
  if (typeof text === 'string' && FORBIDDEN_NAMES.has(text)) throw no(`"${text}"`);
}

type ObjectProperty = Extract<Expression, { type: 'ObjectExpression' }>['properties'][number];

function checkProperty(no: No, property: ObjectProperty): Expression {
  if (property.type !== 'Property') throw no('A spread');
  if (property.computed || property.kind !== 'init' || property.method)
    throw no('A computed key or a method');
  if (property.key.type !== 'Identifier' && property.key.type !== 'Literal')
    throw no(property.key.type);
  checkName(no, property.key);
  return property.value;
}

function checkCall(
  check: Check,
  node: Extract<Expression, { type: 'CallExpression' }>,
  names: Names,
): void {
  const { callee } = node;
  const no: No = (what) => refuse(check.text, node.start, what);
  if (callee.type !== 'MemberExpression' || callee.computed)
    throw no('A call other than of a value’s function');
  const { property } = callee;
  checkName(no, property);
  const { name } = property as { name: string };
  if (!FUNCTION_NAMES.has(name)) throw refuse(check.text, property.start, `"${name}()"`);
  checkNode(check, callee.object, names);
  for (const argument of node.arguments) {
    const given = plain(no, argument);
    if (given.type === 'ArrowFunctionExpression') checkLambda(check, given, names);
    else checkNode(check, given, names);
  }
}

/** Only an argument may be a lambda, so none outlives the call. */
function checkLambda(
  check: Check,
  node: Extract<Expression, { type: 'ArrowFunctionExpression' }>,
  names: Names,
): void {
  const no: No = (what) => refuse(check.text, node.start, what);
  const inner = new Set(names);
  for (const parameter of node.params) {
    if (parameter.type !== 'Identifier') throw no(parameter.type);
    inner.add(parameter.name);
  }
  if (node.async || node.body.type === 'BlockStatement') throw no('A block or an async function');
  checkNode(check, node.body, inner);
}
