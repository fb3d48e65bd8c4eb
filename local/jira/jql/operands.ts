import { callFunction, type FunctionValue } from './functions';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

/** One value on the right of an operator. */
export type OperandValue =
  { readonly kind: 'empty' } | { readonly kind: 'word'; readonly text: string } | FunctionValue;

/** The parts of @atlaskit/jql-ast's operand that the evaluator reads. */
export interface OperandNode {
  readonly operandType: string;
  readonly value?: string;
  readonly values?: readonly OperandNode[];
  readonly function?: { readonly value: string };
  readonly arguments?: readonly { readonly value: string }[];
}

/** The values of an operand, lists flattened and functions called. */
export function operandValues(node: OperandNode | undefined, scope: JqlScope): OperandValue[] {
  if (!node) throw new JqlProblem('Error in the JQL Query: an operand is missing.');
  switch (node.operandType) {
    case 'list':
      return (node.values ?? []).flatMap((each) => operandValues(each, scope));
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function': {
      const args = (node.arguments ?? []).map(({ value }) => value);
      return [callFunction(node.function?.value ?? '', args, scope)];
    }
    case 'value':
      return [{ kind: 'word', text: node.value ?? '' }];
    default:
      throw new JqlProblem('Error in the JQL Query: an operand is missing.');
  }
}
