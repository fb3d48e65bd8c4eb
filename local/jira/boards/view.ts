import { fieldOfType, customFieldNumber } from '../fields/model';
import { projectIdentity } from '../projects/view';
import type { World } from '../world';
import type { Board } from './board';

export function boardBean(world: World, board: Board): Record<string, unknown> {
  const project = world.projects.find(board.projectId);
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
      : {}),
    isPrivate: false,
  };
}

export function boardConfiguration(world: World, board: Board): Record<string, unknown> {
  const project = world.projects.find(board.projectId);
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
    ranking: { rankCustomFieldId: customFieldNumber(fieldOfType(world, 'rank')) },
  };
}
