import type { World } from '../world';
import type { IssueType } from './issue-type';

const STANDARD_AVATAR = 10318;

export function issueTypeDetails(world: World, type: IssueType): Record<string, unknown> {
  return {
    self: world.url(`/rest/api/3/issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: world.url(`/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.id}`),
    name: type.name,
    subtask: type.subtask,
    avatarId: type.avatarId ?? STANDARD_AVATAR,
    hierarchyLevel: type.hierarchyLevel,
    ...(type.scopeProjectId !== undefined && {
      entityId: entityUuid(type.id),
      scope: { type: 'PROJECT', project: { id: type.scopeProjectId } },
    }),
  };
}

/** Entities of team-managed projects have a UUID beside their id. */
export const entityUuid = (id: string): string => `5d2f81b4-6c3e-4a7f-9e10-${id.padStart(12, '0')}`;
