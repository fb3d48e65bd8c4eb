import type { Applicability, IsoDay, Standard } from '../settings';

type Catalogue = readonly Standard[];
export type StandardChange = Partial<Pick<Standard, 'clearances' | 'waivedBy' | 'appliesTo'>>;

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

/** What is to be said of a standard that a team brings itself. */
export interface OwnStandard {
  /** Jira's id of an option of the field *Check*, by which waivers name it; absent: none can. */
  readonly optionId?: string;
  readonly side: Standard['side'];
  readonly name: NonNullable<Standard['name']>;
}

/** A standard of one's own, from a day on: for everything that goes live, until one says otherwise. */
export function addStandard(
  catalogue: Catalogue,
  { optionId, side, name }: OwnStandard,
  today: IsoDay,
): Catalogue {
  const key = optionId ?? freeKey(catalogue);
  const waivedBy: Standard['waivedBy'] = [side === 'it' ? 'architect' : 'brand'];
  return [
    ...catalogue,
    { key, side, name, from: today, clearances: ['pilot', 'scale'], appliesTo: {}, waivedBy },
  ];
}

function freeKey(catalogue: Catalogue): string {
  const keys = new Set(catalogue.map(({ key }) => key));
  let n = 1;
  while (keys.has(`own-${n}`)) n += 1;
  return `own-${n}`;
}

/** What an issue can be asked for, for a standard to apply to it. */
export const APPLICABILITY_KEYS = [
  'workTypes',
  'variants',
  'dataClasses',
  'channels',
] as const satisfies readonly (keyof Applicability)[];

/** One choice more or less of what a standard applies to; none at all stands for any. */
export function toggleApplies(
  applies: Applicability,
  of: (typeof APPLICABILITY_KEYS)[number],
  choice: string,
): Applicability {
  const before: readonly string[] = applies[of] ?? [];
  const after = before.includes(choice)
    ? before.filter((each) => each !== choice)
    : [...before, choice];
  const { [of]: _old, ...rest } = applies;
  return after.length === 0 ? rest : { ...rest, [of]: after };
}
