import {
  columnsMeant,
  type ColumnScheme,
  type DrawnColumn,
} from '../../../../src/domain/board/column-scheme';
import type { Joint } from '../../../../src/domain/board/joint';
import type { LaneScheme } from '../../../../src/domain/board/lane-scheme';
import { joinLoads } from '../../../../src/domain/board/joint-load';
import { loadOf, type LimitCounts, type Load } from '../../../../src/domain/board/limits';
import { NO_LANE } from '../../../../src/domain/board/place';
import type { BlockLimit, ProjectSettings } from '../../../../src/domain/settings';
import type { Names } from './names';

/** What limits count in one project of the board. */
export interface ProjectCounts {
  readonly project: ProjectSettings;
  readonly counts: LimitCounts;
}

/** A count against its limit. */
export interface NamedLoad {
  /** Of one project it begins with the project's id. */
  readonly id: string;
  /** What is counted, where that does not go without saying. */
  readonly name?: string;
  readonly load: Load;
  readonly isHard: boolean;
  /** What each space has of it, where it is a sum. */
  readonly spaces?: readonly NamedLoad[];
}

/** What several spaces count together, then each that is worse off than the whole. */
function together(id: string, spaces: readonly NamedLoad[], name?: string): readonly NamedLoad[] {
  if (spaces.length < 2) return spaces;
  const { load, isHard, worse } = joinLoads(spaces);
  return [{ id, load, isHard, spaces, ...(name !== undefined && { name }) }, ...worse];
}

/** What the header of a drawn column says. */
export function columnLoads(
  { kind, columns }: ColumnScheme,
  all: readonly ProjectCounts[],
  { main }: Joint,
  column: DrawnColumn,
  {
    names,
    drawnCounts,
  }: { readonly names: Names; readonly drawnCounts: Readonly<Record<string, number>> },
): readonly NamedLoad[] {
  const isPart =
    kind === 'status' && columns.filter((each) => each.ofColumn === column.ofColumn).length > 1;
  const whole = all.flatMap(({ project, counts }) =>
    columnsMeant(project, main, column.ofColumn).map(({ key, limit, isLimitHard = false }) => {
      const words = [
        ...(all.length > 1 ? [project.projectKey] : []),
        ...(isPart ? [names.column(column.ofColumn)] : []),
      ];
      return {
        id: `${project.projectId}/${key}`,
        load: loadOf(counts.column[key] ?? 0, limit),
        isHard: isLimitHard,
        ...(words.length > 0 && { name: words.join(' ') }),
      };
    }),
  );
  const joined = together(
    `joint/${column.ofColumn}`,
    whole,
    isPart ? names.column(column.ofColumn) : undefined,
  );
  if (!isPart) return joined;
  // The limit is of the whole column, whatever its statuses.
  const own = loadOf(drawnCounts[column.key] ?? 0, undefined);
  const limited = joined.filter(({ load }) => load.kind !== 'unlimited');
  return [{ id: column.key, load: own, isHard: false }, ...limited];
}

/** What the header of a lane says. */
export function laneLoads(
  { kind }: LaneScheme,
  all: readonly ProjectCounts[],
  laneKey: string,
  byScheme: Readonly<Record<string, number>>,
): readonly NamedLoad[] {
  if (kind !== 'lane' || laneKey === NO_LANE)
    return [{ id: laneKey, load: loadOf(byScheme[laneKey] ?? 0, undefined), isHard: false }];
  const spaces = all.flatMap(({ project, counts }) => {
    const lane = project.lanes.find(({ key }) => key === laneKey);
    if (!lane) return [];
    return {
      id: `${project.projectId}/${laneKey}`,
      load: loadOf(counts.lane[laneKey] ?? 0, lane.limit),
      isHard: lane.isLimitHard ?? false,
      ...(all.length > 1 && { name: project.projectKey }),
    };
  });
  return together(`joint/${laneKey}`, spaces);
}

/** A limit that a drawn cell is counted in. */
export interface CellLimit extends NamedLoad {
  /** One whose block it is. */
  readonly project: ProjectSettings;
  readonly block: BlockLimit;
}
