import type { Story } from './story';
import type { World } from './world';

/** `[from, to)`; `to` is T. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What one item brings to a share: to its numerator and to its denominator. */
export interface Part {
  readonly part: number;
  readonly whole: number;
}

/** Items of one story in one window: parts of a share, or days of which the p85 is told. */
export type ShareOf = (story: Story, window: Window, world: World) => readonly Part[];
export type DaysOf = (story: Story, window: Window, world: World) => readonly number[];

export const isIn = ({ from, to }: Window, at: number | undefined): at is number =>
  at !== undefined && from <= at && at < to;

/** One item that keeps the promise, or does not. */
export const oneItem = (isKept: boolean): readonly Part[] => [{ part: isKept ? 1 : 0, whole: 1 }];

export const NO_ITEM: readonly Part[] = [];
