import type { IsoDay } from '../settings';
import type { Side } from '../side';
import type { MeasureId, OwnerRole, PairId, WindowDays } from './measure-id';
import type { TotalsState } from './totals';

/** Whether the weekly series moved for real (XmR), and since which week. */
export type Shift =
  | { readonly kind: 'not-enough-weeks'; readonly weeks: number }
  | { readonly kind: 'noise'; readonly weeks: number }
  | { readonly kind: 'better' | 'worse'; readonly sinceWeek: IsoDay };

/** How one point of the series is a signal: it lies outside the natural limits, or in a long run on one side. */
export type Signal = 'outside' | 'run';

/** What the process itself does, from the frozen baseline: the first points of the series. */
export interface NaturalLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly baselinePoints: number;
}

/** Where a measure's data come from; said beside the figure. */
export type Basis =
  | { readonly kind: 'history' }
  | { readonly kind: 'mapped-history'; readonly until: IsoDay }
  | { readonly kind: 'set-up'; readonly since: IsoDay };

/** Why a measure cannot be told at all, and what mends it. */
export type NotSetUpReason =
  | {
      readonly kind: 'unmapped-statuses';
      readonly projectId: string;
      readonly statuses: readonly { readonly statusId: string; readonly issues: number }[];
    }
  | { readonly kind: 'no-roster'; readonly side: Side }
  | { readonly kind: 'no-architect' }
  | { readonly kind: 'no-standards' }
  | { readonly kind: 'no-waits'; readonly projectId: string }
  | { readonly kind: 'field-not-mapped'; readonly field: string }
  | { readonly kind: 'no-project' };

/** The four honest states of a figure. 0 % and 100 % never stand in for the first three. */
export type Figure =
  | { readonly kind: 'not-set-up'; readonly reason: NotSetUpReason }
  | {
      readonly kind: 'loading';
      readonly daysRead: number;
      readonly daysWanted: number;
      /** Honest estimate, `undefined` until the pace is known. */
      readonly minutesLeft?: number;
    }
  | { readonly kind: 'not-enough'; readonly n: number; readonly needed: number }
  | ReadyFigure;

export interface ReadyFigure {
  readonly kind: 'ready';
  /** A share 0…1, or working days for a p85; rounding is the screen's. */
  readonly value: number;
  readonly n: number;
  /** `b` and `b'` of the balance: share of misses as counted, and shrunk by ten items at the agreed rate. */
  readonly missShare: number;
  readonly shrunkMissShare: number;
  /** `e`: points over the agreed share, from the shrunk share, never negative. */
  readonly excessPoints: number;
  readonly tile: 'on-target' | 'watch' | 'off-target';
  readonly shift: Shift;
  /** Weekly miss shares, oldest first, for the small chart and its table. */
  readonly weeks: readonly {
    readonly week: IsoDay;
    readonly missShare: number;
    readonly n: number;
    readonly signal?: Signal;
  }[];
  /** Absent until there are weeks enough for a baseline. */
  readonly limits?: NaturalLimits;
}

/** What stands beside a measure's main figure, by our own key; the UI has a sentence for each. */
export interface SideNote {
  readonly key: string;
  /** Absent: not enough data, `n` of the `needed`. A share is of what was expected where it can pass 1. */
  readonly value?: number;
  readonly unit: 'share' | 'days' | 'count';
  readonly n?: number;
  readonly needed?: number;
}

export interface Exclusion {
  readonly key: string;
  readonly count: number;
  /** Which statuses have no stage, where that is the reason; those of most issues first. */
  readonly statusIds?: readonly string[];
}

export interface MeasureView {
  readonly id: MeasureId;
  readonly side: Side | 'joint';
  readonly unit: 'share' | 'days';
  readonly direction: 'higher' | 'lower';
  readonly target: number;
  readonly formulaVersion: number;
  readonly owners: Readonly<Record<Side, OwnerRole>>;
  readonly basis: Basis;
  readonly figure: Figure;
  readonly notes: readonly SideNote[];
  /** Projects whose part could not be told and is not in the figure, and why. */
  readonly leftOut?: readonly NotSetUpReason[];
  /**
   * Granted spaces that the figure leaves out: all, having too few items to be told without telling
   * of single ones; or those for which the measure is not set up.
   */
  readonly grantedLeftOut?: 'too-few' | 'not-set-up';
  /** Items left out, by reason, so that a total can be checked. */
  readonly exclusions: readonly Exclusion[];
  /** Issues behind the figure whose row somebody finds wrong; they count all the same. Absent: none. */
  readonly contested?: number;
  /** Projects by their share of the excess misses, largest first. */
  readonly causes: readonly { readonly projectId: string; readonly share: number }[];
}

export type Balance =
  | { readonly kind: 'not-measurable' }
  | { readonly kind: 'held' | 'near-balance' | 'both-owe' }
  | { readonly kind: 'owes'; readonly side: Side };

export interface PairView {
  readonly id: PairId;
  readonly it: MeasureView;
  readonly marketing: MeasureView;
  readonly balance: Balance;
  /** `I`: difference of the two excesses, points, one decimal; absent when not measurable. */
  readonly imbalance?: number;
}

export type Headline =
  | {
      readonly kind: 'owes';
      readonly pair: PairId;
      readonly side: Side;
      readonly runnerUp?: PairId;
      readonly notMeasurable: number;
    }
  | { readonly kind: 'both-owe'; readonly pair: PairId; readonly notMeasurable: number }
  | { readonly kind: 'all-held'; readonly notMeasurable: number }
  | { readonly kind: 'nothing-measurable' };

interface SeenProject {
  readonly projectId: string;
  readonly projectKey: string;
  /** The app cannot read it any more: it counts as it last was. */
  readonly isUnreadable?: true;
}

/** Which projects a viewer's totals cover. The rest is said, never silently left out. */
export interface Scope {
  /** The one space that the panel is of; absent: of all. */
  readonly only?: { readonly projectId: string; readonly projectKey: string };
  readonly seen: readonly SeenProject[];
  readonly hidden: number;
  /** Neither seen nor among the hidden or unready: archived, in the trash, or closed to the app. */
  readonly unreadable?: number;
  readonly notReady: number;
  /** Spaces that the viewer may not browse and whose totals are in all the same, by a grant. */
  readonly granted?: number;
  /** What became of the viewer's wish for such totals; absent: never asked, or nothing is hidden. */
  readonly totals?: TotalsState;
}

/** How many spaces the totals leave out. */
export const countLeftOut = ({ hidden, notReady, unreadable = 0 }: Scope): number =>
  hidden + notReady + unreadable;

/** All that the scorecard shows, as one value: sums over the projects that the viewer may browse. */
export interface Panel {
  readonly windowDays: WindowDays;
  /** Half-open window `[from, to)` of days in the site's zone; `to` is the start of today. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Epoch milliseconds of the oldest of the scorecards that were added up. */
  readonly asOf: number;
  readonly recomputing: boolean;
  readonly scope: Scope;
  readonly headline: Headline;
  /** Sorted by imbalance, the largest first; pairs that cannot be measured last. */
  readonly pairs: readonly PairView[];
  /** What both promise together, in the order of the measures. */
  readonly joint: readonly MeasureView[];
}
