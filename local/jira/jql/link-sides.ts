import type { World } from '../world';

/** The sides of links that a description names, `10000:inward`; a type's name or id names both. */
export function linkSides(world: World, word: string): string[] {
  const wanted = word.toLowerCase();
  const types = [...world.linkTypes.values()];
  const described = types.flatMap(({ id, inward, outward }) => [
    ...(inward.toLowerCase() === wanted ? [`${id}:inward`] : []),
    ...(outward.toLowerCase() === wanted ? [`${id}:outward`] : []),
  ]);
  if (described.length > 0) return described;
  return types
    .filter(({ id, name }) => id === word || name.toLowerCase() === wanted)
    .flatMap(({ id }) => [`${id}:inward`, `${id}:outward`]);
}
