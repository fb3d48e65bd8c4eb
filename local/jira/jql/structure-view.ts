import {
  operandText,
  type ClauseNode,
  type FieldNode,
  type OperandNode,
  type QueryNode,
} from './ast';
import { inverseOf } from './operators';
import { RESERVED_WORDS } from './reserved-words';

type Bean = Record<string, unknown>;

/** A parsed query as Jira's answer writes it. */
export function structureBean({ where, orderBy }: QueryNode): Bean {
  return {
    ...(where ? { where: clauseBean(where, false) } : {}),
    ...(orderBy
      ? {
          orderBy: {
            fields: orderBy.fields.map(({ field, direction }) => ({
              field: fieldBean(field),
              ...(direction ? { direction: direction.value.toLowerCase() } : {}),
            })),
          },
        }
      : {}),
  };
}

/** The document has no `not`: a negation goes down to the operators. */
function clauseBean(clause: ClauseNode, negated: boolean): Bean {
  if (clause.clauseType === 'not' && clause.clause) return clauseBean(clause.clause, !negated);
  if (clause.clauses) {
    if (clause.clauses.length === 1 && clause.clauses[0])
      return clauseBean(clause.clauses[0], negated);
    const isOr = (clause.operator?.value === 'or') !== negated;
    const clauses = clause.clauses.map((each) => clauseBean(each, negated));
    return { clauses, operator: isOr ? 'or' : 'and' };
  }
  const { field, operator, operand, predicates = [] } = clause;
  const typed = operator?.value ?? '';
  const isHistory = /^(was|changed)/.test(typed);
  return {
    ...(field ? { field: fieldBean(field) } : {}),
    operator: negated ? (inverseOf(typed) ?? typed) : typed,
    ...(operand ? { operand: operandBean(operand) } : {}),
    ...(isHistory ? { predicates: predicates.map(predicateBean) } : {}),
  };
}

const predicateBean = (predicate: NonNullable<ClauseNode['predicates']>[number]): Bean => ({
  operator: predicate.operator.value,
  ...(predicate.operand ? { operand: operandBean(predicate.operand) } : {}),
});

function operandBean(operand: OperandNode): Bean {
  switch (operand.operandType) {
    case 'list':
      return {
        values: (operand.values ?? []).map(operandBean),
        encodedOperand: operandText(operand),
      };
    case 'function':
      return {
        function: operand.function?.value ?? '',
        arguments: (operand.arguments ?? []).map(({ value }) => value),
        encodedOperand: operandText(operand),
      };
    case 'keyword':
      return { keyword: 'empty' };
    default:
      return { value: operand.value ?? '', encodedValue: encoded(operand.value ?? '') };
  }
}

function fieldBean(field: FieldNode): Bean {
  const properties = field.properties ?? [];
  if (properties.length === 0) return { name: field.value, encodedName: encoded(field.value) };
  const path = (each: (typeof properties)[number]): string =>
    (each.path ?? []).map(({ value }) => value).join('');
  const write = (part: 'text' | 'value'): string =>
    properties.map((each) => `[${each.key?.[part] ?? ''}]${path(each)}`).join('');
  return {
    name: `${field.value}${write('value')}`,
    encodedName: `${field.value}${write('text')}`,
    property: properties.map((each) => ({
      entity: field.value.split('.')[0],
      key: each.key?.value ?? '',
      path: path(each).replace(/^\./, ''),
    })),
  };
}

/** A word as it can stand in a query. */
export const encoded = (word: string): string =>
  /^(?:cf\[\d+\]|[\p{L}\p{N}_.-]+)$/u.test(word) && !RESERVED_WORDS.has(word.toLowerCase())
    ? word
    : `"${word.replace(/["\\]/g, '\\$&')}"`;
