import type { KnownLimit } from '../known-limit';

export interface ExpressionLimits {
  readonly chars: number;
  /** Names and literals together. */
  readonly leaves: number;
  readonly steps: number;
  /** Reads that load more data: properties, comments, changelogs, custom fields. */
  readonly expensiveOperations: number;
}

/** What Jira itself evaluates: REST, validators, conditions, formatters. */
export const JIRA_EXPRESSION_LIMITS: ExpressionLimits = {
  chars: 1000,
  leaves: 100,
  steps: 10_000,
  expensiveOperations: 10,
};

/** Of an answer of `/expression/evaluate`. */
export const RESULT_LIMITS = { beans: 1000, primitiveValues: 10_000 } as const;

const LANGUAGE = 'test/local/jira/expressions.test.ts';
const REST = 'test/local/jira/expression-routes.test.ts';
const documented = (
  name: string,
  value: number,
  unit: string,
  test: string = LANGUAGE,
): KnownLimit => ({
  ...{ name, value, unit, test },
  source: 'documented',
});

export const EXPRESSION_LIMIT_TABLE: readonly KnownLimit[] = [
  documented('Jira expression, length', JIRA_EXPRESSION_LIMITS.chars, 'characters'),
  documented('Jira expression, size', JIRA_EXPRESSION_LIMITS.leaves, 'leaves'),
  documented('Jira expression, steps', JIRA_EXPRESSION_LIMITS.steps, 'steps'),
  documented(
    'Jira expression, expensive operations',
    JIRA_EXPRESSION_LIMITS.expensiveOperations,
    'operations',
    REST,
  ),
  documented('Jira expression, beans in an answer', RESULT_LIMITS.beans, 'beans', REST),
  documented('Jira expression, values in an answer', RESULT_LIMITS.primitiveValues, 'values', REST),
];
