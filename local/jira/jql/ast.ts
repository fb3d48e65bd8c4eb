import { JastBuilder } from '@atlaskit/jql-ast';
import { remembered } from '../../remembered';
import { syntaxProblem } from './syntax-problem';

/** The parts of @atlaskit/jql-ast's tree that the box reads. */
export interface QueryNode {
  readonly where?: ClauseNode;
  readonly orderBy?: { readonly fields: readonly OrderNode[] };
}

export interface ClauseNode {
  readonly clauseType: string;
  readonly operator?: { readonly value: string };
  readonly clauses?: readonly ClauseNode[];
  readonly clause?: ClauseNode;
  readonly field?: FieldNode;
  readonly operand?: OperandNode;
  readonly predicates?: readonly HistoryPredicateNode[];
}

export interface FieldNode {
  readonly text: string;
  readonly value: string;
  readonly properties?: readonly {
    readonly key?: { readonly text: string; readonly value: string };
    readonly path?: readonly { readonly text: string; readonly value: string }[];
  }[];
}

export interface OperandNode {
  readonly operandType: string;
  /** As typed, with its quotation marks. */
  readonly text?: string;
  readonly value?: string;
  readonly values?: readonly OperandNode[];
  readonly function?: { readonly value: string };
  readonly arguments?: readonly { readonly text: string; readonly value: string }[];
}

export interface HistoryPredicateNode {
  readonly operator: { readonly value: string };
  readonly operand?: OperandNode;
}

export interface OrderNode {
  readonly field: FieldNode;
  readonly direction?: { readonly value: string };
}

/** @throws JqlProblem in Jira's words for what is no JQL. */
export const parseJql = remembered((jql): QueryNode => {
  const { query, errors } = new JastBuilder().build(jql);
  const error = errors[0] as { readonly message: string; readonly start?: number } | undefined;
  if (error || !query) throw syntaxProblem(jql, error?.message ?? '', error?.start ?? 0);
  return query as unknown as QueryNode;
});

/** What was typed, near enough to be used in a query again. */
export function operandText(node: OperandNode): string {
  switch (node.operandType) {
    case 'list':
      return `(${(node.values ?? []).map(operandText).join(', ')})`;
    case 'function':
      return `${node.function?.value ?? ''}(${(node.arguments ?? []).map(({ text }) => text).join(', ')})`;
    case 'keyword':
      return 'EMPTY';
    default:
      return node.text ?? '';
  }
}
