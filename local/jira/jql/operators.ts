/** The operators that Jira documents for its kinds of field. */
export const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
export const EMPTINESS = ['is', 'is not'] as const;
export const ORDERING = ['<', '>', '<=', '>='] as const;
export const HISTORY = ['was', 'was in', 'was not', 'was not in', 'changed'] as const;

export const LISTED: readonly string[] = [...EQUALITY, ...EMPTINESS];
export const COMPARED: readonly string[] = [...LISTED, ...ORDERING];
export const FREE_TEXT: readonly string[] = ['~', '!~', ...EMPTINESS];

const INVERSE: Readonly<Record<string, string>> = {
  '=': '!=',
  in: 'not in',
  is: 'is not',
  '~': '!~',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
};

/** `NOT field = value` is `field != value`, so that neither finds an empty field. */
export function inverseOf(operator: string): string | undefined {
  const direct = INVERSE[operator];
  if (direct !== undefined) return direct;
  return Object.entries(INVERSE).find(([, negative]) => negative === operator)?.[0];
}

/** The operator without its negation, where it is one. */
export const positiveOf = (operator: string): string | undefined =>
  ['!=', 'not in', 'is not', '!~'].includes(operator) ? inverseOf(operator) : undefined;

export const takesList = (operator: string): boolean => /\bin$/.test(operator);
export const isHistoryOperator = (operator: string): boolean => /^(was|changed)/.test(operator);
export const isOrdering = (operator: string): boolean =>
  (ORDERING as readonly string[]).includes(operator);
