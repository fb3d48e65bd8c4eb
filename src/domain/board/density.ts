import { withChoice, type KeptChoices } from './kept-choices';

/** How close cards lie: comfortable, or compact with one line of summary. */
export type Density = 'comfortable' | 'compact';

/** What somebody has chosen for every board, from a value that anybody may have written. */
export function readDensity(kept: unknown): Density {
  const { density } = (kept ?? {}) as { readonly density?: unknown };
  return density === 'compact' ? 'compact' : 'comfortable';
}

/** The kept choices with another density; what else is kept stays. */
export function withDensity(kept: unknown, density: Density): KeptChoices {
  return withChoice(kept, { density });
}
