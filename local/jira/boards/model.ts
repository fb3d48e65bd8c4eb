import { notFound } from '../refusal';
import { browsableProjects, canBrowse, findProject, isAdmin } from '../permissions/model';
import { statusesOfProject } from '../projects/statuses';
import type { World } from '../world';
import type { Board, BoardColumn } from './board';

export interface NewBoard {
  readonly name: string;
  readonly type: Board['type'];
  readonly filterId: string;
  /** Id or key of the project where the board lives. */
  readonly project: string;
  /** Absent: a column a status category of the project's statuses. */
  readonly columns?: readonly BoardColumn[];
  readonly subQuery?: string;
}

export function createBoard(world: World, input: NewBoard): Board {
  const project = findProject(world, input.project);
  if (!project) throw notFound(`No project could be found with key '${input.project}'.`);
  return world.boards.put({
    id: world.nextId('board', 1),
    name: input.name,
    type: input.type,
    filterId: input.filterId,
    projectId: project.id,
    columns: input.columns ?? defaultColumns(world, project.id),
    subQuery: input.subQuery,
  });
}

function defaultColumns(world: World, projectId: string): BoardColumn[] {
  const project = world.projects.find(projectId);
  const statuses = project ? statusesOfProject(world, project) : [];
  const column = (name: string, category: string): BoardColumn => ({
    name,
    statusIds: statuses.filter((status) => status.category === category).map(({ id }) => id),
  });
  return [column('To Do', 'TODO'), column('In Progress', 'IN_PROGRESS'), column('Done', 'DONE')];
}

export function isBoardVisible(world: World, accountId: string, board: Board): boolean {
  const project = world.projects.find(board.projectId);
  return (
    project !== undefined && (canBrowse(world, accountId, project) || isAdmin(world, accountId))
  );
}

/** @throws 404 when absent or hidden. */
export function getVisibleBoard(world: World, accountId: string, id: string): Board {
  const board = world.boards.find(id);
  if (!board || !isBoardVisible(world, accountId, board)) {
    throw notFound(
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  return board;
}

export function visibleBoards(world: World, accountId: string): Board[] {
  const projects = new Set(browsableProjects(world, accountId).map(({ id }) => id));
  return [...world.boards.values()].filter((board) => projects.has(board.projectId));
}
