const KEPT = 500;

/** The same pure function of a text, which does not compute again what it was asked lately. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, result);
    return result;
  };
}
