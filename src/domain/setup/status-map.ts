import { elementAt } from '../invariant';
import type { ActualProject, ActualWorkflow } from './actual-state';
import type { StatusCategory, StatusKey } from './desired-statuses';
import { compareIds, isSameName } from './match';
import { isThis } from './place';
import type { Scene } from './scene';
import type { Ref, StatusMap } from './step';

/** A status of the workflow that comes. */
export interface Target {
  readonly ref: Ref;
  /** Absent for a status that is none of ours. */
  readonly key?: StatusKey;
  readonly names: readonly string[];
  readonly category: StatusCategory;
  /** Where new issues begin. */
  readonly isFirst: boolean;
}

/**
 * Where the issues of one type go in one project: every status of the old workflow that the new one
 * lacks, and any other in which there are issues. Nothing for a type without issues.
 */
export function proposeStatusMaps(
  scene: Scene,
  project: ActualProject,
  typeId: string,
  {
    old,
    targets,
  }: { readonly old: ActualWorkflow | undefined; readonly targets: readonly Target[] },
): StatusMap[] {
  const counts = project.issues.filter((each) => each.typeId === typeId);
  if (counts.every(({ count }) => count === 0)) return [];
  const statusIds = new Set([
    ...(old?.statusIds ?? []),
    ...counts.filter(({ count }) => count > 0).map(({ statusId }) => statusId),
  ]);
  return [...statusIds]
    .sort(compareIds)
    .filter((id) => !targets.some(({ ref }) => isThis(ref, id)))
    .map((from) => {
      const issues = counts
        .filter(({ statusId }) => statusId === from)
        .reduce((sum, { count }) => sum + count, 0);
      return { projectId: project.id, typeId, from, issues, ...goal(scene, typeId, from, targets) };
    });
}

function goal(
  { actual, choices }: Scene,
  typeId: string,
  from: string,
  targets: readonly Target[],
): Pick<StatusMap, 'to' | 'because'> {
  const confirmed = choices.statusMap?.[typeId]?.[from];
  const said = targets.find(({ key }) => key !== undefined && key === confirmed);
  if (said) return { to: said.ref, because: 'confirmed' };
  const status = actual.statuses.find(({ id }) => id === from);
  const named = targets.find(({ names }) =>
    names.some((name) => status && isSameName(name, status.name)),
  );
  if (named) return { to: named.ref, because: 'same-name' };
  const alike = targets.filter(({ category }) => category === status?.category);
  const found = alike.find(({ isFirst }) => isFirst) ?? alike[0];
  if (found) return { to: found.ref, because: 'same-category' };
  return { to: first(targets).ref, because: 'no-match' };
}

const first = (targets: readonly Target[]): Target =>
  targets.find(({ isFirst }) => isFirst) ?? elementAt(targets, 0);
