import { changeIssue } from '../issues/change';
import type { World } from '../world';
import { getLevel, getSecurityScheme } from './schemes';

export interface LevelRemoval {
  readonly schemeId: string;
  readonly levelId: string;
  readonly replaceWith: string | null;
}

/** A task: the issues of the level get another one, or none. */
export function deleteLevel(
  world: World,
  actor: string,
  { schemeId, levelId, replaceWith }: LevelRemoval,
): undefined {
  const scheme = getSecurityScheme(world, schemeId);
  getLevel(scheme, levelId);
  for (const issue of [...world.issues.values()]) {
    if (issue.values.security !== levelId) continue;
    changeIssue(world, actor, issue.id, { values: { security: replaceWith } });
  }
  world.securitySchemes.put({
    ...scheme,
    levels: scheme.levels.filter(({ id }) => id !== levelId),
    defaultLevelId: scheme.defaultLevelId === levelId ? null : scheme.defaultLevelId,
  });
}

export interface SchemeAssignment {
  readonly projectId: string;
  /** null: the project has no issue security any more. */
  readonly schemeId: string | null;
  readonly levelIds: Readonly<Record<string, string | null>>;
}

/** A task: the project gets the scheme, its issues the levels that stand for their old ones. */
export function assignScheme(
  world: World,
  actor: string,
  { projectId, schemeId, levelIds }: SchemeAssignment,
): undefined {
  const project = world.projects.find(projectId);
  if (!project) return undefined;
  for (const issue of [...world.issues.values()]) {
    const before = issue.values.security;
    if (issue.projectId !== projectId || typeof before !== 'string') continue;
    changeIssue(world, actor, issue.id, { values: { security: levelIds[before] ?? null } });
  }
  world.projects.put({ ...project, securitySchemeId: schemeId });
}
