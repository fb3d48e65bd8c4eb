import type { Finding } from '../domain/health/finding';
import type { IsoDay } from '../domain/settings';

export interface ProjectHealth {
  readonly projectId: string;
  readonly projectKey: string;
  readonly setUpOn: IsoDay;
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
  /** Whether checks of ours are in its workflows: they have to go before the app does. */
  readonly isGated: boolean;
}

export interface Health {
  readonly setUp: boolean;
  readonly projects: readonly ProjectHealth[];
  /** Estimated use of Forge SQL, bytes, and what the installation may hold. */
  readonly storage: { readonly usedBytes: number; readonly capBytes: number };
  /** Points of Jira's quota that reading history has used in this hour, and what it may use. */
  readonly points: { readonly used: number; readonly cap: number };
  readonly findings: readonly Finding[];
}
