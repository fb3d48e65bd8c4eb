import { JastBuilder } from '@atlaskit/jql-ast';
import { FieldTable, type PropertyPath } from './field-table';
import {
  historyPredicate,
  isHistoryOperator,
  type HistoryPredicateNode,
} from './history-predicates';
import { operandValues, type OperandNode } from './operands';
import { comparatorFor, type Comparator, type OrderNode } from './order';
import { clausePredicate, idsNamed, type Predicate } from './predicates';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

/** The parts of @atlaskit/jql-ast's clauses that the evaluator reads. */
interface ClauseNode {
  readonly clauseType: string;
  readonly operator?: { readonly value: string };
  readonly clauses?: readonly ClauseNode[];
  readonly clause?: ClauseNode;
  readonly field?: {
    readonly value: string;
    readonly properties?: readonly {
      readonly key?: { readonly value: string };
      readonly path?: readonly { readonly value: string }[];
    }[];
  };
  readonly operand?: OperandNode;
  readonly predicates?: readonly HistoryPredicateNode[];
}

interface QueryNode {
  readonly where?: ClauseNode;
  readonly orderBy?: { readonly fields: readonly OrderNode[] };
}

export interface CompiledJql {
  readonly test: Predicate;
  readonly compare: Comparator;
  /** Whether the query has any restriction. */
  readonly isBounded: boolean;
  /** The only projects that can match, where the query says so at its top; absent: any. */
  readonly projectIds?: ReadonlySet<string>;
}

/** Parses and compiles a query. @throws JqlProblem in Jira's words. */
export function compileJql(jql: string, scope: JqlScope): CompiledJql {
  const { query, errors } = new JastBuilder().build(jql);
  const error = errors[0] as { readonly message: string; readonly start?: number } | undefined;
  if (error || !query) throw parseProblem(error);
  const { where, orderBy } = query as unknown as QueryNode;
  const table = new FieldTable(scope);
  const compile = (clause: ClauseNode): Predicate => compileClause(clause, table, scope);
  return {
    test: where ? compile(where) : () => true,
    compare: comparatorFor(table, orderBy?.fields ?? []),
    isBounded: where !== undefined,
    projectIds: where && projectsOf(where, table, scope),
  };
}

function parseProblem(
  error: { readonly message: string; readonly start?: number } | undefined,
): JqlProblem {
  const found = /mismatched input '(.*?)'? expecting/.exec(error?.message ?? '');
  const column = (error?.start ?? 0) + 1;
  if (found?.[1] === '<EOF>' || !found) {
    return new JqlProblem(
      `Error in the JQL Query: The query is not complete or has an unexpected character. (line 1, character ${column})`,
    );
  }
  return new JqlProblem(
    `Error in the JQL Query: Expecting an operator or a value but got '${found[1]}'. (line 1, character ${column})`,
  );
}

function compileClause(clause: ClauseNode, table: FieldTable, scope: JqlScope): Predicate {
  if (clause.clauseType === 'not' && clause.clause) {
    const inner = compileClause(clause.clause, table, scope);
    return (issue) => !inner(issue);
  }
  if (clause.clauseType === 'compound') {
    const inner = (clause.clauses ?? []).map((each) => compileClause(each, table, scope));
    return clause.operator?.value === 'or'
      ? (issue) => inner.some((test) => test(issue))
      : (issue) => inner.every((test) => test(issue));
  }
  return compileTerminal(clause, table, scope);
}

function compileTerminal(clause: ClauseNode, table: FieldTable, scope: JqlScope): Predicate {
  const { field, operator, operand, predicates = [] } = clause;
  if (!field || !operator) throw parseProblem(undefined);
  const clauseField = table.get(field.value, propertyPaths(field));
  if (isHistoryOperator(operator.value)) {
    return historyPredicate(clauseField, operator.value, operand, predicates, scope);
  }
  return clausePredicate(clauseField, operator.value, operandValues(operand, scope), scope);
}

const propertyPaths = (field: NonNullable<ClauseNode['field']>): PropertyPath[] =>
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
