import type { Issue } from '../issues/issue';
import { operandText, parseJql, type ClauseNode, type FieldNode } from './ast';
import { bareWordsTest } from './bare-words';
import type { ClauseField } from './clause-field';
import { FieldTable, type PropertyPath } from './field-table';
import { historyPredicate } from './history-predicates';
import { checkListness, operandValues } from './operands';
import { inverseOf, isHistoryOperator } from './operators';
import { sorterFor, type Sorter } from './order';
import { clausePredicate, idsNamed, type Predicate } from './predicates';
import { JqlProblem, unsupportedOperator } from './problem';
import type { JqlScope } from './scope';

export interface CompiledJql {
  readonly test: Predicate;
  readonly sort: Sorter;
  /** Whether the query has any restriction. */
  readonly isBounded: boolean;
  /** The only projects that can match, where the query says so at its top; absent: any. */
  readonly projectIds?: ReadonlySet<string>;
}

/** Parses and compiles a query. @throws JqlProblem in Jira's words. */
export function compileJql(jql: string, scope: JqlScope): CompiledJql {
  const table = new FieldTable(scope, (filterJql, inner) => compileJql(filterJql, inner).test);
  const words = bareWordsTest(jql, table);
  if (words) return { test: words, sort: sorterFor(table, []), isBounded: true };
  const { where, orderBy } = parseJql(jql);
  const compile = (clause: ClauseNode): Predicate => compileClause(clause, table, scope, false);
  return {
    test: where ? compile(where) : () => true,
    sort: sorterFor(table, orderBy?.fields ?? []),
    isBounded: where !== undefined,
    projectIds: where && projectsOf(where, table, scope),
  };
}

/** Every reason why a parsed query would be refused, each once. */
export function problemsOf(jql: string, scope: JqlScope): string[] {
  const table = new FieldTable(scope, (filterJql, inner) => compileJql(filterJql, inner).test);
  const { where, orderBy } = parseJql(jql);
  const found = new Set<string>();
  const collect = (run: () => unknown): void => {
    try {
      run();
    } catch (problem) {
      if (!(problem instanceof JqlProblem)) throw problem;
      found.add(problem.message);
    }
  };
  for (const terminal of where ? terminalsOf(where) : []) {
    collect(() => compileTerminal(terminal, table, scope, false));
  }
  collect(() => sorterFor(table, orderBy?.fields ?? []));
  return [...found];
}

function terminalsOf(clause: ClauseNode): ClauseNode[] {
  if (clause.clause) return terminalsOf(clause.clause);
  return clause.clauses ? clause.clauses.flatMap(terminalsOf) : [clause];
}

/** A negation goes down to the operators, as in Jira: `NOT a = b` finds what `a != b` finds. */
function compileClause(
  clause: ClauseNode,
  table: FieldTable,
  scope: JqlScope,
  negated: boolean,
): Predicate {
  if (clause.clauseType === 'not' && clause.clause) {
    return compileClause(clause.clause, table, scope, !negated);
  }
  if (clause.clauseType === 'compound') {
    const inner = (clause.clauses ?? []).map((each) => compileClause(each, table, scope, negated));
    const isOr = (clause.operator?.value === 'or') !== negated;
    return isOr ? anyOf(inner) : allOf(inner);
  }
  return compileTerminal(clause, table, scope, negated);
}

const anyOf = (tests: readonly Predicate[]): Predicate => {
  return (issue) => {
    for (const test of tests) if (test(issue)) return true;
    return false;
  };
};

const allOf = (tests: readonly Predicate[]): Predicate => {
  return (issue: Issue) => {
    for (const test of tests) if (!test(issue)) return false;
    return true;
  };
};

function compileTerminal(
  clause: ClauseNode,
  table: FieldTable,
  scope: JqlScope,
  negated: boolean,
): Predicate {
  const { field: node, operator, operand, predicates = [] } = clause;
  if (!node || !operator) throw new JqlProblem('Error in the JQL Query: a clause is incomplete.');
  const field = table.get(node.value, propertyPaths(node));
  requireOperator(field, operator.value);
  if (operand) checkListness(operator.value, operand, field.name);
  if (isHistoryOperator(operator.value)) {
    const test = historyPredicate(field, operator.value, operand, predicates, scope);
    return negated ? (issue) => !test(issue) : test;
  }
  const values = operandValues(operand, scope);
  requireKinds(field, values, operand ? operandText(operand) : '');
  const typed = operandIsEmpty(values, operator.value);
  const used = negated ? (inverseOf(typed) ?? typed) : typed;
  return clausePredicate(field, used, values, scope);
}

function requireOperator(field: ClauseField, operator: string): void {
  if (!field.operators.includes(operator)) throw unsupportedOperator(operator, field.name);
}

/** `= EMPTY` is `is EMPTY`. */
function operandIsEmpty(values: ReturnType<typeof operandValues>, operator: string): string {
  if (values.length !== 1 || values[0]?.kind !== 'empty') return operator;
  if (operator === '=') return 'is';
  return operator === '!=' ? 'is not' : operator;
}

/** @throws JqlProblem where a function gives dates to a field of ids, or the other way round. */
function requireKinds(
  field: ClauseField,
  values: ReturnType<typeof operandValues>,
  text: string,
): void {
  const unfit = field.kind === 'choice' ? 'instant' : field.kind === 'date' ? 'ids' : undefined;
  const found = values.find(({ kind }) => kind === unfit);
  if (!found) return;
  const name = 'from' in found ? found.from : text;
  throw new JqlProblem(
    `A value provided by the function '${name}' is invalid for the field '${field.name}'.`,
  );
}

export const propertyPaths = (field: FieldNode): PropertyPath[] =>
  (field.properties ?? []).flatMap(({ key, path }) =>
    key
      ? [
          {
            key: key.value,
            path: (path ?? []).flatMap(({ value }) => value.split('.').filter(Boolean)),
          },
        ]
      : [],
  );

/** A search looks only into these projects: the index is by project. */
function projectsOf(
  clause: ClauseNode,
  table: FieldTable,
  scope: JqlScope,
): ReadonlySet<string> | undefined {
  if (clause.clauseType === 'compound' && clause.operator?.value === 'and') {
    for (const each of clause.clauses ?? []) {
      const found = projectsOf(each, table, scope);
      if (found) return found;
    }
    return undefined;
  }
  const operator = clause.operator?.value;
  const isProject = clause.field?.value.toLowerCase() === 'project';
  if (clause.clauseType !== 'terminal' || !isProject) return undefined;
  if (operator !== '=' && operator !== 'in') return undefined;
  const project = table.get('project', []);
  return project.kind === 'choice'
    ? idsNamed(project, operandValues(clause.operand, scope))
    : undefined;
}
