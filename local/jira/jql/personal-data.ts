import { parseJql } from './ast';
import { resolvePerson } from './people';
import { JqlProblem } from './problem';
import { replaceValues, valuesOf } from './replace-values';
import type { JqlScope } from './scope';
import { encoded } from './structure-view';

const OF_PEOPLE = new Set(['assignee', 'reporter', 'creator']);

interface Migrated {
  readonly queryStrings: readonly string[];
  readonly queriesWithUnknownUsers?: readonly {
    readonly originalQuery: string;
    readonly convertedQuery: string;
  }[];
}

/** Queries with account ids for the names of people; `unknown` for whom nobody knows. */
export function migrated(queries: readonly string[], scope: JqlScope): Migrated {
  const known: string[] = [];
  const unknown: { originalQuery: string; convertedQuery: string }[] = [];
  for (const originalQuery of queries) {
    const people = peopleIn(originalQuery, scope);
    const convertedQuery = replaceValues(originalQuery, people);
    if (people.some(({ to }) => to === 'unknown')) unknown.push({ originalQuery, convertedQuery });
    else known.push(convertedQuery);
  }
  return {
    queryStrings: known,
    ...(unknown.length > 0 ? { queriesWithUnknownUsers: unknown } : {}),
  };
}

/** What is no JQL stays as it is. */
function peopleIn(jql: string, scope: JqlScope): { readonly from: string; readonly to: string }[] {
  try {
    return valuesOf(parseJql(jql).where, (field) => OF_PEOPLE.has(field)).map(({ text, value }) => {
      const [id] = resolvePerson(scope)(value);
      return { from: text, to: id === undefined ? 'unknown' : encoded(id) };
    });
  } catch (problem) {
    if (problem instanceof JqlProblem) return [];
    throw problem;
  }
}
