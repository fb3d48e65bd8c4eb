/** How close cards lie: comfortable, or compact with one line of summary. */
export type Density = 'comfortable' | 'compact';

/** What somebody has chosen for every board, from a value that anybody may have written. */
export function readDensity(kept: unknown): Density {
  const { density } = (kept ?? {}) as { readonly density?: unknown };
  return density === 'compact' ? 'compact' : 'comfortable';
}

/** The kept choices with another density; what else is kept stays. */
export function withDensity(kept: unknown, density: Density): Readonly<Record<string, unknown>> {
  const isRecord = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
  return { ...(isRecord ? kept : {}), density };
}
