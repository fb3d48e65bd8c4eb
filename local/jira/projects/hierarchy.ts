import { issueTypeIdsOf } from '../issue-type-schemes/model';
import type { IssueType } from '../issue-types/issue-type';
import { entityUuid } from '../issue-types/view';
import type { World } from '../world';
import type { Project } from './project';

const LEVELS = [
  { level: 0, name: 'Base' },
  { level: 1, name: 'Epic' },
  { level: -1, name: 'Subtask' },
];

/** The levels that the project's types are on, base first. */
function levelsOf(world: World, project: Project) {
  const types = issueTypeIdsOf(world, project).flatMap((id) => world.issueTypes.find(id) ?? []);
  return LEVELS.map(({ level, name }) => ({
    ...{ level, name },
    types: types.filter(({ hierarchyLevel }) => hierarchyLevel === level),
  })).filter((each) => each.types.length > 0);
}

/** As a part of a project. */
export const hierarchyLevels = (world: World, project: Project): Record<string, unknown>[] =>
  levelsOf(world, project).map(({ level, name, types }) => ({
    ...{ level, name },
    issueTypeIds: types.map(({ id }) => Number(id)),
  }));

const typeBean = ({ id, name, avatarId = 10318 }: IssueType): Record<string, unknown> => ({
  ...{ id: Number(id), name, avatarId },
  entityId: entityUuid(id),
});

/** As the answer of its own call. */
export const hierarchyBean = (world: World, project: Project): Record<string, unknown> => ({
  projectId: Number(project.id),
  hierarchy: levelsOf(world, project).map(({ level, name, types }) => ({
    ...{ level, name },
    issueTypes: types.map(typeBean),
  })),
});
