import { NO_LANE } from '../board/place';
import type { LaneSettings } from '../settings';
import type { WorkType } from '../work-type';
import { isStanding, type Contest } from './contest';
import type { ProjectContext } from './derivation-context';
import type { IssueFact } from './fact';
import type { MeasureRow } from './measure-row';

const LANELESS: RowChoices['lanes'][number] = { key: NO_LANE };

/** Types that have rows behind some figure. */
export const ROW_WORK_TYPES = [
  'prototype',
  'request',
  'delivery',
  'decision',
] as const satisfies readonly WorkType[];
export type RowWorkType = (typeof ROW_WORK_TYPES)[number];

/** Most rows of one answer; it may hold fewer, and says where to go on. */
export const MAX_ROWS_AT_ONCE = 500;

/** A row with what it can be filtered by. */
export interface SortedRow {
  readonly row: MeasureRow;
  /** Lane at T; `NO_LANE` also where its option is no lane of the project. */
  readonly laneKey: string;
  readonly workType: WorkType;
  /** Why somebody finds it wrong, or did; absent: nobody. */
  readonly contests?: readonly Contest[];
}

/** Absent: any. */
export interface RowFilter {
  readonly laneKey?: string | undefined;
  readonly workType?: RowWorkType | undefined;
  /** Only those of which a contest stands. */
  readonly isContested?: true | undefined;
}

/** What there is to choose from, in the order of the settings; without a choice that has no row. */
export interface RowChoices {
  readonly lanes: readonly Pick<LaneSettings, 'key' | 'name'>[];
  readonly workTypes: readonly RowWorkType[];
}

export function sortRow(
  row: MeasureRow,
  { laneId, workType }: IssueFact,
  project: ProjectContext | undefined,
  contests: readonly Contest[] = [],
): SortedRow {
  const lane = laneId === undefined ? undefined : project?.laneByOption.get(laneId);
  const ofMeasure = contests.filter(({ measure }) => measure === row.measure);
  return {
    row,
    laneKey: lane?.key ?? NO_LANE,
    workType,
    ...(ofMeasure.length > 0 && { contests: ofMeasure }),
  };
}

export function isAsked({ laneKey, workType, contests }: SortedRow, filter: RowFilter): boolean {
  return (
    (filter.isContested === undefined || contests?.some(isStanding) === true) &&
    (filter.laneKey === undefined || filter.laneKey === laneKey) &&
    (filter.workType === undefined || filter.workType === workType)
  );
}

export function listChoices(
  rows: readonly SortedRow[],
  lanes: readonly LaneSettings[],
): RowChoices {
  const keys = new Set(rows.map(({ laneKey }) => laneKey));
  const byKey = new Map<string, RowChoices['lanes'][number]>();
  for (const { key, name } of [...lanes, LANELESS]) {
    if (keys.has(key) && !byKey.has(key)) byKey.set(key, { key, ...(name && { name }) });
  }
  const types = new Set<WorkType>(rows.map(({ workType }) => workType));
  return {
    lanes: [...byKey.values()],
    workTypes: ROW_WORK_TYPES.filter((type) => types.has(type)),
  };
}
