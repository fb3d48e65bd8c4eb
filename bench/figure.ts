export const GROUPS = ['bundle', 'back-fill', 'engine', 'scale', 'jira', 'panel', 'board'] as const;
export type Group = (typeof GROUPS)[number];

export type Unit =
  | 'kB gz'
  | 'ms'
  | 'MB'
  | 'bytes'
  | 'elements'
  | 'calls'
  | 'points'
  | 'statements'
  | 'issues/s'
  | 'times';

/** One measured number; `of` says what was measured, `with` under what load. */
export interface Figure {
  readonly group: Group;
  readonly of: string;
  readonly with?: string;
  readonly value: number;
  readonly unit: Unit;
}
