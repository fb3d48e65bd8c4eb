import { badRequest } from './refusal';
import { listParam, type RouteCall } from './route';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a call asks of a list of schemes or screens: ids, a part of the name, an order. */
export function listed<T extends Named>(call: RouteCall, all: Iterable<T>): T[] {
  const ids = idsParam(call, 'id');
  const text = call.query.get('queryString')?.toLowerCase();
  const wanted = [...all].filter(
    ({ id, name }) =>
      (ids.length === 0 || ids.includes(id)) && (!text || name.toLowerCase().includes(text)),
  );
  return ordered(wanted, call.query.get('orderBy') || 'id');
}

function ordered<T extends Named>(records: readonly T[], orderBy: string): T[] {
  // A plus that the client did not encode arrives as a space.
  const [, sign, by] = /^([-+ ]?)(name|id)$/.exec(orderBy) ?? [];
  if (!by) throw badRequest(`The value '${orderBy}' for orderBy is not valid.`);
  const factor = sign === '-' ? -1 : 1;
  return records.toSorted(
    (a, b) => factor * (by === 'name' ? a.name.localeCompare(b.name) : Number(a.id) - Number(b.id)),
  );
}

/** A list of numeric ids. @throws 400 for one that is none. */
export function idsParam(call: RouteCall, name: string): string[] {
  const ids = listParam(call, name);
  const wrong = ids.find((id) => !/^-?\d+$/.test(id));
  if (wrong !== undefined) throw badRequest(`The value '${wrong}' for ${name} is not a number.`);
  return ids;
}
