import type { Status } from '../statuses/status';
import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { workflowFor } from '../workflow-schemes/model';
import type { World } from '../world';
import type { Project } from './project';

/** Every status that the project's workflows use, in the workflows' order. */
export function statusesOfProject(world: World, project: Project): Status[] {
  const ids = new Set(
    issueTypeIdsOf(world, project).flatMap(
      (typeId) => workflowFor(world, project, typeId).statusIds,
    ),
  );
  return [...ids].flatMap((id) => world.statuses.find(id) ?? []);
}
