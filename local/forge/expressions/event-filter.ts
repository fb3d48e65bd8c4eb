import type { Expression } from 'acorn';
import { compileExpression } from '../../jira/expressions/compile';
import type { ExpressionLimits } from '../../jira/expressions/expression-limits';

/** A `filter.expression` of a trigger: Jira expressions over `event`. */
export interface EventFilter {
  /** Entity properties that it reads through `event.runtime`. */
  readonly properties: readonly PropertyRead[];
  /** @throws when the event lacks what the expression reads, as Forge's evaluation does. */
  holds(event: unknown): boolean;
}

export interface PropertyRead {
  readonly entity: 'issue' | 'project' | 'user' | 'issuetype';
  readonly propertyKey: string;
}

/** Forge counts all steps of a filter, and no expensive operations. */
export const FILTER_LIMITS: ExpressionLimits = {
  chars: 10_000,
  leaves: Infinity,
  steps: 50_000,
  expensiveOperations: 0,
};

/** @throws ExpressionError naming the construct that is not allowed. */
export function compileEventFilter(text: string): EventFilter {
  const { tree, run } = compileExpression(text, { variables: ['event'], limits: FILTER_LIMITS });
  return {
    properties: propertyReads(tree),
    holds: (event) => {
      const { value } = run({ event });
      if (typeof value !== 'boolean') throw new TypeError('The expression is not a boolean');
      return value;
    },
  };
}

/** Finds every `event.runtime.<entity>.properties['key']` of the tree. */
function propertyReads(tree: Expression): PropertyRead[] {
  const reads: PropertyRead[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    if (node.type === 'MemberExpression') {
      const read = readOf(pathOf(node as Expression));
      if (read) reads.push(read);
    }
    Object.values(node).forEach(visit);
  };
  visit(tree);
  return reads;
}

/** `a.b['c']` as its names; a computed one that is not a literal ends the path. */
function pathOf(node: Expression): readonly (string | undefined)[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression')
    return pathOf(node.expression);
  if (node.type !== 'MemberExpression') return [undefined];
  const { property, computed } = node;
  const name =
    property.type === 'Identifier' && !computed
      ? property.name
      : property.type === 'Literal'
        ? String(property.value)
        : undefined;
  return [...pathOf(node.object as Expression), name];
}

function readOf(path: readonly (string | undefined)[]): PropertyRead | undefined {
  const [event, runtime, entity, of, propertyKey] = path;
  if (path.length !== 5 || event !== 'event' || runtime !== 'runtime' || of !== 'properties')
    return undefined;
  if (propertyKey === undefined)
    throw new SyntaxError('The key of a property in event.runtime must be a literal');
  return { entity: entity as PropertyRead['entity'], propertyKey };
}
