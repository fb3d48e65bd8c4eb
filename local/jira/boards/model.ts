import { forbidden, notFound } from '../refusal';
import {
  browsableProjects,
  canBrowse,
  findProject,
  isAdmin,
  requireProjectAdmin,
} from '../permissions/model';
import { statusesOfProject } from '../projects/statuses';
import { deleteProperties } from '../properties/model';
import { compileOrRefuse } from '../search/search';
import type { World } from '../world';
import type { Board, BoardColumn, QuickFilter } from './board';

export interface NewBoard {
  readonly name: string;
  readonly type: Board['type'];
  readonly filterId: string;
  /** Id or key of the project where the board lives. */
  readonly project: string;
  /** Absent: a column a status category of the project's statuses. */
  readonly columns?: readonly BoardColumn[];
  readonly subQuery?: string;
  readonly quickFilters?: readonly Omit<QuickFilter, 'id'>[];
  readonly estimationFieldId?: string;
  readonly hasParallelSprints?: boolean;
}

export function createBoard(world: World, input: NewBoard): Board {
  const project = findProject(world, input.project);
  if (!project) throw notFound(`No project could be found with key '${input.project}'.`);
  const { name, type, filterId, subQuery, estimationFieldId, hasParallelSprints } = input;
  return world.boards.put({
    id: world.nextId('board', 1),
    ...{ name, type, filterId, subQuery, estimationFieldId, hasParallelSprints },
    projectId: project.id,
    columns: input.columns ?? defaultColumns(world, project.id),
    quickFilters: (input.quickFilters ?? []).map((each) => ({
      ...each,
      id: world.nextId('quick-filter', 1),
    })),
  });
}

/** A board of its owner's, in no project. */
export const createPersonalBoard = (
  world: World,
  ownerId: string,
  { name, type, filterId }: Pick<NewBoard, 'name' | 'type' | 'filterId'>,
): Board =>
  world.boards.put({
    id: world.nextId('board', 1),
    ...{ name, type, filterId, ownerId },
    projectId: null,
    columns: columnsOf([...world.statuses.values()]),
    quickFilters: [],
  });

function defaultColumns(world: World, projectId: string): BoardColumn[] {
  const project = world.projects.find(projectId);
  return columnsOf(project ? statusesOfProject(world, project) : []);
}

function columnsOf(statuses: readonly { id: string; category: string }[]): BoardColumn[] {
  const column = (name: string, category: string): BoardColumn => ({
    name,
    statusIds: statuses.filter((status) => status.category === category).map(({ id }) => id),
  });
  return [column('To Do', 'TODO'), column('In Progress', 'IN_PROGRESS'), column('Done', 'DONE')];
}

/** Its properties go with it; its filter, its issues and their sprints stay. */
export function deleteBoard(world: World, actor: string, id: string): void {
  const board = getVisibleBoard(world, actor, id);
  const project = board.projectId === null ? undefined : world.projects.find(board.projectId);
  if (project?.style === 'team-managed') {
    throw forbidden('The board of a team-managed project cannot be deleted.');
  }
  requireBoardAdmin(world, actor, board);
  deleteProperties(world, 'board', board.id);
  world.boards.remove(board.id);
  emitBoard(world, actor, 'deleted', board);
}

/** Who administers the board's project, or owns the board. @throws 403 */
export function requireBoardAdmin(world: World, actor: string, board: Board): void {
  const project = board.projectId === null ? undefined : world.projects.find(board.projectId);
  if (project) requireProjectAdmin(world, actor, project);
  else if (board.ownerId !== actor && !isAdmin(world, actor)) {
    throw forbidden('You do not have permission to administer this board.');
  }
}

export function emitBoard(
  world: World,
  actor: string,
  verb: 'created' | 'deleted',
  { id, name, type }: Board,
): void {
  world.emit(`avi:jira-software:${verb}:board`, actor, { board: { id, name, type } });
}

export function isBoardVisible(world: World, accountId: string, board: Board): boolean {
  if (isAdmin(world, accountId)) return true;
  if (board.projectId === null) return board.ownerId === accountId;
  const project = world.projects.find(board.projectId);
  return project !== undefined && canBrowse(world, accountId, project);
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

/** Boards of the projects that one browses, and one's own. */
export function visibleBoards(world: World, accountId: string): Board[] {
  const projects = new Set(browsableProjects(world, accountId).map(({ id }) => id));
  return [...world.boards.values()].filter(({ projectId, ownerId }) =>
    projectId === null ? ownerId === accountId : projects.has(projectId),
  );
}

/** The projects that the board's filter is bound to; its home where the filter names none. */
export function projectIdsOf(world: World, board: Board): ReadonlySet<string> {
  const filter = world.filters.find(board.filterId);
  const named = filter && compileOrRefuse(world, filter.ownerId, filter.jql).projectIds;
  return named ?? new Set(board.projectId === null ? [] : [board.projectId]);
}
