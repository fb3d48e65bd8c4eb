import { adfText, isAdfDocument } from '../adf';
import { badFields, forbidden, notFound } from '../refusal';
import { eventIssue } from '../issues/event-issue';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import type { Issue } from '../issues/issue';
import { deleteProperties, setProperties, type PropertyInput } from '../properties/model';
import type { World } from '../world';
import { commentBean } from './view';
import { isCommentVisible, readVisibility } from './visibility';
import type { Comment } from './comment';

export interface CommentExtras {
  /** `{type, value | identifier}` as the REST API takes it. */
  readonly visibility?: unknown;
  readonly properties?: readonly PropertyInput[];
}

export function addComment(
  world: World,
  actor: string,
  idOrKey: string,
  body: unknown,
  { visibility, properties = [] }: CommentExtras = {},
): Comment {
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
    ...restrictedTo(world, actor, issue, visibility),
  });
  world.indexes.addComment(comment);
  setProperties(world, 'comment', comment.id, properties);
  touch(world, issue);
  emitCommented(world, actor, issue, comment);
  return comment;
}

function restrictedTo(
  world: World,
  actor: string,
  issue: Issue,
  input: unknown,
): Pick<Comment, 'visibility'> {
  const visibility = readVisibility(world, actor, issue, input);
  return visibility ? { visibility } : {};
}

const MAX_TEXT = 32767;

function documentOf(body: unknown): Comment['body'] {
  if (!isAdfDocument(body)) {
    throw badFields({ comment: 'Comment body is not valid!' });
  }
  if ((body.content ?? []).length === 0)
    throw badFields({ comment: 'Comment body can not be empty!' });
  if (adfText(body).length > MAX_TEXT) {
    throw badFields({
      comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    });
  }
  return body;
}

/** @throws 404 when absent, of another issue, or restricted to others. */
export function getComment(world: World, viewer: string, issue: Issue, commentId: string): Comment {
  const comment = world.comments.find(commentId);
  if (comment?.issueId !== issue.id || !isCommentVisible(world, viewer, issue, comment)) {
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
  { visibility, properties = [] }: CommentExtras = {},
): Comment {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const before = getComment(world, actor, issue, commentId);
  requireOwnOrAll(world, actor, issue, before, 'EDIT');
  const comment = world.comments.put({
    ...before,
    body: documentOf(body),
    updateAuthorId: actor,
    updated: world.now(),
    ...restrictedTo(world, actor, issue, visibility),
  });
  world.indexes.replaceComment(comment);
  setProperties(world, 'comment', comment.id, properties);
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
  const comment = getComment(world, actor, issue, commentId);
  requireOwnOrAll(world, actor, issue, comment, 'DELETE');
  world.comments.remove(comment.id);
  world.indexes.removeComment(comment);
  deleteProperties(world, 'comment', comment.id);
  touch(world, issue);
  const event = { issue: eventIssue(world, issue), comment: commentBean(world, comment) };
  world.emit('avi:jira:deleted:comment', actor, event);
}

/** @throws 403 */
export function requireOwnOrAll(
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
