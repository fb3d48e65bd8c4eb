import type { ActualProject } from './actual-state';
import { byId, isThis } from './place';
import type { Scene } from './scene';
import type { Ref } from './step';

/** A type of the team's own, none of Entente's four: work on the joint board, or a campaign. */
interface OwnType {
  readonly id: string;
  readonly level: 'standard' | 'epic';
}

/** Types of these projects that are none of ours, and no sub-tasks. */
export function ownTypesOf(
  { actual }: Scene,
  projects: readonly ActualProject[],
  ours: readonly Ref[],
): readonly OwnType[] {
  const typeIds = new Set(
    actual.typeSchemes
      .filter((scheme) => projects.some(({ id }) => scheme.projectIds.includes(id)))
      .flatMap((scheme) => scheme.typeIds),
  );
  return byId(actual.issueTypes).flatMap(({ id, level }) =>
    level === 'subtask' || !typeIds.has(id) || ours.some((ref) => isThis(ref, id))
      ? []
      : [{ id, level }],
  );
}
