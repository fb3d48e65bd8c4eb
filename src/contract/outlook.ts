import type { BriefPart } from '../domain/intake/brief';

/**
 * Two things that are never mixed: the engagement (when an answer comes, and how often that was
 * kept) and the forecast (when it is likely in front of users).
 */
export interface Outlook {
  /** ISO instant: the lane's target from now, in working time. */
  readonly answerBy: string;
  readonly answerWithinDays: number;
  /** How often the engagement was kept in 90 days; absent below the minimum sample. */
  readonly kept?: { readonly share: number; readonly n: number };
  readonly forecast:
    | { readonly kind: 'likely'; readonly from: string; readonly to: string; readonly n: number }
    | { readonly kind: 'not-enough'; readonly n: number; readonly needed: number };
  /** From own history: median working days from start to *ready*, with and without a part of the brief. */
  readonly effects: readonly {
    readonly part: BriefPart;
    readonly withDays: number;
    readonly withoutDays: number;
    readonly n: number;
  }[];
}
