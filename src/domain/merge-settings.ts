/**
 * What two editors made of the same settings: where only one of them changed a part, that one's;
 * where both did, mine.
 *
 * @param base what both began with.
 */
export function mergeSettings<T extends { readonly version: number }>(
  base: T,
  theirs: T,
  mine: T,
): T {
  const isMine = (key: keyof T) =>
    key !== 'version' && JSON.stringify(mine[key]) !== JSON.stringify(base[key]);
  const merged: Partial<T> = {};
  for (const key of [...Object.keys(theirs), ...Object.keys(mine)] as (keyof T)[]) {
    const value = isMine(key) ? mine[key] : theirs[key];
    // What somebody took away is not there at all.
    if (value !== undefined) merged[key] = value;
  }
  return merged as T;
}
