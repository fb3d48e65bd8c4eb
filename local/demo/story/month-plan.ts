import type { ProjectKey } from './act';
import type { Variant } from './request';

/** What is filed in a month: 107 issues, by project and type. */
export const FILED = {
  request: { ACQ: 19, FID: 18, WEB: 12 },
  delivery: { ACQ: 15, FID: 13, WEB: 8 },
  /** Filed, but told no before they are ready. */
  refusedPrototype: { ACQ: 1, FID: 0, WEB: 0 },
} as const satisfies Readonly<Record<string, Readonly<Record<ProjectKey, number>>>>;

/** Prototypes that enter their pilot in a month: twelve, so that a month has its p85. */
export function pilotsOf(month: number): Readonly<Record<ProjectKey, number>> {
  const web = month % 3 === 0 ? 2 : 1;
  return { ACQ: 7 - (web - 1), FID: 4, WEB: web };
}

/** Since the charter: asked of the two sides together. */
export const PAPERS = {
  decision: { ACQ: 2, FID: 1, WEB: 1 },
  waiver: { ACQ: 1, FID: 1, WEB: 1 },
} as const satisfies Readonly<Record<string, Readonly<Record<ProjectKey, number>>>>;

export const VARIANT_WEIGHTS: Readonly<Record<Variant, number>> = {
  change: 48,
  'data-source': 24,
  tool: 19,
  'scale-up': 9,
};
