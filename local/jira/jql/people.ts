import type { JqlScope } from './scope';

/** A person by account id or whole display name. */
export const resolvePerson =
  (scope: JqlScope) =>
  (word: string): string[] => {
    const wanted = word.toLowerCase();
    return [...scope.world.users.values()]
      .filter(({ id, displayName }) => id === word || displayName.toLowerCase() === wanted)
      .map(({ id }) => id);
  };
