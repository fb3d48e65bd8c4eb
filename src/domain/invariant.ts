/** A bug of ours: what cannot be, is. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/**
 * The element of a list at a place that is known to be filled.
 *
 * @throws InvariantBroken when it is not.
 */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new InvariantBroken(`nothing at ${index} of ${list.length}`);
  return element;
}

/**
 * The value of a key that is known to be there.
 *
 * @throws InvariantBroken when it is not.
 */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new InvariantBroken(`no value for ${String(key)}`);
  return value;
}
