import type { SideOrOther } from '../side';
import type { MeasureId } from './measure-id';

/** Characters of a reason: long enough to say what is wrong, short enough to be read in a row. */
export const REASON_LENGTH = { min: 10, max: 500 } as const;

/** Somebody says that a row behind a figure is wrong. The row still counts; the reason is kept. */
export interface Contest {
  readonly measure: MeasureId;
  /** Epoch seconds. */
  readonly at: number;
  /** On which side they were then; nothing else is said about who it was. */
  readonly side: SideOrOther;
  readonly reason: string;
}

/** Contested issues that count, by project and measure. */
export type ContestCounts = ReadonlyMap<string, Readonly<Partial<Record<MeasureId, number>>>>;
