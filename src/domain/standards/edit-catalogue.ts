import type { IsoDay, Standard } from '../settings';

type Catalogue = readonly Standard[];
export type StandardChange = Partial<Pick<Standard, 'clearances' | 'waivedBy'>>;

/**
 * A standard from a day on. What was looked at before was looked at under the entry of then, which
 * therefore stays; one that began that day is changed as it is.
 */
export function changeStandard(
  catalogue: Catalogue,
  entry: Standard,
  change: StandardChange,
  today: IsoDay,
): Catalogue {
  if (entry.from >= today)
    return catalogue.map((each) => (each === entry ? { ...each, ...change } : each));
  const { to: _to, ...rest } = entry;
  return [...retireStandard(catalogue, entry, today), { ...rest, ...change, from: today }];
}

/** A standard that no longer holds from a day on; one that began that day was never there. */
export const retireStandard = (catalogue: Catalogue, entry: Standard, today: IsoDay): Catalogue =>
  catalogue.flatMap((each) => {
    if (each !== entry) return [each];
    return each.from >= today ? [] : [{ ...each, to: today }];
  });

/** What a standard said last, whether or not it still holds; in the order of the catalogue. */
export const latestEntries = (catalogue: Catalogue): Catalogue => [
  ...new Map(catalogue.map((each) => [each.key, each])).values(),
];

/** A standard that was given up holds again, as it did last, from a day on. */
export function reinstateStandard(catalogue: Catalogue, entry: Standard, today: IsoDay): Catalogue {
  const { to, ...rest } = entry;
  if (to === undefined) return catalogue;
  // Given up and taken back on one day: it never stopped.
  if (to >= today) return catalogue.map((each) => (each === entry ? rest : each));
  return [...catalogue, { ...rest, from: today }];
}
