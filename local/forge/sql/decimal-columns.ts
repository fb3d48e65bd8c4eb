import { remembered } from '../../remembered';
import { tokensOf, type Token } from './tokens';

const EXACT = ['SUM', 'AVG'];
const COMPARISONS = ['=', '<', '>', '<=', '>=', '<>', '!=', 'IN', 'BETWEEN', 'LIKE', 'IS'];

/**
 * Names of the result columns that MySQL types as DECIMAL and therefore sends as strings: those
 * computed with SUM or AVG. SQLite sends numbers, so the local engine turns these into strings.
 */
export const decimalColumns = remembered((query): ReadonlySet<string> => {
  const names = new Set<string>();
  // An alias that an inner SELECT gave to a sum stays a sum where the outer one repeats it.
  for (const list of selectLists(tokensOf(query)))
    for (const expression of splitAt(list, ',')) {
      const name = nameOf(expression);
      if (name && isExact(expression, names)) names.add(name);
    }
  return names;
});

/** The select lists of a statement, inner ones first. */
function selectLists(tokens: readonly Token[]): Token[][] {
  const lists: { depth: number; at: number; tokens: Token[] }[] = [];
  const open: { depth: number; at: number; tokens: Token[] }[] = [];
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') {
      for (const list of open.filter((each) => each.depth === depth)) close(list);
      depth -= 1;
    }
    const mine = open.find((each) => each.depth === depth);
    if (mine && token.kind === 'word' && token.text === 'FROM') close(mine);
    for (const list of open) list.tokens.push(token);
    if (token.kind === 'word' && token.text === 'SELECT') open.push({ depth, at, tokens: [] });
  });
  for (const list of [...open]) close(list);
  return lists.sort((a, b) => b.depth - a.depth || a.at - b.at).map((list) => list.tokens);

  function close(list: (typeof open)[number]) {
    open.splice(open.indexOf(list), 1);
    lists.push(list);
  }
}

function splitAt(tokens: readonly Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth === 0 && token.text === sign) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The column's name in lower case, as `tokensOf` lost its case anyway. */
function nameOf(expression: readonly Token[]): string | undefined {
  const last = expression.at(-1);
  if (!last) return undefined;
  if (last.kind === 'word' || last.kind === 'backtick')
    return last.text.replaceAll('`', '').toLowerCase();
  // Without an alias MySQL names the column after its text.
  return undefined;
}

function isExact(expression: readonly Token[], known: ReadonlySet<string>): boolean {
  const calls = (i: number) =>
    EXACT.includes(expression[i]?.text ?? '') && expression[i + 1]?.text === '(';
  let depth = 0;
  const compared = expression.some((token) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    return depth === 0 && COMPARISONS.includes(token.text);
  });
  if (compared) return false;
  const plain = expression.length <= 3 || expression.at(-2)?.text === 'AS';
  const source =
    expression[expression.at(-2)?.text === 'AS' ? expression.length - 3 : expression.length - 1];
  const repeated =
    plain && source !== undefined && known.has(source.text.replaceAll('`', '').toLowerCase());
  return expression.some((_, i) => calls(i)) || repeated;
}
