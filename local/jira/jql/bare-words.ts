import type { FieldTable } from './field-table';
import { parseJql } from './ast';
import { hasWords, type Predicate } from './predicates';
import { JqlProblem } from './problem';

const WORDS = /^[\p{L}\p{N}\s]+$/u;

/** A search for words that are no JQL at all looks for them in the text, as Cloud's does. */
export function bareWordsTest(jql: string, table: FieldTable): Predicate | undefined {
  if (!WORDS.test(jql) || jql.trim() === '' || isJql(jql)) return undefined;
  const text = table.get('text', []);
  return text.kind === 'text' ? hasWords(text, jql) : undefined;
}

function isJql(jql: string): boolean {
  try {
    parseJql(jql);
    return true;
  } catch (problem) {
    if (problem instanceof JqlProblem) return false;
    throw problem;
  }
}
