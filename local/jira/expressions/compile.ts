import type { Expression } from 'acorn';
import { evaluateTree, type Outcome, type Scope } from './evaluate';
import { ExpressionError } from './expression-error';
import { JIRA_EXPRESSION_LIMITS, type ExpressionLimits } from './expression-limits';
import { parseExpression } from './syntax';

/**
 * The part of Jira expressions that the box knows: names, members, `?.`, `??`, logic, comparison,
 * arithmetic, the ternary, lists, maps, templates, lambdas as arguments, and the functions of
 * `functions.ts`. It lies here and not in `local/forge/expressions`, because workflow rules and the
 * REST API need it and this folder knows nothing of Forge; there is what Forge itself evaluates.
 */
export interface CompiledExpression {
  readonly text: string;
  readonly tree: Expression;
  /** @throws ExpressionError of what failed, and where. */
  readonly run: (scope: Scope) => Outcome;
}

export interface CompileOptions {
  /** Names that may begin an expression; what the scope lacks of them is null. */
  readonly variables: readonly string[];
  readonly limits?: ExpressionLimits;
}

/** @throws ExpressionError naming the construct that is not allowed, with line and column. */
export function compileExpression(text: string, options: CompileOptions): CompiledExpression {
  const { variables, limits = JIRA_EXPRESSION_LIMITS } = options;
  const tree = withinStack(() => parseExpression(text, variables, limits));
  const run = (scope: Scope) => withinStack(() => evaluateTree(tree, text, scope, limits));
  return { text, tree, run };
}

/** Ten thousand nested brackets are a refusal, not a crash. */
function withinStack<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    throw new ExpressionError('other', 'Jira expression is nested too deep');
  }
}

/** Compiles and runs with the names of the scope, once. */
export const evaluateExpression = (text: string, scope: Scope): unknown =>
  compileExpression(text, { variables: Object.keys(scope) }).run(scope).value;
