import type { DayNumber } from '../day';
import type { FieldKey } from '../fields';
import type { IsoDay } from '../settings';
import type { Side } from '../side';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import type { MeasureId, OwnerRole } from './measure-id';
import type { MeasureRow } from './measure-row';
import type { Basis, SideNote } from './panel';
import type { Counter } from './counters';
import type { Recorder } from './tally';
import type { WindowSums } from './window-sums';

/** Which counters give a measure's miss share `misses ÷ base`, and over how many items. */
export interface ShareCounters {
  readonly misses: Counter;
  readonly base: Counter;
  readonly items: Counter;
}

/** A window of days `[fromDay, toDay)` that ends at T, with its first and last instant. */
export interface MeasureWindow {
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  readonly from: number;
  readonly to: number;
}

/** What must be set up before a measure means anything. */
export type Need =
  | { readonly kind: 'roster'; readonly side: Side }
  /** The catalogue has a standard. */
  | { readonly kind: 'standards' }
  /** Somebody on IT's side is an architect or a liaison. */
  | { readonly kind: 'architect' }
  /** Some status of the project waits on somebody. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'field'; readonly field: FieldKey };

/**
 * The one shape of a measure. Its sentence and its formula in words are in the scorecard's locale
 * files under its id.
 */
export interface Measure {
  readonly id: MeasureId;
  /** Whose promise it is. */
  readonly side: Side | 'joint';
  readonly unit: 'share' | 'days';
  readonly direction: 'higher' | 'lower';
  /** A share 0…1, or working days; a project's settings may agree on another. */
  readonly target: number;
  readonly owners: Readonly<Record<Side, OwnerRole>>;
  readonly minimumSample: number;
  /** Grows with every change of the formula: older scorecards are computed again. */
  readonly formulaVersion: number;
  readonly needs: readonly Need[];
  readonly window: ShareCounters;
  /** The same by week, for real shift or noise. */
  readonly week: ShareCounters;
  /** Items of the population left out for a status without a stage. */
  readonly excluded: Counter;
  /** Items left out for another reason, by the reason's key. */
  readonly exclusions?: Readonly<Record<string, Counter>>;
  /** Whether the figure before the day of set-up rests on mapped fields. */
  readonly basis: (from: IsoDay, setUpOn: IsoDay) => Basis;
  /** The value that the figure shows, from the window's sums. */
  readonly value: (sums: WindowSums) => number;
  readonly notes: (sums: WindowSums) => readonly SideNote[];
  /** Counts one issue, as of T. Called for every issue; the measure knows its own population. */
  readonly contribute: (issue: DerivedIssue, context: DerivationContext, tally: Recorder) => void;
  /** The issue as a row behind the figure, or as several; `undefined` when it does not count in the window. */
  readonly row: (
    issue: DerivedIssue,
    window: MeasureWindow,
    context: DerivationContext,
  ) => MeasureRow | readonly MeasureRow[] | undefined;
}

export function fromHistory(): Basis {
  return { kind: 'history' };
}

/** What needs our own fields or types begins on the day of set-up. */
export function sinceSetUp(from: IsoDay, setUpOn: IsoDay): Basis {
  return from < setUpOn ? { kind: 'set-up', since: setUpOn } : { kind: 'history' };
}

export function mappedUntilSetUp(from: IsoDay, setUpOn: IsoDay): Basis {
  return from < setUpOn ? { kind: 'mapped-history', until: setUpOn } : { kind: 'history' };
}
