import { adfHtml } from '../adf-html';
import { isRecord } from '../fields/field-kind';
import { canBrowse, getVisibleIssue, projectOf } from '../permissions/model';
import { pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import type { PropertyInput } from '../properties/model';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { Comment } from './comment';
import { addComment, deleteComment, editComment, getComment, type CommentExtras } from './model';
import { commentBean } from './view';
import { isCommentVisible, visibleComments } from './visibility';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';
const ONE = `${PATH}/{id}`;
const MAX_PAGE = 100;
const MAX_IDS = 1000;
const ORDERS = ['created', '+created', '-created'];

/** A comment with what `expand` adds to it. */
function shown(call: RouteCall, comment: Comment): Record<string, unknown> {
  const html = listParam(call, 'expand').includes('renderedBody');
  const bean = commentBean(call.world, comment);
  return html ? { ...bean, renderedBody: adfHtml(comment.body) } : bean;
}

function list(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(world, viewer, param(call, 'issueIdOrKey'));
  const { startAt, maxResults } = pageRequest(call, MAX_PAGE);
  // A plus sign in a query is a space to who did not encode it.
  const orderBy = call.query.get('orderBy')?.trim() ?? 'created';
  if (!ORDERS.includes(orderBy)) {
    throw badRequest(`The field '${orderBy}' is not supported for ordering.`);
  }
  const all = [...visibleComments(world, viewer, issue)];
  if (orderBy === '-created') all.reverse();
  const comments = all.slice(startAt, startAt + maxResults);
  return ok({
    startAt,
    maxResults,
    total: all.length,
    comments: comments.map((each) => shown(call, each)),
  });
}

/** `visibility` and `properties` of a body. */
function extrasOf({ visibility, properties }: Record<string, unknown>): CommentExtras {
  if (properties === undefined || properties === null) return { visibility };
  if (!Array.isArray(properties) || !properties.every(isRecord)) throw invalidPayload();
  const read = (each: Record<string, unknown>): PropertyInput => ({
    key: String(each.key),
    value: each.value,
  });
  return { visibility, properties: properties.map(read) };
}

function add(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const key = param(call, 'issueIdOrKey');
  return created(shown(call, addComment(call.world, actor, key, body.body, extrasOf(body))));
}

function one(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(world, viewer, param(call, 'issueIdOrKey'));
  return ok(shown(call, getComment(world, viewer, issue, param(call, 'id'))));
}

function edit(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const key = param(call, 'issueIdOrKey');
  const id = param(call, 'id');
  return ok(shown(call, editComment(call.world, actor, key, id, body.body, extrasOf(body))));
}

function remove(call: RouteCall): Reply {
  deleteComment(call.world, whoCalls(call), param(call, 'issueIdOrKey'), param(call, 'id'));
  return noContent();
}

/** Comments of any issues by id; what the viewer may not read is left out. */
function byIds(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const ids = stringList(jsonBody(call), 'ids');
  if (!ids || ids.length === 0) throw badRequest('The list of comment ids must not be empty.');
  if (ids.length > MAX_IDS) {
    throw badRequest('The list of comment ids must not exceed 1000.');
  }
  const found = ids.flatMap((id) => {
    const comment = world.comments.find(id);
    const issue = comment && world.issues.find(comment.issueId);
    if (!issue || !canBrowse(world, viewer, projectOf(world, issue), issue)) return [];
    return isCommentVisible(world, viewer, issue, comment) ? [comment] : [];
  });
  return ok({
    startAt: 0,
    maxResults: 1048576,
    total: found.length,
    isLast: true,
    values: found.map((each) => shown(call, each)),
  });
}

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, handle: list },
  { method: 'POST', path: PATH, handle: add },
  { method: 'GET', path: ONE, handle: one },
  { method: 'PUT', path: ONE, handle: edit },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'POST', path: '/rest/api/3/comment/list', handle: byIds },
];
