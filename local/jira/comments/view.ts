import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { Comment, CommentVisibility } from './comment';

export function commentBean(world: World, comment: Comment): Record<string, unknown> {
  return {
    self: world.url(`/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`),
    id: comment.id,
    author: userDetails(world, comment.authorId),
    body: comment.body,
    updateAuthor: userDetails(world, comment.updateAuthorId),
    created: jiraTimestamp(comment.created),
    updated: jiraTimestamp(comment.updated),
    ...(comment.visibility ? { visibility: visibilityBean(world, comment.visibility) } : {}),
    jsdPublic: true,
  };
}

function visibilityBean(world: World, { kind, id }: CommentVisibility): Record<string, unknown> {
  const named = kind === 'role' ? world.roles.find(id) : world.groups.find(id);
  return { type: kind, value: named?.name ?? id, identifier: kind === 'group' ? id : null };
}
