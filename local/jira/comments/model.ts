import { isAdfDocument } from '../adf';
import { badFields, forbidden, notFound } from '../refusal';
import { eventIssue } from '../issues/event-issue';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import type { Issue } from '../issues/issue';
import type { World } from '../world';
import { commentBean } from './view';
import type { Comment } from './comment';

export function addComment(world: World, actor: string, idOrKey: string, body: unknown): Comment {
  const issue = getVisibleIssue(world, actor, idOrKey);
  if (!hasPermission(world, actor, 'ADD_COMMENTS', projectOf(world, issue), issue)) {
    throw forbidden('You do not have the permission to comment on this issue.');
  }
  const now = world.now();
  const comment = world.comments.put({
    id: world.nextId('comment'),
    issueId: issue.id,
    authorId: actor,
    updateAuthorId: actor,
    created: now,
    updated: now,
    body: documentOf(body),
  });
  world.indexes.addComment(comment);
  touch(world, issue);
  emitCommented(world, actor, issue, comment);
  return comment;
}

function documentOf(body: unknown): Comment['body'] {
  if (!isAdfDocument(body)) {
    throw badFields({ comment: 'Comment body is not valid!' });
  }
  if ((body.content ?? []).length === 0)
    throw badFields({ comment: 'Comment body can not be empty!' });
  return body;
}

export function getComment(world: World, issue: Issue, commentId: string): Comment {
  const comment = world.comments.find(commentId);
  if (!comment || comment.issueId !== issue.id) {
    throw notFound(`Can not find a comment for the id: ${commentId}.`);
  }
  return comment;
}

export function editComment(
  world: World,
  actor: string,
  idOrKey: string,
  commentId: string,
  body: unknown,
): Comment {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const before = getComment(world, issue, commentId);
  requireOwnOrAll(world, actor, issue, before, 'EDIT');
  const comment = world.comments.put({
    ...before,
    body: documentOf(body),
    updateAuthorId: actor,
    updated: world.now(),
  });
  world.indexes.replaceComment(comment);
  touch(world, issue);
  emitCommented(world, actor, issue, comment);
  return comment;
}

export function deleteComment(
  world: World,
  actor: string,
  idOrKey: string,
  commentId: string,
): void {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const comment = getComment(world, issue, commentId);
  requireOwnOrAll(world, actor, issue, comment, 'DELETE');
  world.comments.remove(comment.id);
  world.indexes.removeComment(comment);
  touch(world, issue);
  const event = { issue: eventIssue(world, issue), comment: commentBean(world, comment) };
  world.emit('avi:jira:deleted:comment', actor, event);
}

function requireOwnOrAll(
  world: World,
  actor: string,
  issue: Issue,
  comment: Comment,
  verb: 'EDIT' | 'DELETE',
): void {
  const project = projectOf(world, issue);
  const own =
    comment.authorId === actor &&
    hasPermission(world, actor, `${verb}_OWN_COMMENTS`, project, issue);
  if (own || hasPermission(world, actor, `${verb}_ALL_COMMENTS`, project, issue)) return;
  throw forbidden(
    `You do not have permission to ${verb.toLowerCase()} comment with id: ${comment.id}`,
  );
}

/** A comment moves the issue's `updated` and leaves no changelog entry. */
function touch(world: World, issue: Issue): void {
  world.putIssue({ ...issue, updated: Math.max(world.now(), issue.updated) });
}

function emitCommented(world: World, actor: string, issue: Issue, comment: Comment): void {
  world.emit('avi:jira:commented:issue', actor, {
    issue: eventIssue(world, issue),
    comment: commentBean(world, comment),
  });
}
