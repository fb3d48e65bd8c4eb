import { badRequest } from '../refusal';
import { whoAsks, type RouteCall } from '../route';

/** What of an item is compared, seen by the viewer. */
export type SortKey<T> = (item: T, viewer: string) => string | number;

/** Reads `orderBy`: a name of the keys, `+` or `-` before it. @throws 400 for another. */
export function orderBy<T extends { readonly id: string }>(
  call: RouteCall,
  keys: Readonly<Record<string, SortKey<T>>>,
): (items: readonly T[]) => T[] {
  // A plus in a query is a space.
  const text = (call.query.get('orderBy') ?? 'name').replace(/^[+ ]/, '');
  const key = Object.hasOwn(keys, text.replace(/^-/, '')) && keys[text.replace(/^-/, '')];
  if (!key) throw badRequest(`The orderBy value '${text}' is not valid.`);
  const direction = text.startsWith('-') ? -1 : 1;
  const viewer = whoAsks(call);
  return (items) =>
    [...items].sort(
      (a, b) => direction * compare(key(a, viewer), key(b, viewer)) || Number(a.id) - Number(b.id),
    );
}

const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other));
