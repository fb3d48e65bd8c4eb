import type { World } from '../world';
import type { IssueType } from './issue-type';

export function issueTypeDetails(world: World, type: IssueType): Record<string, unknown> {
  return {
    self: world.url(`/rest/api/3/issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: world.url(`/rest/api/2/universal_avatar/view/type/issuetype/avatar/${type.id}`),
    name: type.name,
    subtask: type.subtask,
    avatarId: 10318,
    hierarchyLevel: type.hierarchyLevel,
  };
}
