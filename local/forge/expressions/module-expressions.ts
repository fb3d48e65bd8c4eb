import { compileExpression, type CompiledExpression } from '../../jira/expressions/compile';

/**
 * Where a manifest has expressions, and which variables begin them there. Jira evaluates them: the
 * evaluator lies in `local/jira/expressions`, and event filters, which Forge evaluates, beside this.
 */
const VARIABLES = {
  /** `view.formatter.expression` of a custom field: the stored value as text. */
  formatter: ['value', 'issue', 'project', 'user', 'config', 'app'],
  /** `validation.expression` of a custom field: whether a new value may be stored. */
  fieldValidation: ['value', 'issue', 'project', 'user', 'config', 'app'],
  /** `displayConditions` in their form of an expression. */
  displayCondition: ['issue', 'project', 'user', 'app', 'sprint', 'board'],
} as const;

export type ExpressionPlace = keyof typeof VARIABLES;

/** @throws ExpressionError naming what is not allowed there. */
export const compileModuleExpression = (place: ExpressionPlace, text: string): CompiledExpression =>
  compileExpression(text, { variables: VARIABLES[place] });

/** The text that a formatter makes of a stored value. @throws when it is none. */
export function formatValue(formatter: CompiledExpression, value: unknown): string {
  const text = formatter.run({ value }).value;
  if (typeof text !== 'string') throw new TypeError('A formatter must answer with a string');
  return text;
}

/** Whether a module shows; what fails does not show. */
export function isDisplayed(
  condition: CompiledExpression,
  scope: Readonly<Record<string, unknown>>,
): boolean {
  try {
    return condition.run(scope).value === true;
  } catch {
    return false;
  }
}
