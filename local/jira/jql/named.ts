interface Named {
  readonly id: string;
  readonly name: string;
}

/** Ids of a site-wide list by id or, whatever its case, by name. */
export const byName =
  (all: () => Iterable<Named>) =>
  (word: string): string[] => {
    const wanted = word.toLowerCase();
    const found: string[] = [];
    for (const each of all()) {
      if (each.id === word || each.name.toLowerCase() === wanted) found.push(each.id);
    }
    return found;
  };

const NONE: readonly string[] = [];

/** A single id as a list; the shared empty list when there is none. */
export const single = (id: unknown): readonly string[] => (typeof id === 'string' ? [id] : NONE);

export const several = (ids: unknown): readonly string[] =>
  Array.isArray(ids) ? (ids as readonly string[]) : single(ids);
