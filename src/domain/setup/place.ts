import { both, type Bilingual } from '../language';
import { compareIds, match, type Candidate, type Wanted } from './match';
import { joined, part, type Part, type Scene } from './scene';
import { existing, made, type Ref, type Step } from './step';

export interface Placed {
  readonly ref: Ref;
  readonly part: Part;
}

/** Finds a thing, or plans to make it under a name that is free. */
export function place(
  wanted: Wanted,
  candidates: readonly Candidate[],
  { actual, choices }: Scene,
  create: (name: string) => Step,
): Placed {
  const { key } = wanted;
  const choice = choices.choices?.[key];
  const found = match(wanted, candidates, {
    language: choices.language,
    journal: actual.journal,
    ...(choice && { choice }),
  });
  switch (found.kind) {
    case 'found':
      return {
        ref: existing(found.id),
        part: part({ reused: [{ key, id: found.id, by: found.by }] }),
      };
    case 'taken': {
      const { name, id, is } = found;
      const blockers = [{ code: 'name-taken', key, name, id, is } as const];
      return { ref: made(key), part: part({ steps: [create(name)], blockers }) };
    }
    case 'absent':
      return { ref: made(key), part: part({ steps: [create(found.name)] }) };
  }
}

/** Places one thing a key, in the order of the keys. */
export function placeAll<K extends string>(
  keys: readonly K[],
  placeOne: (key: K) => Placed,
): { readonly refs: Readonly<Record<K, Ref>>; readonly part: Part } {
  const placed = keys.map((key) => [key, placeOne(key)] as const);
  return {
    refs: Object.fromEntries(placed.map(([key, { ref }]) => [key, ref])) as Record<K, Ref>,
    part: joined(placed.map(([, each]) => each.part)),
  };
}

export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(record) as K[];

/** In the language chosen. */
export const said = (text: Bilingual, { choices }: Scene): string => text[choices.language];

export const isThis = (ref: Ref, id: string): boolean => ref.kind === 'existing' && ref.id === id;

/** The name of a thing that nobody should take for the team's own. */
export const branded = ({ en, fr }: Bilingual): Bilingual =>
  both(`Entente: ${en}`, `Entente\u00a0: ${fr}`);

export const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => compareIds(a.id, b.id));
