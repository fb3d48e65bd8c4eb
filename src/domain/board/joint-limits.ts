import type { ProjectSettings } from '../settings';
import type { Card, LimitKind } from './card';
import { columnsMeant } from './column-scheme';
import type { Joint } from './joint';
import { joinBlocks, joinLoads, type SpaceLoad } from './joint-load';
import { countLimits, loadOf, type LimitCounts, type LimitState } from './limits';

/** The sum of the limits that several spaces have on what a board draws as one. */
export interface JointLimit extends LimitState {
  readonly together: NonNullable<LimitState['together']>;
}

interface SpaceLimit extends SpaceLoad {
  readonly project: ProjectSettings;
  readonly key: string;
}

/**
 * The limits of columns, lanes and cells that are added up on a board of several spaces: those that
 * each space has which has such a column, lane or cell. Their key is that of the board.
 */
export function listJointLimits(cards: readonly Card[], joint: Joint): readonly JointLimit[] {
  const { main, projects } = joint;
  if (projects.length < 2) return [];
  const counted = projects.map((project) => ({ project, counts: countLimits(cards, project) }));
  const laneKeys = new Set(projects.flatMap(({ lanes }) => lanes.map(({ key }) => key)));
  const columns = main.columns.flatMap(({ key }) =>
    addUp(
      'column',
      key,
      counted.flatMap((each) =>
        columnsMeant(each.project, main, key).map((own) => limitOf(each, 'column', own)),
      ),
    ),
  );
  const lanes = [...laneKeys].flatMap((key) =>
    addUp(
      'lane',
      key,
      counted.flatMap((each) =>
        each.project.lanes
          .filter((lane) => lane.key === key)
          .map((lane) => limitOf(each, 'lane', lane)),
      ),
    ),
  );
  const owned = counted.flatMap((each) =>
    (each.project.blockLimits ?? []).map((block) => ({ ...limitOf(each, 'block', block), block })),
  );
  const blocks = joinBlocks(owned, projects, main).flatMap((group) =>
    addUp('block', group[0]!.key, group),
  );
  return [...columns, ...lanes, ...blocks];
}

interface Limited {
  readonly key: string;
  readonly limit?: number;
  readonly isLimitHard?: boolean;
}

function limitOf(
  { project, counts }: { readonly project: ProjectSettings; readonly counts: LimitCounts },
  kind: LimitKind,
  { key, limit, isLimitHard: isHard = false }: Limited,
): SpaceLimit {
  return { project, key, isHard, load: loadOf(counts[kind][key] ?? 0, limit) };
}

function addUp(kind: LimitKind, key: string, parts: readonly SpaceLimit[]): readonly JointLimit[] {
  if (new Set(parts.map(({ project }) => project.projectId)).size < 2) return [];
  const { load, isHard } = joinLoads(parts);
  if (load.kind === 'unlimited') return [];
  const { count, limit } = load;
  const together = parts.map((part) => ({ project: part.project, key: part.key }));
  return [{ kind, key, count, limit, isHard, together }];
}

/** Joint limits that are over after a move and that this move made worse. */
export function findJointBreaches(
  before: readonly Card[],
  after: readonly Card[],
  joint: Joint,
): readonly JointLimit[] {
  const over = listJointLimits(after, joint).filter(({ count, limit }) => count > limit);
  if (over.length === 0) return [];
  const old = listJointLimits(before, joint);
  return over.filter(
    ({ kind, key, count }) =>
      count > (old.find((each) => each.kind === kind && each.key === key)?.count ?? 0),
  );
}
