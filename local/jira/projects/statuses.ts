import type { Status } from '../statuses/status';
import { getWorkflow } from '../workflows/model';
import type { World } from '../world';
import type { Project } from './project';

/** Every status that the project's workflows use, in the workflows' order. */
export function statusesOfProject(world: World, project: Project): Status[] {
  const ids = new Set(
    project.issueTypes.flatMap(({ workflowId }) => getWorkflow(world, workflowId).statusIds),
  );
  return [...ids].flatMap((id) => world.statuses.find(id) ?? []);
}
