import { findProject } from '../permissions/model';
import type { World } from '../world';

export interface PanelPinning {
  readonly moduleId: string;
  readonly projectList: readonly {
    readonly projectIdOrKey: string;
    readonly action: 'PIN' | 'UNPIN';
  }[];
}

/** The modules whose panel every issue of the project shows without being asked. */
export const pinnedPanels = (world: World, projectId: string): readonly string[] =>
  world.pinnedPanels.find(projectId)?.moduleIds ?? [];

/** Pins and unpins one panel; projects that are gone by then are told, and the others done. */
export function pinPanels(
  world: World,
  _submittedBy: string,
  { moduleId, projectList }: PanelPinning,
): { readonly succeeded: readonly string[]; readonly failed: readonly string[] } {
  const succeeded: string[] = [];
  const failed: string[] = [];
  for (const { projectIdOrKey, action } of projectList) {
    const project = findProject(world, projectIdOrKey);
    if (!project || project.state === 'trashed') {
      failed.push(projectIdOrKey);
      continue;
    }
    const others = pinnedPanels(world, project.id).filter((each) => each !== moduleId);
    const moduleIds = action === 'PIN' ? [...others, moduleId] : others;
    world.pinnedPanels.put({ id: project.id, moduleIds });
    succeeded.push(projectIdOrKey);
  }
  return { succeeded, failed };
}
