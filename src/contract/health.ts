import type { IsoDay } from '../domain/settings';

/** One thing that is not as it should be; the admin page has a sentence and a remedy for each. */
export type Finding =
  | { readonly kind: 'unmapped-status'; readonly statusId: string; readonly issues: number }
  | { readonly kind: 'lane-without-limit'; readonly laneKey: string }
  | { readonly kind: 'roster-empty'; readonly side: 'it' | 'marketing' }
  | { readonly kind: 'field-not-mapped'; readonly field: string }
  | { readonly kind: 'events-not-enabled' }
  | { readonly kind: 'back-fill-stopped'; readonly detail: string };

export interface ProjectHealth {
  readonly projectId: string;
  readonly projectKey: string;
  readonly issues: number;
  /** Marked as changed, not yet recomputed. */
  readonly waiting: number;
  readonly lastEventAt?: number;
  readonly scorecardAsOf?: number;
  readonly backfill:
    | { readonly kind: 'not-started' }
    | { readonly kind: 'running'; readonly readBackTo: IsoDay; readonly issues: number }
    | { readonly kind: 'done'; readonly issues: number };
  readonly findings: readonly Finding[];
}

export interface Health {
  readonly setUp: boolean;
  readonly projects: readonly ProjectHealth[];
  /** Estimated use of Forge SQL, bytes, and what the installation may hold. */
  readonly storage: { readonly usedBytes: number; readonly capBytes: number };
  readonly findings: readonly Finding[];
}
