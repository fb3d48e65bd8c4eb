import { removeWhole } from '../issues/model';
import { propertyKeys, deleteProperty } from '../properties/model';
import { badRequest } from '../refusal';
import type { World } from '../world';
import { emitProject, getProject, setProjectState } from './model';
import type { Project } from './project';
import { removeTeamSchemes } from './team-managed';

/** @throws 400 for an archived project. */
export function requireNotArchived({ name, state }: Project): void {
  if (state !== 'archived') return;
  throw badRequest(`Project '${name}' is archived. Restore it before you delete it.`);
}

/** To the trash, or for good. @throws 400 for an archived project. */
export function deleteProject(
  world: World,
  actor: string,
  idOrKey: string,
  withUndo: boolean,
): void {
  const project = getProject(world, idOrKey);
  requireNotArchived(project);
  if (withUndo) setProjectState(world, actor, project.id, 'trashed');
  else deleteForGood(world, actor, project);
}

/** Its issues, boards and sprints go with it; of all of them Jira tells the project only. */
function deleteForGood(world: World, actor: string, project: Project): void {
  world.quietly(() => {
    for (const issue of [...world.issues.values()]) {
      if (issue.projectId === project.id) removeWhole(world, actor, issue);
    }
  });
  removeBoards(world, project);
  for (const key of propertyKeys(world, 'project', project.id)) {
    deleteProperty(world, 'project', project.id, key);
  }
  if (project.style === 'team-managed') removeTeamSchemes(world, project);
  world.projects.remove(project.id);
  emitProject(world, actor, 'deleted', project);
}

function removeBoards(world: World, project: Project): void {
  const boards = [...world.boards.values()].filter(({ projectId }) => projectId === project.id);
  const boardIds = new Set(boards.map(({ id }) => id));
  for (const sprint of [...world.sprints.values()]) {
    if (boardIds.has(sprint.boardId)) world.sprints.remove(sprint.id);
  }
  for (const { id } of boards) world.boards.remove(id);
}
