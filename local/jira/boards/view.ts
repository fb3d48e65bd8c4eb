import { fieldOfType, customFieldNumber } from '../fields/model';
import { projectIdentity } from '../projects/view';
import type { World } from '../world';
import type { Board, QuickFilter } from './board';

export function boardBean(world: World, board: Board): Record<string, unknown> {
  const project = board.projectId === null ? undefined : world.projects.find(board.projectId);
  return {
    id: Number(board.id),
    self: world.url(`/rest/agile/1.0/board/${board.id}`),
    name: board.name,
    type: board.type,
    ...(project
      ? {
          location: {
            projectId: Number(project.id),
            displayName: `${project.name} (${project.key})`,
            projectName: project.name,
            projectKey: project.key,
            projectTypeKey: 'software',
            avatarURI: world.url(`/rest/api/3/universal_avatar/view/type/project/avatar/10400`),
            name: `${project.name} (${project.key})`,
          },
        }
      : { location: ownLocation(world, board) }),
    isPrivate: project === undefined,
  };
}

function ownLocation(world: World, { ownerId = '' }: Board): Record<string, unknown> {
  const displayName = world.users.find(ownerId)?.displayName ?? ownerId;
  return { userAccountId: ownerId, displayName, name: displayName };
}

/** How points are counted; kanban boards do not. */
function estimationOf(world: World, board: Board): Record<string, unknown> {
  if (board.type !== 'scrum') return {};
  const field =
    board.estimationFieldId === undefined ? undefined : world.fields.find(board.estimationFieldId);
  if (!field) return { estimation: { type: 'none' } };
  return {
    estimation: { type: 'field', field: { fieldId: field.id, displayName: field.name } },
  };
}

export const quickFilterBean = (board: Board, filter: QuickFilter): Record<string, unknown> => ({
  id: Number(filter.id),
  boardId: Number(board.id),
  name: filter.name,
  jql: filter.jql,
  description: filter.description,
  position: board.quickFilters.indexOf(filter),
});

export function boardConfiguration(world: World, board: Board): Record<string, unknown> {
  const project = board.projectId === null ? undefined : world.projects.find(board.projectId);
  const identity = project && projectIdentity(world, project);
  return {
    id: Number(board.id),
    name: board.name,
    type: board.type,
    self: world.url(`/rest/agile/1.0/board/${board.id}/configuration`),
    ...(identity
      ? {
          location: {
            type: 'project',
            key: identity.key,
            id: identity.id,
            self: identity.self,
            name: identity.name,
          },
        }
      : {}),
    filter: { id: board.filterId, self: world.url(`/rest/api/3/filter/${board.filterId}`) },
    ...(board.type === 'kanban' ? { subQuery: { query: board.subQuery ?? '' } } : {}),
    columnConfig: {
      columns: board.columns.map(({ name, statusIds, min, max }) => ({
        name,
        statuses: statusIds.map((id) => ({ id, self: world.url(`/rest/api/3/status/${id}`) })),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      })),
      constraintType: board.columns.some(({ max }) => max !== undefined) ? 'issueCount' : 'none',
    },
    ...estimationOf(world, board),
    ranking: { rankCustomFieldId: customFieldNumber(fieldOfType(world, 'rank')) },
  };
}
