import type { Issue } from '../issues/issue';
import type { OrderNode } from './ast';
import type { ChoiceField, ClauseField } from './clause-field';
import type { FieldTable } from './field-table';
import { JqlProblem } from './problem';

const MAX_ORDER_FIELDS = 7;

export type Sorter = (issues: readonly Issue[]) => Issue[];

/** Newest first when the query says nothing. Empty values come last when ascending. */
export function sorterFor(table: FieldTable, order: readonly OrderNode[]): Sorter {
  if (order.length > MAX_ORDER_FIELDS) {
    throw new JqlProblem('JQL can be ordered by at most 7 fields.');
  }
  const keys = order.map(({ field, direction }) => {
    const clause = table.get(field.value, []);
    const key = sortKey(clause);
    if (!key) {
      throw new JqlProblem(
        `Field '${clause.name}' is not supported for sorting. It cannot be used in the ORDER BY clause.`,
      );
    }
    return { key, sign: direction?.value.toUpperCase() === 'DESC' ? -1 : 1 };
  });
  const newest = { key: (issue: Issue) => Number(issue.id), sign: -1 };
  return (issues) => sorted(issues, [...keys, newest]);
}

interface SortKey {
  readonly key: (issue: Issue) => Key;
  readonly sign: number;
}

/** Each key is read once an issue, as a comparison is made some fifteen times an issue. */
function sorted(issues: readonly Issue[], keys: readonly SortKey[]): Issue[] {
  const columns = keys.map(({ key }) => issues.map(key));
  const signs = keys.map(({ sign }) => sign);
  const places = Array.from(issues, (_issue, place) => place);
  places.sort((a, b) => {
    for (let each = 0; each < columns.length; each += 1) {
      const column = columns[each];
      const difference = compareKeys(column?.[a] ?? null, column?.[b] ?? null);
      if (difference !== 0) return difference * (signs[each] ?? 1);
    }
    return 0;
  });
  return places.map((place) => issues[place] as Issue);
}

type Key = string | number | null;

export const isOrderable = (field: ClauseField): boolean => sortKey(field) !== undefined;

function sortKey(field: ClauseField): ((issue: Issue) => Key) | undefined {
  switch (field.kind) {
    case 'choice':
      return field.sortable === false ? undefined : choiceKey(field);
    case 'text':
      return field.sortable ? (issue) => field.read(issue).toLowerCase() || null : undefined;
    case 'date':
    case 'number':
      return field.read;
    case 'property':
    case 'query':
      return undefined;
  }
}

function choiceKey({ ids, order, sortBy }: ChoiceField): (issue: Issue) => Key {
  if (sortBy) return sortBy;
  const known = new Map<string, Key>();
  return (issue: Issue): Key => {
    const own = ids(issue);
    const id = own.at(-1);
    if (id === undefined) return null;
    if (!order) return own.join(' ');
    let key = known.get(id);
    if (key === undefined) known.set(id, (key = order(id)));
    return key;
  };
}

function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a < b ? -1 : 1;
}
