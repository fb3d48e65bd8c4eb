import { operandText, type OperandNode } from './ast';
import { callFunction, functionNamed, type FunctionValue } from './functions';
import { takesList } from './operators';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

/** One value on the right of an operator. */
export type OperandValue =
  { readonly kind: 'empty' } | { readonly kind: 'word'; readonly text: string } | FunctionValue;

/** The values of an operand, lists flattened and functions called. */
export function operandValues(node: OperandNode | undefined, scope: JqlScope): OperandValue[] {
  switch (node?.operandType) {
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

/** @throws JqlProblem for a list after `=` and for a single value after `in`. */
export function checkListness(operator: string, node: OperandNode, field: string): void {
  // What no function is has its own refusal.
  const called =
    node.operandType === 'function' ? functionNamed(node.function?.value ?? '') : undefined;
  if (node.operandType === 'function' && !called) return;
  const isList = node.operandType === 'list' || called?.isList === true;
  if (takesList(operator) && !isList) {
    throw new JqlProblem(
      `Operator '${operator}' does not support the non-list value '${operandText(node)}' for field '${field}'.`,
    );
  }
  if (!takesList(operator) && isList) {
    throw new JqlProblem(
      `Operator '${operator}' does not support the list value '${operandText(node)}' for field '${field}'.`,
    );
  }
}
