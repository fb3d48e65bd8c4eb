import { changeIssue } from '../issues/change';
import type { World } from '../world';
import { getResolution } from './model';

export interface ResolutionRemoval {
  readonly id: string;
  readonly replaceWith: string;
}

export function deleteResolution(
  world: World,
  actor: string,
  { id, replaceWith }: ResolutionRemoval,
): undefined {
  getResolution(world, id);
  getResolution(world, replaceWith);
  for (const issue of [...world.issues.values()]) {
    if (issue.values.resolution !== id) continue;
    changeIssue(world, actor, issue.id, { values: { resolution: replaceWith } });
  }
  world.resolutions.remove(id);
}
