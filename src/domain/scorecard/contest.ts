import type { SideOrOther } from '../side';
import type { MeasureId } from './measure-id';

/** Characters of a reason: long enough to say what is wrong, short enough to be read in a row. */
export const REASON_LENGTH = { min: 10, max: 500 } as const;

/** By who contested it, or by an owner or a steward. */
export type ContestEnding = 'withdrawn' | 'voided';

/** A word that somebody said about a row; nothing is said about who it was but the side. */
interface Said {
  /** Epoch seconds. */
  readonly at: number;
  /** On which side they were then. */
  readonly side: SideOrOther;
  readonly reason: string;
}

/** Somebody says that a row behind a figure is wrong. The row still counts; the reason is kept. */
export interface Contest extends Said {
  /** Our own name of it: tells one from another, not who said it. */
  readonly id: string;
  readonly measure: MeasureId;
  /** Absent: it stands. */
  readonly ended?: Said & { readonly how: ContestEnding };
  /** What the viewer may do about it; absent: nothing. */
  readonly mayEnd?: ContestEnding;
}

export const isStanding = ({ ended }: Contest): boolean => ended === undefined;

/** Contested issues that count, by project and measure. */
export type ContestCounts = ReadonlyMap<string, Readonly<Partial<Record<MeasureId, number>>>>;
