import type { ClauseNode, OperandNode } from './ast';

interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** The plain values of the clauses of the named fields, as typed. */
export function valuesOf(
  clause: ClauseNode | undefined,
  isWanted: (field: string) => boolean,
): { readonly text: string; readonly value: string }[] {
  if (!clause) return [];
  const inner = [...(clause.clauses ?? []), ...(clause.clause ? [clause.clause] : [])];
  const own =
    clause.operand && isWanted(clause.field?.value.toLowerCase() ?? '')
      ? plainValues(clause.operand)
      : [];
  return [...own, ...inner.flatMap((each) => valuesOf(each, isWanted))];
}

function plainValues(operand: OperandNode): { readonly text: string; readonly value: string }[] {
  if (operand.operandType === 'list') return (operand.values ?? []).flatMap(plainValues);
  if (operand.operandType !== 'value') return [];
  return [{ text: operand.text ?? '', value: operand.value ?? '' }];
}

/** The query with values replaced where they stand as values, after an operator or in a list. */
export function replaceValues(jql: string, replacements: readonly Replacement[]): string {
  let text = jql;
  for (const { from, to } of replacements) {
    const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`((?:[=(,]|\\bwas\\b|\\bnot\\b)\\s*)${escaped}(?![\\w-])`, 'gi');
    text = text.replace(pattern, (_whole, before: string) => `${before}${to}`);
  }
  return text;
}
