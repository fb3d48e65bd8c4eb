import { badRequest, notFound } from './refusal';
import { optionalString, stringList } from './route';
import type { Table } from './store';

/** A record of a list that an administrator puts in order. */
export interface Ordered {
  readonly id: string;
  readonly position: number;
}

export const inOrder = <T extends Ordered>(table: Table<T>): T[] =>
  [...table.values()].sort((a, b) => a.position - b.position);

export const endOf = (table: Table<Ordered>): number =>
  Math.max(-1, ...[...table.values()].map(({ position }) => position)) + 1;

const MAX_MOVED = 1000;

/** A body of a call that moves some of a list: behind `after`, or to one of its ends. */
export interface Reordering {
  readonly ids: readonly string[];
  readonly after: string | undefined;
  readonly position: string | undefined;
}

/** @throws 400 as Jira words it. */
export function readReordering(body: Record<string, unknown>, idsKey = 'ids'): Reordering {
  const ids = stringList(body, idsKey);
  const after = optionalString(body, 'after');
  const position = optionalString(body, 'position');
  if (!ids || ids.length === 0) throw badRequest(`The ${idsKey} have to be provided.`);
  if (ids.length > MAX_MOVED) {
    throw badRequest(`The ${idsKey} must contain no more than 1,000 items.`);
  }
  if (new Set(ids).size < ids.length) {
    throw badRequest(`The ${idsKey} must not contain duplicates.`);
  }
  if (after !== undefined && position !== undefined) {
    throw badRequest(
      "'after' and 'position' were provided. Only 'after' or 'position' can be specified.",
    );
  }
  if (after === undefined && position !== 'First' && position !== 'Last') {
    throw badRequest("Either 'after' or 'position' ('First' or 'Last') has to be provided.");
  }
  return { ids, after, position };
}

/** The ids in their new order. @throws 404 with the sentence for one that is not among them. */
export function reordered(
  all: readonly string[],
  { ids, after, position }: Reordering,
  missing: (id: string) => string,
): string[] {
  for (const id of after === undefined ? ids : [...ids, after]) {
    if (!all.includes(id)) throw notFound(missing(id));
  }
  if (after !== undefined && ids.includes(after)) {
    throw badRequest("'after' must not be one of the moved items.");
  }
  const left = all.filter((id) => !ids.includes(id));
  if (after === undefined) return position === 'First' ? [...ids, ...left] : [...left, ...ids];
  const place = left.indexOf(after) + 1;
  return [...left.slice(0, place), ...ids, ...left.slice(place)];
}

/** Writes a new order down. */
export function putInOrder<T extends Ordered>(table: Table<T>, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) {
    const record = table.find(id);
    if (record && record.position !== position) table.put({ ...record, position });
  }
}
