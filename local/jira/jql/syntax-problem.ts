import { RESERVED_WORDS } from './reserved-words';
import { JqlProblem } from './problem';

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const RESERVED_CHARACTERS = new Set('@#%^$*/?;+{}|`\\&');

/** Words the parser's first error as Jira's own parser does. */
export function syntaxProblem(jql: string, message: string, start: number): JqlProblem {
  const wanted = expectation(message);
  if (start >= jql.trimEnd().length) {
    return new JqlProblem(`Error in the JQL Query: ${atTheEnd(wanted)}`);
  }
  const token = tokenAt(jql, start);
  return new JqlProblem(
    `Error in the JQL Query: ${inTheMiddle(token, wanted)} ${place(jql, start)}`,
  );
}

type Expectation = 'operator' | 'field' | 'value' | 'list' | 'empty' | 'end' | 'bracket';

/** What could have stood there, by the tokens that the parser names. */
function expectation(message: string): Expectation {
  if (message.startsWith("missing ')'")) return 'bracket';
  const expected = message.slice(message.lastIndexOf('expecting') + 'expecting '.length);
  if (expected.includes('CHANGED')) return 'operator';
  if (expected.startsWith('EMPTY')) return 'empty';
  if (expected.includes('CUSTOMFIELD')) return 'field';
  if (expected.includes('EMPTY') || expected.includes('QUOTE_STRING')) return 'value';
  return expected.startsWith("'('") ? 'list' : 'end';
}

function atTheEnd(wanted: Expectation): string {
  switch (wanted) {
    case 'operator':
      return `Expecting operator before the end of the query. ${OPERATORS}`;
    case 'field':
      return 'Expecting a field name at the end of the query.';
    case 'list':
      return 'Expecting a list or a function before the end of the query.';
    case 'bracket':
      return "Expecting ')' before the end of the query.";
    default:
      return 'Expecting either a value, list or function before the end of the query.';
  }
}

function inTheMiddle(token: string, wanted: Expectation): string {
  const quote = token[0] ?? '';
  if (/["']/.test(quote) && (token.length === 1 || !token.endsWith(quote))) {
    return `The quoted string '${token.slice(1)}' has not been completed.`;
  }
  if (RESERVED_CHARACTERS.has(quote)) {
    const code = quote.charCodeAt(0).toString(16).padStart(4, '0');
    return `The character '${quote}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`;
  }
  if (RESERVED_WORDS.has(token.toLowerCase())) {
    return `'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  }
  switch (wanted) {
    case 'operator':
      return `Expecting operator but got '${token}'. ${OPERATORS}`;
    case 'field':
      return `Expecting a field name but got '${token}'. You must surround '${token}' in quotation marks to use it as a field name.`;
    case 'end':
      return `Expecting either 'OR' or 'AND' but got '${token}'.`;
    case 'bracket':
      return `Expecting ')' but got '${token}'.`;
    default:
      return `Expecting either a value, list or function but got '${token}'. You must surround '${token}' in quotation marks to use it as a value.`;
  }
}

/** A quoted string to its end, a word, or one other character. */
function tokenAt(jql: string, start: number): string {
  const rest = jql.slice(start);
  const found = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[\p{L}\p{N}_.-]+)/u.exec(rest);
  return found?.[0] ?? rest.slice(0, 1);
}

function place(jql: string, start: number): string {
  const before = jql.slice(0, start).split('\n');
  return `(line ${before.length}, character ${(before.at(-1) ?? '').length + 1})`;
}
