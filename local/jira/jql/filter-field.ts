import type { ClauseField } from './clause-field';
import { byName } from './named';
import { EQUALITY } from './operators';
import type { Predicate } from './predicates';
import { JqlProblem, noSuchValue } from './problem';
import type { JqlScope } from './scope';

export type CompileTest = (jql: string, scope: JqlScope) => Predicate;

/** `filter = id | name`: what the saved query finds for the one who asks. */
export function filterField(scope: JqlScope, compile: CompileTest): ClauseField {
  const { world, openFilters = [] } = scope;
  const testOf = (word: string): Predicate => {
    const [id] = byName(() => world.filters.values())(word);
    const filter = id === undefined ? undefined : world.filters.find(id);
    if (!filter) throw noSuchValue(word, 'filter');
    if (openFilters.includes(filter.id)) {
      throw new JqlProblem(
        `Field 'filter' with value '${word}' matches filter '${filter.name}' and causes a cyclical reference, this query can not be executed and should be edited.`,
      );
    }
    return compile(filter.jql, { ...scope, openFilters: [...openFilters, filter.id] });
  };
  return {
    kind: 'query',
    name: 'filter',
    operators: EQUALITY,
    tests: (values) =>
      values.flatMap((value) => (value.kind === 'word' ? [testOf(value.text)] : [])),
  };
}
