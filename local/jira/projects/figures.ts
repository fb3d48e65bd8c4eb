import type { World } from '../world';

export interface ProjectFigures {
  readonly count: number;
  /** Of the issue that changed last. */
  readonly lastUpdate: number;
}

/** Issues of each project that has some; it walks over all of them, so only who asks pays. */
export function projectFigures(world: World): ReadonlyMap<string, ProjectFigures> {
  const figures = new Map<string, ProjectFigures>();
  for (const { projectId, updated } of world.issues.values()) {
    const { count = 0, lastUpdate = 0 } = figures.get(projectId) ?? {};
    figures.set(projectId, { count: count + 1, lastUpdate: Math.max(lastUpdate, updated) });
  }
  return figures;
}
