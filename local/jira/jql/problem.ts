/** One reason why a query is refused, in Jira's words. */
export class JqlProblem extends Error {}

/** A number is taken for an id. */
export const noSuchValue = (value: string, field: string): JqlProblem =>
  /^\d+$/.test(value)
    ? new JqlProblem(`A value with ID '${value}' does not exist for the field '${field}'.`)
    : new JqlProblem(`The value '${value}' does not exist for the field '${field}'.`);

export const noSuchField = (field: string): JqlProblem =>
  new JqlProblem(`Field '${field}' does not exist or you do not have permission to view it.`);

export const unsupportedOperator = (operator: string, field: string): JqlProblem =>
  new JqlProblem(`The operator '${operator}' is not supported by the '${field}' field.`);
